import { describe, expect, test } from 'vitest';
import { secretSpans } from '../../../electron/config/secrets/secret-spans.ts';

const secretsOf = (text: string) => secretSpans(text).map(({ offset, length }) => text.slice(offset, offset + length));

describe('secrets in a file of many tables', () => {
  test('are found by the table in which they stand, wherever that is', () => {
    const projects = Array.from(
      { length: 50 },
      (_, at) => `[projects."/p/${String(at)}"]\ntrust_level = "trusted"\n\n`,
    );
    const headers = '[model_providers.a.http_headers]\nX-Mine = "abcdefghij0123456789"\n\n';
    expect(secretsOf(projects.join('') + headers + projects.join(''))).toEqual(['abcdefghij0123456789']);
    expect(secretsOf('X-Mine = "abcdefghij0123456789"\n')).toEqual([]);
  });

  test('are found where a line only looks like a header', () => {
    const header = '[model_providers.a.http_headers]\n';
    const secret = 'X-Mine = "abcdefghij0123456789"\n';
    expect(secretsOf(`${header}a = """\n[tui]\n"""\n${secret}`)).toEqual(['abcdefghij0123456789']);
    expect(secretsOf(`${header}a = [\n[1],\n]\n${secret}`)).toEqual(['abcdefghij0123456789']);
  });
});
