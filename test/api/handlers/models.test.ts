import { describe, expect, it } from 'vitest';
import { contract, type Provider } from '../../../electron/api/contract.ts';
import { modelHandlers, rememberPong } from '../../../electron/api/handlers/models.ts';
import { readProviders } from '../../../electron/config/providers/providers.ts';
import type { TomlTable } from '../../../electron/config/document/edit.ts';
import { failed, ok } from '../../../electron/faults/fault.ts';
import { makeFault } from '../../../electron/faults/words.ts';
import { openModelCache } from '../../../electron/models/model-cache.ts';
import { openModelMemory } from '../../../electron/models/model-memory.ts';
import { createModelSources, type ModelSourcesDeps } from '../../../electron/models/model-sources.ts';
import { pong, tokenStation } from '../../cli/answers.ts';
import { gateway, json } from '../../models/gateway.ts';
import { tempDir } from '../../support/temp.ts';

const context = { door: 'cli' } as const;
const codexFacts = [
  { slug: 'gpt-shown', reduced: true, listed: true, context: 5, reasoning: ['low'] },
  { slug: 'gpt-hidden', reduced: true, listed: false, context: 5, reasoning: null },
];
const canary = 'sk-canary-7f3a9c1e5b8d2046';

const provider = (id: string, baseUrl: string | null, more: Partial<Provider> = {}): Provider => ({
  ...{ ...tokenStation, id, name: id, baseUrl, selected: false, fields: {} },
  ...more,
});

/** The way to a provider's list, with this key. */
const withKey =
  (key: string | null): ModelSourcesDeps['wayTo'] =>
  async ({ baseUrl }) =>
    ok({ baseUrl: baseUrl ?? '', key, query: {}, headers: {}, secrets: key === null ? [] : [key] });

function build(providers: Provider[], config: TomlTable = {}, more: Partial<ModelSourcesDeps> = {}) {
  const memory = openModelMemory(tempDir());
  const file = { path: '/c', exists: true, text: '', hash: '', data: ok(config) };
  const sources = createModelSources({
    ...{ store: { read: async () => ok(file) }, readProviders: () => providers, wayTo: withKey(canary) },
    ...{
      memory,
      cache: openModelCache(tempDir()),
      codex: {
        read: async () => failed(makeFault('codex-not-found')),
        facts: async () => codexFacts,
        readKnown: async () => () => null,
      },
    },
    ...{ fetch, timeoutMs: 2000, ...more },
  });
  const handlers = modelHandlers({ sources, memory });
  const list = async (input: { provider?: string; refresh?: boolean } = {}) => {
    const outcome = await handlers['model.list'](input, context);
    if (!outcome.ok) throw new Error(outcome.fault.id);
    return contract['model.list'].output.parse(outcome.value);
  };
  return { handlers, list, memory };
}

describe('model.list', () => {
  it('asks each provider once, with its key, and again only with refresh', async () => {
    const { baseUrl, requests } = await gateway(json({ data: [{ id: 'a/b' }] }));
    const { list } = build([provider('p', baseUrl)], { model: 'a/b', model_provider: 'p' });
    const first = await list();
    expect(first.models).toMatchObject([{ id: 'a/b', provider: 'p', selected: true, sources: ['config', 'provider'] }]);
    expect(first.faults).toEqual({});
    expect(await list()).toEqual(first);
    expect(requests).toEqual([{ url: '/v1/models', authorization: `Bearer ${canary}` }]);
    await list({ refresh: true });
    expect(requests.length).toBe(2);
  });

  it('asks a provider that refused its list again only with refresh, or with another key', async () => {
    const { baseUrl, requests } = await gateway(json({ error: 'no' }, 401));
    let key = 'one';
    const { list } = build([provider('p', baseUrl)], {}, { wayTo: (one) => withKey(key)(one) });
    expect((await list()).faults).toMatchObject({ p: { id: 'key-rejected' } });
    expect((await list()).faults).toMatchObject({ p: { id: 'key-rejected' } });
    expect(requests.length).toBe(1);
    key = 'two';
    await list();
    await list();
    expect(requests.map(({ authorization }) => authorization)).toEqual(['Bearer one', 'Bearer two']);
    await list({ refresh: true });
    expect(requests.length).toBe(3);
  });

  it('asks a provider that did not answer in time again only with refresh, or with another key, at the next start too', async () => {
    let silent = true;
    const { baseUrl, requests } = await gateway((request, response) => {
      if (!silent) json({ data: [{ id: 'a/b' }] })(request, response);
    });
    const stateDir = tempDir();
    let key = 'one';
    const start = (timeoutMs: number) =>
      build(
        [provider('p', baseUrl)],
        {},
        {
          ...{ timeoutMs, cache: openModelCache(stateDir), wayTo: (one: Provider) => withKey(key)(one) },
        },
      ).list;
    const first = start(1000);
    const { faults } = await first();
    expect(faults).toMatchObject({ p: { id: 'no-response', cause: expect.stringContaining('within 1 s') } });
    const next = start(5000);
    expect((await next()).faults).toEqual(faults);
    expect(requests.length).toBe(1);
    silent = false;
    expect((await next()).models).toEqual([]);
    key = 'two';
    expect((await next()).models).toMatchObject([{ id: 'a/b' }]);
    expect((await first({ refresh: true })).models).toMatchObject([{ id: 'a/b' }]);
    expect((await start(5000)()).models).toMatchObject([{ id: 'a/b' }]);
    expect(requests.length).toBe(3);
  });

  it('asks a server that is started later without being told to', async () => {
    let there = false;
    const refused = Object.assign(new TypeError('fetch failed'), {
      cause: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
    });
    const later = async () => {
      if (!there) throw refused;
      return Response.json({ data: [{ id: 'a/b' }] });
    };
    const { list } = build([provider('p', 'http://127.0.0.1:9/v1')], {}, { fetch: later });
    expect((await list()).faults).toMatchObject({ p: { id: 'connection-refused' } });
    there = true;
    expect((await list()).models.map(({ id }) => id)).toEqual(['a/b']);
  });

  it('keeps the rest when one provider cannot be asked, and says why', async () => {
    const good = await gateway(json({ data: [{ id: 'a/b' }] }));
    const bad = await gateway(json({ error: `wrong key ${canary}` }, 401));
    const noKey = async (one: Provider) =>
      one.id === 'locked' ? failed(makeFault('keychain-locked')) : withKey(canary)(one);
    const all = [provider('good', good.baseUrl), provider('bad', bad.baseUrl), provider('locked', good.baseUrl)];
    const { models, faults } = await build(all, {}, { wayTo: noKey }).list();
    expect(models.map((model) => [model.provider, model.id])).toEqual([['good', 'a/b']]);
    expect(faults).toMatchObject({ bad: { id: 'key-rejected' }, locked: { id: 'keychain-locked' } });
    expect(JSON.stringify(faults)).not.toContain('canary');
    expect(good.requests.length).toBe(1);
  });

  it('keeps the rest when what the file has for one provider makes no request', async () => {
    const { baseUrl } = await gateway(json({ data: [{ id: 'a/b' }] }));
    const wayTo: ModelSourcesDeps['wayTo'] = async ({ id }) => {
      const headers: Record<string, string> = id === 'odd' ? { 'transfer-encoding': 'chunked' } : {};
      return ok({ baseUrl, key: null, query: {}, headers, secrets: [] });
    };
    const { models, faults } = await build([provider('odd', baseUrl), provider('good', baseUrl)], {}, { wayTo }).list();
    expect(models.map((model) => [model.provider, model.id])).toEqual([['good', 'a/b']]);
    expect(faults).toMatchObject({ odd: { id: 'unknown' } });
  });

  it('asks a provider of Codex’s own only when it is selected or named', async () => {
    const local = await gateway(json({ data: [{ id: 'llama' }] }));
    const ollama = provider('ollama', local.baseUrl, { builtIn: true });
    const { list } = build([ollama, provider('openai', null, { builtIn: true })]);
    expect(await list()).toEqual({ models: [], lists: [], faults: {} });
    expect((await list({ provider: 'ollama' })).models.map((model) => model.id)).toEqual(['llama']);
    expect((await list({ provider: 'openai' })).models).toEqual([]);
  });

  it('asks one of Codex’s own by its name, although the file does not mention it', async () => {
    const asked: string[] = [];
    const local = async (url: URL) => {
      asked.push(url.href);
      return Response.json({ data: [{ id: 'llama' }] });
    };
    const { list } = build(
      [],
      { model: 'm', model_provider: 'p' },
      { readProviders, fetch: local, wayTo: withKey(null) },
    );
    expect((await list({ provider: 'ollama' })).models).toMatchObject([
      { id: 'llama', provider: 'ollama', selected: false },
    ]);
    expect(asked).toEqual(['http://localhost:11434/v1/models']);
  });

  it('shows Codex’s own picker as the list behind `codex login`', async () => {
    const openai = provider('openai', null, { builtIn: true, selected: true, delivery: 'codex-login' });
    expect((await build([openai]).list()).models).toMatchObject([
      { id: 'gpt-shown', provider: 'openai', sources: ['provider'], context: 5, reasoning: ['low'] },
    ]);
  });

  it('shows one provider alone, and refuses one that is not there', async () => {
    const { baseUrl } = await gateway(json({ data: [{ id: 'a/b' }] }));
    const { list, handlers } = build([provider('p', baseUrl), provider('q', baseUrl)], {
      model: 'm',
      model_provider: 'p',
    });
    expect((await list({ provider: 'q' })).models.map((model) => model.provider)).toEqual(['q']);
    const unknown = await handlers['model.list']({ provider: 'nobody' }, context);
    expect(unknown).toMatchObject({ ok: false, fault: { id: 'provider-unknown' } });
  });

  it('says why config.toml cannot be read', async () => {
    const fault = makeFault('config-unreadable');
    const { handlers } = build([], {}, { store: { read: async () => failed(fault) } });
    expect(await handlers['model.list']({}, context)).toEqual({ ok: false, fault });
  });
});

it('keeps favourites and pongs on their rows', async () => {
  const { baseUrl } = await gateway(json({ data: [{ id: 'other' }, { id: 'openai/gpt-5.5' }] }));
  const { handlers, list, memory } = build([provider('token_station', baseUrl)]);
  await handlers['model.favourite']({ provider: 'token_station', model: 'openai/gpt-5.5', favourite: true }, context);
  await rememberPong(memory)(pong);
  expect((await list()).models[0]).toMatchObject({
    ...{ id: 'openai/gpt-5.5', favourite: true, firstTokenMs: 812 },
    lastPong: { ok: true, answeredBy: 'glm/glm-5.2' },
  });
});
