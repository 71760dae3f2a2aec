/** Editors that a person may have named as their own, and how each is told the line. */
const atLine: readonly [RegExp, (path: string, line: number) => string][] = [
  [/^(code|code-insiders|codium|cursor|windsurf)$/, (path, line) => `-g ${path}:${String(line)}`],
  [/^(subl|zed|hx|helix)$/, (path, line) => `${path}:${String(line)}`],
  [/^(n?vim?|nano|emacs|emacsclient|micro|kak|joe|pico|mg|ne)$/, (path, line) => `+${String(line)} ${path}`],
];

/** What opens a text file where a person has named no editor. */
const usual: Partial<Record<NodeJS.Platform, string>> = { win32: 'notepad', darwin: 'open -t' };

/**
 * The command that opens a file in the person's editor, at a line where the editor can be told one.
 * @param path as the shell takes it
 */
export function editorCommand(
  path: string,
  line: number | undefined,
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const editor = env['VISUAL'] || env['EDITOR'] || usual[platform] || 'nano';
  const name = /([^\s\\/]+?)(?:\.(?:exe|cmd))?(?:\s|$)/.exec(editor)?.[1] ?? editor;
  const place = line === undefined ? undefined : atLine.find(([names]) => names.test(name))?.[1](path, line);
  return `${editor} ${place ?? path}`;
}
