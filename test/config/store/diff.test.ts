import { OMIT_HEADERS, createTwoFilesPatch } from 'diff';
import { describe, expect, it } from 'vitest';
import { unifiedDiff } from '../../../electron/config/store/diff.ts';

const key = 'sk-canary-4f1e0a9b7c6d5e8f';

describe('unifiedDiff', () => {
  it('says nothing where nothing changes', () => {
    expect(unifiedDiff('/h/config.toml', 'a = 1\n', 'a = 1\n')).toBe('');
  });

  it('is a unified diff with three lines around a change', () => {
    const lines = ['a = 1', 'b = 2', 'c = 3', 'd = 4', 'e = 5', ''].join('\n');
    expect(unifiedDiff('/h/config.toml', lines, lines.replace('e = 5', 'e = 6'))).toBe(
      '--- /h/config.toml\n+++ /h/config.toml\n@@ -2,4 +2,4 @@\n b = 2\n c = 3\n d = 4\n-e = 5\n+e = 6\n',
    );
  });

  it('shows a missing final newline and a changed line ending', () => {
    expect(unifiedDiff('f', 'a = 1', 'a = 1\n')).toContain('\\ No newline at end of file');
    expect(unifiedDiff('f', 'a = 1\r\n', 'a = 1\n')).toContain('-a = 1\r\n+a = 1\n');
  });

  it('masks keys, and still shows that one was exchanged', () => {
    const text = (token: string) => `[model_providers.x]\nexperimental_bearer_token = "${token}"\n`;
    const diff = unifiedDiff('f', text(key), text('sk-other--4f1e0a9b7c6d5e8f'));
    expect(diff).toContain('-experimental_bearer_token = "sk-…5e8f"\n+experimental_bearer_token = "sk-…5e8f (2)"\n');
  });
});

it('a change anywhere in a long file is told as the whole comparison tells it', () => {
  const lines = Array.from({ length: 300 }, (_, at) => (at % 5 === 0 ? '' : `a${String(at % 7)} = ${String(at)}`));
  for (const [at, removed, added] of [
    [0, 1, ['x = 1']],
    [1, 0, ['x = 1', '']],
    [4, 2, []],
    [150, 1, ['x = 1', 'y = 2']],
    [299, 1, ['x = 1']],
    [300, 0, ['x = 1']],
  ] as [number, number, string[]][]) {
    const after = lines.toSpliced(at, removed, ...added);
    for (const end of ['\n', '']) {
      const [before, now] = [lines, after].map((text) => text.join('\n') + end) as [string, string];
      const whole = createTwoFilesPatch('f', 'f', before, now, '', '', { context: 3, headerOptions: OMIT_HEADERS });
      expect(unifiedDiff('f', before, now)).toBe(`--- f\n+++ f\n${whole}`);
    }
  }
});
