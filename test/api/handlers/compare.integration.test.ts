import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { Compared } from '../../../electron/api/contract.ts';
import { createServices } from '../../../electron/services.ts';
import { practiceHandler } from '../../../electron/practice/handler.ts';
import { memoryKeychain } from '../../support/memory-keychain.ts';
import { plainEnv } from '../../support/pong-setup.ts';
import { valueOf } from '../../support/store.ts';
import { tempDir } from '../../support/temp.ts';

const key = 'sk-canary-5e6f7a8b9c0d1e2f';

/** The practice gateway, with prices in its list, and one model that never answers. */
async function priced() {
  const practice = practiceHandler(key);
  const held: ServerResponse[] = [];
  let together = 0;
  let most = 0;
  const server = createServer((request, response) => {
    if (request.method === 'GET') {
      const pricing = { prompt: '0.000002', completion: '0.00001' };
      response.setHeader('content-type', 'application/json');
      return void response.end(JSON.stringify({ data: [{ id: 'glm/glm-5.2', pricing }] }));
    }
    if (request.headers['x-hang'] === 'yes') return void held.push(response);
    most = Math.max(most, ++together);
    response.on('close', () => (together -= 1));
    practice(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { baseUrl: `http://127.0.0.1:${String(port)}/v1`, held, most: () => most };
}

async function setup() {
  const gateway = await priced();
  const home = tempDir();
  const table = (id: string, more = '') =>
    `[model_providers.${id}]\nname = "${id}"\nbase_url = "${gateway.baseUrl}"\nexperimental_bearer_token = "${key}"\n${more}`;
  writeFileSync(
    join(home, 'config.toml'),
    `model = "glm/glm-5.2"\nmodel_provider = "gw"\n${table('gw')}${table('hangs', 'http_headers = { X-Hang = "yes" }\n')}`,
  );
  const services = await createServices({
    ...{ door: 'cli', homeFlag: home, env: plainEnv(), stateDir: tempDir(), log: () => undefined },
    openKeychain: async () => memoryKeychain(),
  });
  onTestFinished(() => services.dispose());
  const told: Compared[] = [];
  services.hub.on('compare.progress', ({ row }) => void told.push(row));
  const context = { door: 'cli' } as const;
  valueOf(await services.handlers['model.list']({}, context));
  const compare = (input: Partial<Parameters<(typeof services.handlers)['compare.run']>[0]>) =>
    services.handlers['compare.run'](
      {
        ...{ runId: 'r', prompt: 'Respond with exactly the word: pong', through: 'directly', timeoutMs: 30_000 },
        ...{ models: [{ provider: 'gw', model: 'glm/glm-5.2' }], ...input },
      },
      context,
    );
  const cancel = () => services.handlers['pong.cancel']({ runId: 'r' }, context);
  return { compare, cancel, told, gateway };
}

const runFolders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('switchboard-run-'));
/** The Codex processes of this machine whose arguments hold a word. */
const codexWith = (word: string) =>
  readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(word);
    } catch {
      return false; // it ended while it was looked at
    }
  });

it('asks each model directly, with its tokens and what they cost', { timeout: 60_000 }, async () => {
  const { compare, told } = await setup();
  const models = ['glm/glm-5.2', 'practice/cheapest-good', 'no/such'].map((model) => ({ provider: 'gw', model }));
  const { rows, sent, csv } = valueOf(await compare({ models }));
  const [priced, route, missing] = rows;
  expect(priced).toMatchObject({ status: 'done', answer: 'pong', answeredBy: 'glm/glm-5.2', fault: null });
  const { inputTokens, outputTokens, cost } = priced ?? {};
  expect(cost).toBeCloseTo(((inputTokens ?? 0) * 2 + (outputTokens ?? 0) * 10) / 1_000_000, 12);
  expect(inputTokens).toBeGreaterThan(0);
  expect(route).toMatchObject({ status: 'done', answeredBy: 'kimi/kimi-k2.7-code', cost: null });
  expect(missing).toMatchObject({ status: 'failed', answer: null, fault: { id: 'model-not-found' } });
  expect(sent).toMatch(/^Directly, without Codex: your prompt alone/);
  expect(sent).toContain(`Together ${String(rows.reduce((sum, row) => sum + (row.inputTokens ?? 0), 0))} tokens in`);
  expect(csv.split('\r\n').length).toBe(5);
  expect(told.filter(({ model }) => model === 'no/such').map(({ status }) => status)).toEqual([
    ...['waiting', 'running', 'failed'],
  ]);
  expect(JSON.stringify({ rows, told })).not.toContain(key);
});

it(
  'runs each through the real Codex, two at a time, whatever the prompt begins with',
  { timeout: 120_000 },
  async () => {
    const { compare, gateway } = await setup();
    const ids = ['glm/glm-5.2', 'openai/gpt-5.5', 'practice/cheapest-good', 'no/such'];
    const models = ids.map((model) => ({ provider: 'gw', model }));
    const prompt = '--help: respond with exactly the word: other';
    const { rows, sent } = valueOf(await compare({ models, prompt, through: 'codex' }));
    expect(rows.map(({ status, answer }) => [status, answer])).toEqual([
      ...[['done', 'other'] as const, ['done', 'other'], ['done', 'other'], ['failed', null]],
    ]);
    for (const row of rows.slice(0, 3)) {
      expect(row.inputTokens).toBeGreaterThan(1000); // Codex’s own instructions and tools
      expect(row.totalMs).toBeGreaterThanOrEqual(row.firstTokenMs ?? Infinity);
    }
    expect(rows[2]?.answeredBy).toBe('kimi/kimi-k2.7-code');
    expect(gateway.most()).toBeLessThanOrEqual(2);
    expect(sent).toMatch(/^Through Codex \d+\.\d+\.\d+: your prompt with Codex’s own instructions and tools/);
  },
);

it.runIf(process.platform === 'linux')(
  'leaves no process and no folder when it is cancelled',
  { timeout: 60_000 },
  async () => {
    const { compare, cancel, gateway } = await setup();
    const word = `cancelled-${String(process.pid)}`;
    const before = runFolders();
    const models = ['a', 'b', 'c'].map((model) => ({ provider: 'hangs', model }));
    const running = compare({ models, prompt: word, through: 'codex' });
    await vi.waitFor(() => expect(gateway.held.length).toBe(2), { timeout: 20_000 });
    expect(codexWith(word).length).toBeGreaterThan(0);
    expect(valueOf(await cancel())).toEqual({ cancelled: true });
    const { rows } = valueOf(await running);
    expect(rows.map(({ status }) => status)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(codexWith(word)).toEqual([]);
    expect(runFolders().filter((name) => !before.includes(name))).toEqual([]);
    expect(valueOf(await cancel())).toEqual({ cancelled: false });
  },
);
