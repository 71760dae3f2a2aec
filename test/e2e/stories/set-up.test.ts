import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { tempDir } from '../../support/temp.ts';
import { gatewayBehindProxy } from '../support/gateway-behind-proxy.ts';
import { paste } from '../support/hands.ts';
import { newcomers } from '../support/newcomer.ts';

const tell = newcomers();
const key = 'sk-set-up-3b90-canary';
const answered = { timeout: 30_000 };
const guide = readFileSync(join(import.meta.dirname, '../../config/guide-config.toml'), 'utf8');
const talk = ['exec', '--skip-git-repo-check', 'Reply with exactly the word pong.'];

/** Token Station at its own address, without that address being touched. */
async function tokenStation() {
  const gateway = await gatewayBehindProxy(tempDir(), 'models.bytefuture.ai', key);
  onTestFinished(() => gateway.close());
  return gateway;
}

it('sets Token Station up in at most six clicks and one paste, and then switches the model with two', async () => {
  const station = await tokenStation();
  const { page, config, keyOf, codex, hands } = await tell({ env: station.env });

  // They choose it. The cursor is in the field for the key by then, and they paste theirs.
  await page.getByRole('button', { name: 'Choose Token Station' }).click();
  await page.getByRole('heading', { name: 'Key , now' }).waitFor();
  await paste(page, key);
  await page
    .getByText('+base_url = "https://models.bytefuture.ai/v1"')
    .or(page.getByText('models.bytefuture.ai/v1"'))
    .first()
    .waitFor();
  expect(config()).toBe('');
  await page.getByRole('button', { name: 'Write, and run the pong check' }).click();
  await page.getByText('Codex answers. That is all.').waitFor(answered);
  const { clicks, pastes } = await hands();
  expect(clicks).toBeLessThanOrEqual(6);
  expect({ clicks, pastes }).toEqual({ clicks: 2, pastes: 1 });

  // What the guide has them write by hand stands there; the key is in the keychain, and Codex in a terminal has it.
  const table = guide.replace(/^env_key.*\n/m, '');
  expect(config()).toContain(table);
  expect(config()).not.toContain(key);
  expect(await keyOf('token_station')).toBe(`${key}\n`);
  expect((await codex(talk)).stdout).toContain('pong');

  // Another day, another model: they open it in the sentence at the top, and pick.
  const before = config();
  await page.getByRole('button', { name: 'Open the Line' }).click();
  const atTheLine = (await hands()).clicks;
  await page.getByRole('button', { name: /^Model: openai\/gpt-5.5/ }).click();
  await page.getByRole('menuitemradio', { name: /anthropic\/claude-opus-4-8/ }).click();
  await page.getByText('Codex now uses Token Station with anthropic/claude-opus-4-8').waitFor();
  expect((await hands()).clicks - atTheLine).toBe(2);
  expect(config()).toBe(before.replace('openai/gpt-5.5', 'anthropic/claude-opus-4-8'));
  await page.getByRole('button', { name: /^Run the pong check/ }).click();
  await page.getByText('Answered by').waitFor(answered);
  expect((await codex(talk)).stderr).toContain('model: anthropic/claude-opus-4-8');

  // They think better of it.
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back').waitFor();
  expect(config()).toBe(before);
});

it('chooses the variable, ends with the guide’s file to the letter, and is told that a terminal will want it', async () => {
  const station = await tokenStation();
  const { page, config, codex } = await tell({ env: station.env });
  await page.getByRole('button', { name: 'Choose Token Station' }).click();
  await page.getByRole('heading', { name: 'Key , now' }).waitFor();
  await paste(page, key);
  await page.locator('label', { hasText: 'environment variable' }).click();
  await page.getByRole('button', { name: 'Write, and run the pong check' }).click();
  await page.getByText('Codex answers, with the key that Switchboard lent it.').waitFor(answered);
  expect(config()).toBe(guide);

  // The pong was lent the key. A terminal has none, and Welcome says so before Codex does.
  await page.getByRole('button', { name: 'A terminal will not see TOKEN_STATION_API_KEY', expanded: true }).waitFor();
  await page.getByText('in a terminal Codex will stop').waitFor();
  const alone = await codex(talk);
  expect(alone.code).not.toBe(0);
  expect(alone.stderr).toContain('TOKEN_STATION_API_KEY');
});

it('tries it all with the practice gateway, in three clicks and without a key of their own', async () => {
  const { page, config, hands } = await tell();
  await page.getByRole('button', { name: 'Choose Practice gateway' }).click();
  await page.getByRole('button', { name: 'Use the practice key' }).click();
  await page.getByRole('button', { name: 'Write, and run the pong check' }).click();
  await page.getByText('Codex answers. That is all.').waitFor(answered);
  expect(await hands()).toEqual({ clicks: 3, pastes: 0 });
  expect(config()).toContain('[model_providers.practice]');
});
