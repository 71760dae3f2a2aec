import { createRequire } from 'node:module';
import { Language, Parser, type Node } from '@vscode/tree-sitter-wasm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startupLine } from '../../../electron/keys/startup/startup-line.ts';

/**
 * PowerShell’s program comes from neither npm nor Debian, so that the tests which start it (startup-shells) run only
 * where somebody installed it. What can be had is the grammar with which VS Code reads PowerShell before it runs any.
 */
await Parser.init();
const grammar = createRequire(import.meta.url).resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter-powershell.wasm');
const parser = new Parser();
parser.setLanguage(await Language.load(grammar));

function parse(text: string): Node {
  const tree = parser.parse(text);
  if (!tree) throw new Error('nothing was parsed');
  return tree.rootNode;
}

/** What a verbatim string means: a quote, straight or typographic, is written twice. */
const meaning = (literal: string): string => literal.slice(1, -1).replace(/(['‘’‚‛])\1/g, '$1');

const texts = (node: Node, type: string): string[] => node.descendantsOfType(type).map((one) => one?.text ?? '');

const line = (provider: string, command: string, script: string): string =>
  startupLine({
    shell: 'powershell',
    provider,
    variable: 'P_API_KEY',
    command: { command, args: [script, 'key', 'print', provider] },
  });

test('the line asks for the two programs, runs one command with its words as they are, and sets one variable', () => {
  const root = parse(line("it's", '/opt/n $(x)', '/opt/‘c`.js'));
  expect(root.hasError).toBe(false);
  const strings = texts(root, 'verbatim_string_characters').map(meaning);
  const words = ['/opt/n $(x)', '/opt/‘c`.js'];
  expect(strings).toEqual([...words, ...words, 'key', 'print', "it's"]);
  expect(texts(root, 'left_assignment_expression')).toEqual(['$env:P_API_KEY']);
  expect(root.descendantsOfType('try_statement')).toHaveLength(1);
  expect(texts(root, 'comment')).toEqual(['# switchboard:startup it%27s']);
  expect(root.descendantsOfType('command_invokation_operator')).toHaveLength(1);
});

test('no ID and no path breaks out of its quotes', () => {
  const odd = fc
    .array(fc.constantFrom("'", '’', '‛', '"', '`', '$', '(', ')', ';', '#', '{', '}', '&', '|', ' ', 'a', '\\'), {
      minLength: 1,
      maxLength: 12,
    })
    .map((letters) => letters.join(''));
  fc.assert(
    fc.property(odd, odd, (provider, folder) => {
      const script = `/${folder}`;
      const root = parse(line(provider, '/opt/node', script));
      expect(root.hasError).toBe(false);
      const strings = texts(root, 'verbatim_string_characters').map(meaning);
      expect(strings).toEqual(['/opt/node', script, '/opt/node', script, 'key', 'print', provider]);
    }),
  );
});

test('the grammar refuses what is no PowerShell', () => {
  expect(parse("if (-not $env:A) { & 'x }").hasError).toBe(true);
});
