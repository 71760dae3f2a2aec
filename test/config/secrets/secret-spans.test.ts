import { describe, expect, test } from 'vitest';
import { secretSpans, secretSpansOfAll } from '../../../electron/config/secrets/secret-spans.ts';

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

const key = '0123456789abcdef0123456789abcdef';
const server = `[mcp_servers.c7]\nargs = ["-y", "--api-key", "${key}"]\n`;

describe('secrets in a file that is not as it should be', () => {
  test.each([
    ['a byte order mark', `\uFEFFmodel_provider = "token_station"\n${server}`],
    ['a mistake in another part', `model_provider = token_station\n${server}`],
    ['a mistake in the same part', `${server}env_key = missing\n`],
    ['a mistake in the same line', `[mcp_servers.c7]\nargs = ["-y", "--api-key", "${key}"\n`],
    ['a table twice, and a string of several lines', `a = """\nkey\n"""\n${server}${server}`],
  ])('%s', (_, text) => {
    expect(secretsOf(text)).toContain(key);
  });

  test('a value below a header is known by it, where another line is broken', () => {
    const text = `[model_providers.a.http_headers]\nX-Mine = "abcdefghij0123456789"\nX-Broken = "a\n`;
    expect(secretsOf(text)).toContain('abcdefghij0123456789');
  });
});

test('what is a secret in one of two texts is one in the other, wherever it stands', () => {
  const [before = [], after = []] = secretSpansOfAll([server, server.replace('args', '# args')]);
  expect([before.length, after.length]).toEqual([1, 1]);
});
