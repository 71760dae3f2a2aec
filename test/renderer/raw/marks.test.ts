import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../electron/api/contract.ts';
import { lineEndOf, mistakesOf, stretchOf } from '../../../renderer/raw/marks.ts';

const fault = (evidence: string, id: Fault['id'] = 'config-invalid-toml'): Fault => ({
  id,
  title: '',
  cause: 'a string must be quoted',
  evidence,
  fixes: [],
});

describe('the mistake in a typed text', () => {
  it('is found in the evidence, with what was said of it', () => {
    expect(mistakesOf(fault('4:8: expected a value'))).toEqual([{ line: 4, column: 8, message: 'expected a value' }]);
    expect(mistakesOf(fault('/home/ada/.codex/config.toml:12:3\n 12 | name = x'))).toEqual([
      { line: 12, column: 3, message: 'a string must be quoted' },
    ]);
  });

  it('is nowhere when the evidence names no place, or the file only changed', () => {
    expect(mistakesOf(fault('no place'))).toEqual([]);
    expect(mistakesOf(fault('4:8: a diff', 'config-changed'))).toEqual([]);
    expect(mistakesOf(null)).toEqual([]);
  });

  it('is marked from its column on, and as a whole line where the column lies past the end', () => {
    const lineAt = (line: number) => ({ from: line * 10, to: line * 10 + 5 });
    const mistake = { line: 2, column: 3, message: '' };
    expect(stretchOf(mistake, 3, lineAt)).toEqual({ from: 22, to: 25 });
    expect(stretchOf({ ...mistake, column: 6 }, 3, lineAt)).toEqual({ from: 20, to: 25 });
    expect(stretchOf({ ...mistake, line: 9 }, 3, lineAt)).toEqual({ from: 32, to: 35 });
  });
});

describe('line ends', () => {
  it('are CRLF only where every line ends so, so that a mixed file comes back as it was', () => {
    expect(lineEndOf('a\r\nb\r\n')).toBe('\r\n');
    expect(lineEndOf('a\r\nb\n')).toBe('\n');
    expect(lineEndOf('a\nb')).toBe('\n');
  });
});
