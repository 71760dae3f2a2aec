import { describe, expect, it } from 'vitest';
import { cellsOf, fit, padTo } from '../../electron/cli/cells.ts';
import { quoted } from '../../electron/cli/fault-words.ts';
import { overLine, paint, printer, statusLine } from '../../electron/cli/style.ts';
import { table } from '../../electron/cli/table.ts';
import { hanging, wrap } from '../../electron/cli/wrap.ts';
import { oneLine, printable } from '../../electron/printable.ts';

const chinese = '语言模型的回答';

describe('cells of a terminal', () => {
  it.each([
    ['abc', 3],
    [chinese, 14],
    ['e\u0301', 1],
    ['한글 かな ｆ', 12],
    [paint('red', 'x'), 1],
  ])('%j takes %i', (text, cells) => expect(cellsOf(text)).toBe(cells));

  it('a text is cut and padded by them', () => {
    expect([fit(chinese, 14), fit(chinese, 7), fit('abc', 2)]).toEqual([chinese, '语言模…', 'a…']);
    expect(cellsOf(padTo(chinese, 20))).toBe(20);
    expect(
      table(
        ['A', 'B'],
        [
          [chinese, 'x'],
          ['abc', 'y'],
        ],
        Infinity,
      )
        .split('\n')
        .map((row) => row.trimEnd().length),
    ).toEqual([17, 10, 17, 0]);
  });
});

describe('a text in lines', () => {
  it('is broken at blanks, and where no blank is', () => {
    expect(wrap('one two three four five six', 20)).toEqual(['one two three four', 'five six']);
    expect(wrap(`a ${'x'.repeat(45)} b`, 20)).toEqual(['a', 'x'.repeat(20), 'x'.repeat(20), 'xxxxx b']);
    expect(wrap(chinese.repeat(2), 20).map(cellsOf)).toEqual([20, 8]);
    expect(wrap('as it is in a pipe, however long it may be', Infinity)).toHaveLength(1);
  });

  it('goes on below its beginning, and never at the left edge', () => {
    const line = hanging('! ', 'a sentence that is longer than its line', 24);
    expect(line).toBe('! a sentence that is\n  longer than its line');
    const step = { status: 'ok', name: 'model', detail: 'word '.repeat(30), durationMs: 5 } as const;
    for (const row of statusLine(step, 60).split('\n').slice(1)) expect(row).toMatch(/^ {21}\S/);
  });

  it('has a mark before each where somebody else said it, and is cut', () => {
    const text = `first\n\n  third\twith ${'x'.repeat(30)}\r\nTo mend it:\nfifth\n`;
    expect(quoted(text, 24, '  ', 4, 40)).toBe(
      [
        '  │ first',
        '  │',
        '  │   third    with',
        `  │ ${'x'.repeat(20)}`,
        '  │ xxx…',
        '  │ To mend it:',
        '  … 1 more; --json has them all',
      ].join('\n'),
    );
  });
});

describe('text from elsewhere', () => {
  it('commands nothing', () => {
    expect(printable('a\u001b]52;c;aGk=\u0007\u009b2J\u202e\ufdd0\r\n\tb\rc')).toBe(
      'a\\u001b]52;c;aGk=\\u0007\\u009b2J\\u202e\\ufdd0\r\n\tb\\u000dc',
    );
  });

  it('is one line of a length that can be read', () => {
    expect(oneLine(' a \r\n\u2028\t b\u00a0c  d ')).toBe('a b c  d');
    expect(oneLine('语'.repeat(20), 10)).toBe(`${'语'.repeat(9)}…`);
    expect(oneLine(`${' '.repeat(200_000)}\n${' '.repeat(200_000)}x`)).toBe('x');
  });
});

describe('what is printed', () => {
  const text = `${overLine}${paint('red', 'x')}\u001b[31my`;

  it.each([
    ['a terminal', { isTTY: true }, {}, '\r\u001b[K\u001b[31mx\u001b[0m\\u001b[31my'],
    ['a terminal without colours', { isTTY: true }, { NO_COLOR: '1' }, '\r\u001b[Kx\\u001b[31my'],
    ['a pipe', { isTTY: false }, {}, 'x\\u001b[31my'],
  ])('at %s has our own codes and no others', (_where, io, env, printed) => {
    expect(printer(io, env)(text)).toBe(printed);
  });
});
