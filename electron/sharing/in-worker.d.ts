/** A module and all that it imports as one text, for `new Worker(code, { eval: true })`: packaging/in-worker.ts makes it. */
declare module '*?in-worker' {
  const code: string;
  export default code;
}
