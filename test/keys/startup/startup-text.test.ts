import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shells } from '../../../electron/keys/startup/shells.ts';
import { readMarker, startupLine, type StartupLine } from '../../../electron/keys/startup/startup-line.ts';
import { bytesOf, hasLine, withLine, withoutLine } from '../../../electron/keys/startup/startup-text.ts';

const line = (change: Partial<StartupLine> = {}): StartupLine => ({
  shell: 'bash',
  provider: 'p',
  variable: 'P_API_KEY',
  command: { command: '/opt/node', args: ['/opt/cli.js', 'key', 'print', 'p'] },
  ...change,
});

describe('adding and taking back', () => {
  const texts: [string, string | null][] = [
    ['no file', null],
    ['an empty file', ''],
    ['a plain file', 'export A=1\n'],
    ['no final newline', 'export A=1'],
    ['CRLF', 'a\r\nb\r\n'],
    ['CRLF without the last', 'a\r\nb'],
    ['mixed line endings', 'a\r\nb\nc'],
    ['blank lines at the end', 'a\n\n\n'],
    ['a byte order mark', '\xef\xbb\xbfa\n'],
    ['bytes that are no UTF-8', 'a=\xff\xfe\n'],
  ];
  for (const at of ['start', 'end'] as const) {
    test.each(texts)(`${at}: %s comes back byte for byte`, (_name, before) => {
      const added = withLine(before, line(), at);
      expect(hasLine(added, 'p')).toBe(true);
      expect(withLine(added, line(), at)).toBe(added);
      expect(withoutLine(added, 'p')).toBe(before);
    });
  }

  test('any bytes come back, whatever the provider is called', () => {
    const bytes = fc.array(fc.constantFrom('a', ' ', '#', '\n', '\r\n', '\r', "'", '\xff'), { maxLength: 30 });
    fc.assert(
      fc.property(
        bytes,
        fc.string({ minLength: 1, unit: 'grapheme' }),
        fc.constantFrom('start', 'end'),
        (parts, provider, at) => {
          const before = parts.join('');
          const added = withLine(before, line({ provider }), at as 'start' | 'end');
          expect(withoutLine(added, provider)).toBe(before);
        },
      ),
    );
  });

  test('what was written below since stays, with its line break', () => {
    const added = withLine('a', line(), 'end');
    expect(withoutLine(`${added}b\n`, 'p')).toBe('a\nb\n');
    const made = withLine(null, line(), 'end');
    expect(withoutLine(`${made}b\n`, 'p')).toBe('b\n');
  });

  test('a moved Switchboard and another variable put the one line right', () => {
    const old = withLine('a', line(), 'end');
    const moved = withLine(old, line({ variable: 'OTHER', command: { command: '/new/app', args: [] } }), 'end');
    expect(moved.match(/switchboard:startup/g)).toHaveLength(1);
    expect(moved).toContain("'/new/app'");
    expect(withoutLine(moved, 'p')).toBe('a');
  });

  test('lines of several providers are told apart', () => {
    const both = withLine(withLine('a\n', line(), 'end'), line({ provider: 'p2' }), 'end');
    expect(withoutLine(both, 'p')).toBe(withLine('a\n', line({ provider: 'p2' }), 'end'));
    expect(hasLine(both, 'p3')).toBe(false);
  });
});

test('the line ends in a comment that says whose it is, so that a carriage return harms nothing', () => {
  for (const shell of shells) {
    const text = startupLine(line({ shell, provider: 'ä b#c' }), 'joined');
    expect(text).not.toContain('\n');
    expect(readMarker(`${text}\r`)).toEqual({ provider: 'ä b#c', trace: 'joined' });
    expect(bytesOf(text)).toBe(text);
  }
});

test('a foreign comment is none of ours', () => {
  for (const text of ['', '# switchboard', '# switchboard:startup', 'echo # switchboard:startup %E0%A4%A']) {
    expect(readMarker(text)).toBeNull();
  }
});
