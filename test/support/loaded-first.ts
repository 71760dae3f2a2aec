/** NODE_OPTIONS that has this code run in a Node of ours before anything of it does. */
export const loadedFirst = (code: string): NodeJS.ProcessEnv => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}`,
});
