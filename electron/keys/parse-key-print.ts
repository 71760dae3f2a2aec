/**
 * The provider and home of `[--home DIR] key print ID`, or null where the arguments are another command.
 * Cheap, so that an entry can ask it before it loads anything else.
 */
export function parseKeyPrint(argv: readonly string[]): { provider: string; home: string | null } | null {
  const words: string[] = [];
  let home: string | null = null;
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? '';
    if (word === '--home') {
      index += 1;
      home = argv[index] ?? null;
    } else if (word.startsWith('--home=')) home = word.slice('--home='.length);
    else words.push(word);
  }
  const [noun, verb, ...rest] = words;
  const [provider, ...more] = rest[0] === '--' ? rest.slice(1) : rest;
  const fits = noun === 'key' && verb === 'print' && provider !== undefined && more.length === 0;
  // An ID may begin with a dash: Codex takes any. What asks for help is left to the command line’s own parser.
  return fits && !['-h', '--help', '--json'].includes(provider) ? { provider, home } : null;
}
