import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Input, Output, Verb } from '../../electron/api/contract.ts';
import type { Handler } from '../../electron/api/handlers.types.ts';
import type { Door } from '../../electron/config/store/store.types.ts';
import type { Fault, Outcome } from '../../electron/faults/fault.ts';
import { memoryKeychain } from '../../electron/keys/memory-keychain.ts';
import { stateBecause } from '../../electron/keys/reasons.ts';
import { createServices } from '../../electron/services.ts';
import { speak } from '../../electron/words/language.ts';
import { plainEnv } from '../support/pong-setup.ts';
import { tempDir } from '../support/temp.ts';
import { faultOf, valueOf } from '../support/store.ts';

afterEach(() => speak('en'));

/** The core behind a door, on a machine without a keychain whose person has wished for Chinese. */
async function openedBy(door: Door, stateDir = tempDir()) {
  const home = tempDir();
  writeFileSync(join(home, 'config.toml'), '[model_providers.here]\nname = "X"\nbase_url = "https://x.example/v1"\n');
  const services = await createServices({
    ...{ door, homeFlag: home, stateDir, env: plainEnv(), locales: ['zh-Hans-CN'] },
    log: (line) => process.stderr.write(`${line}\n`),
    openKeychain: async () => memoryKeychain(stateBecause('unavailable', (says) => says.noBus)),
  });
  onTestFinished(() => services.dispose());
  return async <V extends Verb>(verb: V, input: Input<V>): Promise<Outcome<Output<V>>> => {
    const handler: Handler<V> = services.handlers[verb];
    return handler(input as Parameters<Handler<V>>[0], { door });
  };
}
const han = /\p{Script=Han}/u;
const textsOf = ({ title, cause, fixes }: Fault) => [title, cause, ...fixes.map(({ label }) => label)].join('\n');

describe.each(['desktop', 'browser'] as const)('the door %s', (door) => {
  it('speaks the language of the system, and another from the moment when it is wished', async () => {
    const call = await openedBy(door);
    const fault = async () => faultOf(await call('model.use', { provider: 'gone' }));
    const reason = async () => valueOf(await call('keychain.state', {})).reason;

    const chinese = await fault();
    expect(chinese).toMatchObject({ id: 'provider-unknown', title: '没有提供商 gone' });
    expect(textsOf(chinese)).toContain('here'); // what is there instead
    for (const line of textsOf(chinese).split('\n')) expect(line).toMatch(han);
    expect(await reason()).toMatch(han);

    valueOf(await call('settings.set', { language: 'en' }));
    expect(await fault()).toMatchObject({ id: 'provider-unknown', title: 'There is no provider gone' });
    expect(textsOf(await fault())).not.toMatch(han);
    expect(await reason()).not.toMatch(han);

    valueOf(await call('settings.set', { language: 'zh-CN' }));
    expect((await fault()).title).toMatch(han);
    expect(await reason()).toMatch(han);
  });

  it('keeps what it wrote in the words in which it was written', async () => {
    const call = await openedBy(door);
    const asked = async () => valueOf(await call('history.list', {})).map((entry) => entry.asked);
    valueOf(await call('model.use', { provider: 'here', model: 'm' }));
    expect((await asked())[0]).toBe('选择提供商 here 和模型 m');
    valueOf(await call('settings.set', { language: 'en' }));
    expect((await asked())[0]).toBe('选择提供商 here 和模型 m');
  });
});

it('the command line speaks English, whatever the system speaks and the settings say: scripts read its words', async () => {
  const stateDir = tempDir();
  mkdirSync(stateDir, { recursive: true });
  valueOf(await (await openedBy('desktop', stateDir))('settings.set', { language: 'zh-CN' }));
  speak('en');
  const call = await openedBy('cli', stateDir);
  expect(valueOf(await call('settings.read', {})).language).toBe('zh-CN');
  expect(textsOf(faultOf(await call('model.use', { provider: 'gone' })))).not.toMatch(han);
  valueOf(await call('settings.set', { language: 'zh-CN' }));
  expect(faultOf(await call('model.use', { provider: 'gone' })).title).toBe('There is no provider gone');
  expect(valueOf(await call('keychain.state', {})).reason).not.toMatch(han);
});
