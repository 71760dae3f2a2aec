/**
 * Whether the arguments are `[--home DIR] key print ID` and nothing more: what Codex runs before its requests. The entry
 * then loads the printing of a key and nothing else, because Codex waits for it.
 */
export function isKeyPrint(argv: readonly string[]): boolean {
  const home = argv[0] === '--home' ? 2 : argv[0]?.startsWith('--home=') ? 1 : 0;
  const [noun, verb, ...rest] = argv.slice(home);
  // After `--` an ID may begin with a dash.
  const ids = rest[0] === '--' ? rest.slice(1) : rest.filter((word) => !word.startsWith('-'));
  return noun === 'key' && verb === 'print' && ids.length === 1 && rest.length === (rest[0] === '--' ? 2 : 1);
}
