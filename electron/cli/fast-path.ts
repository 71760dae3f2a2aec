/**
 * Whether the arguments are exactly `[--home DIR] key print ID`: what Codex runs before its requests. The entry then
 * loads the printing of a key and nothing else, because Codex waits for it.
 */
export function isKeyPrint(argv: readonly string[]): boolean {
  const words = argv[0] === '--home' ? argv.slice(2) : argv;
  const id = words[2];
  return words.length === 3 && words[0] === 'key' && words[1] === 'print' && id !== undefined && !id.startsWith('-');
}
