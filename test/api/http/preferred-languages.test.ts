import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { startHttpDoor } from '../../../electron/api/http.ts';
import { preferredLanguages } from '../../../electron/api/http/preferred-languages.ts';
import { createRouter } from '../../../electron/api/router.ts';
import { createServices } from '../../../electron/services.ts';
import { speak, type LanguageWish } from '../../../electron/words/language.ts';
import { memoryKeychain } from '../../../electron/keys/memory-keychain.ts';
import { stateBecause } from '../../../electron/keys/reasons.ts';
import { builtPage, pageOf, pathOf, rawRequest } from '../../support/http.ts';
import { plainEnv } from '../../support/pong-setup.ts';
import { tempDir } from '../../support/temp.ts';

afterEach(() => speak('en'));

it.each([
  ['zh-CN,zh;q=0.9,en;q=0.8', ['zh-CN', 'zh', 'en']],
  ['en;q=0.5, zh-TW', ['zh-TW', 'en']],
  ['fr;q=0, *;q=0.1', []],
  ['', []],
  [undefined, []],
])('a browser that sends %j prefers %j', (header, languages) => {
  expect(preferredLanguages(header)).toEqual(languages);
});

/** The served app of somebody whose system speaks a language, with that wish in Settings. */
async function servedTo(system: string, wish: LanguageWish) {
  const log = (line: string) => void process.stderr.write(`${line}\n`);
  const services = await createServices({
    ...{ door: 'browser', homeFlag: tempDir(), stateDir: tempDir(), env: plainEnv(), locales: [system], log },
    openKeychain: async () => memoryKeychain(stateBecause('unavailable', (says) => says.noBus)),
  });
  onTestFinished(() => services.dispose());
  const router = createRouter({ handlers: services.handlers, log });
  const { hub, languages } = services;
  const started = await startHttpDoor({ router, hub, languages, rendererDir: builtPage(), log });
  if (!started.ok) throw new Error(started.fault.cause);
  const door = started.value;
  onTestFinished(() => door.close());
  const opened = await rawRequest(door.port, pathOf(door.newAddresses().printed));
  const cookie = opened.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const page = pageOf(opened.headers.location);
  const call = async (verb: string, input: unknown) => {
    const headers = { cookie, origin: door.origin, 'content-type': 'application/json', 'x-switchboard-page': page };
    const answer = await rawRequest(door.port, `/api/${verb}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(input),
    });
    return JSON.parse(answer.text) as { ok: boolean; value: Record<string, unknown>; fault: { title: string } };
  };
  await call('settings.set', { language: wish });
  const get = (path: string, headers: Record<string, string>) =>
    rawRequest(door.port, path, { headers }).then(({ text }) => /<html lang="([\w-]+)"/.exec(text)?.[1]);
  return {
    call,
    pageFor: (accept: string) => get('/', { cookie, 'accept-language': accept }),
    closedFor: (accept: string) => get('/', { 'accept-language': accept }),
    pageForNobody: () => get('/', { cookie }),
  };
}

describe('the served page', () => {
  it('speaks what its browser prefers, where nothing is wished, and so does the core', async () => {
    const { call, pageFor, pageForNobody } = await servedTo('en-US', 'system');
    expect(await pageForNobody()).toBe('en');
    expect(await pageFor('zh-CN,zh;q=0.9')).toBe('zh-CN');
    expect((await call('app.info', {})).value).toMatchObject({ systemLanguage: 'zh-CN' });
    expect((await call('model.use', { provider: 'gone' })).fault.title).toBe('没有提供商 gone');
    expect(await pageFor('de,en;q=0.5')).toBe('en');
    expect((await call('model.use', { provider: 'gone' })).fault.title).toBe('There is no provider gone');
    expect(await pageFor('fr')).toBe('en');
  });

  it('speaks what is wished, whatever its browser prefers', async () => {
    const { call, pageFor, closedFor } = await servedTo('en-US', 'zh-CN');
    expect(await pageFor('en-US')).toBe('zh-CN');
    expect(await closedFor('en-US')).toBe('zh-CN');
    await call('settings.set', { language: 'system' });
    expect(await pageFor('en-US')).toBe('en');
  });

  it('speaks to a visitor without a session in theirs, and to nobody else because of it', async () => {
    const { call, closedFor, pageForNobody } = await servedTo('en-US', 'system');
    expect(await closedFor('zh-TW')).toBe('zh-CN');
    expect(await closedFor('en')).toBe('en');
    expect(await closedFor('zh-CN')).toBe('zh-CN');
    expect(await pageForNobody()).toBe('en');
    expect((await call('model.use', { provider: 'gone' })).fault.title).toBe('There is no provider gone');
  });
});
