import { expect, it } from 'vitest';
import { focused, tabTo } from './support/keys.ts';
import { callsOf, stagedScreens } from './support/staged.ts';

const open = stagedScreens();

/** The list that the core gives, five thousand long. */
const fiveThousand = `(() => {
  const [first] = standIn.value('model.list').models;
  const models = Array.from({ length: 5000 }, (_, at) => ({
    ...first, id: 'lab-' + (at % 40) + '/model-' + at, selected: at === 0, favourite: false, goodFor: 'Good for ' + at,
  }));
  standIn.answer('model.list', { ...standIn.value('model.list'), models });
  standIn.emit('config.changed', { path: 'config.toml', hash: 'f'.repeat(64), fault: null });
})()`;

it('reaches the last of 5,000 models by keys, draws a few of them, and switches there', async () => {
  const { page } = await open('models');
  await page.evaluate(fiveThousand);
  await page.getByText('5000 models', { exact: true }).waitFor();
  await tabTo(page, 'Search models');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).toBe('Use lab-0/model-0 with Token Station');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).toBe('Use lab-1/model-1 with Token Station');
  await page.keyboard.press('End');
  await expect.poll(() => focused(page)).toBe('Use lab-39/model-4999 with Token Station');
  await expect.poll(() => page.locator('[data-row]').count()).toBeLessThan(100);
  await page.keyboard.press('PageUp');
  await expect.poll(() => focused(page)).toBe('Use lab-29/model-4989 with Token Station');
  await page.keyboard.press('Enter');
  await page.getByText('Codex now uses').waitFor();
  expect(await callsOf(page, 'model.use')).toEqual([{ provider: 'token_station', model: 'lab-29/model-4989' }]);
});

it('keeps each row where it is while others are drawn', async () => {
  const { page } = await open('models');
  await page.evaluate(fiveThousand);
  await page.getByText('5000 models', { exact: true }).waitFor();
  const top = () =>
    page.locator('[data-row="600"]').evaluate((row) => (row as unknown as { offsetTop: number }).offsetTop);
  const scrollTo = (y: number) => page.evaluate(`document.querySelector('.scroll').scrollTop = ${String(y)}`);
  await scrollTo(600 * 48);
  await page.locator('[data-row="600"]').waitFor();
  const before = await top();
  await scrollTo(600 * 48 + 330);
  await page.locator('[data-row="620"]').waitFor();
  expect(await top()).toBe(before);
});

it('tells what a switch means before it is made, where the focus is, without moving the row', async () => {
  const { page } = await open('models');
  await page.evaluate(`standIn.answer('switch.preview', { provider: 'token_station', model: 'x', corrected: null,
    warnings: [{ id: 'overridden', text: 'A project’s file decides here.', command: 'codex --model x' }] })`);
  await tabTo(page, 'Search models');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const row = page.locator('[data-row="1"]');
  // Once the screen itself stands still: what is asked is whether the warning moves it.
  await page.waitForTimeout(600);
  const before = await row.boundingBox();
  await page.getByRole('list', { name: 'Before the switch' }).getByText('A project’s file decides here.').waitFor();
  expect(await row.boundingBox()).toEqual(before);
  expect(await callsOf(page, 'model.use')).toEqual([]);
  // A row that was passed slowly may have been asked about before.
  const last = (await callsOf(page, 'switch.preview')).at(-1);
  expect(last).toEqual({ provider: 'token_station', model: 'anthropic/claude-opus-4-8' });
  await page.keyboard.press('Enter');
  await page.locator('.notices').getByText('A project’s file decides here.').waitFor();
});

it('goes through the controls of one row by Tab, and of no other', async () => {
  const { page } = await open('models');
  await tabTo(page, 'Use openai/gpt-5.5');
  await page.keyboard.press('Tab');
  await expect.poll(() => focused(page)).toBe('Favourite: openai/gpt-5.5 with Token Station');
  await page.keyboard.press('Space');
  expect(await callsOf(page, 'model.favourite')).toEqual([
    { provider: 'token_station', model: 'openai/gpt-5.5', favourite: false },
  ]);
  await page.keyboard.press('Tab');
  await expect.poll(() => focused(page)).toMatch(/^Check what openai/);
  await page.keyboard.press('Tab');
  await expect.poll(() => focused(page)).toBe('Copy command for openai/gpt-5.5 with Token Station');
  await page.keyboard.press('Tab');
  await expect.poll(() => page.evaluate("document.activeElement.closest('[data-row]') === null")).toBe(true);
});

it('adds a route with its policy as a note, and forgets it after a question', async () => {
  const { page } = await open('models-yours');
  await tabTo(page, 'ID');
  await page.keyboard.type('team/night');
  await tabTo(page, 'A model');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'Label');
  await page.keyboard.type('Night shift');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Fallback');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Opus, then GLM');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => callsOf(page, 'model.save'))
    .toEqual([
      {
        provider: 'token_station',
        model: 'team/night',
        note: 'Opus, then GLM',
        route: { label: 'Night shift', policy: 'fallback-chain' },
      },
    ]);
  await expect.poll(() => page.getByText('The policy itself is set at the provider').count()).toBe(1);
  await tabTo(page, 'Forget team/cheapest-good', true);
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog').waitFor();
  await tabTo(page, 'Forget');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => callsOf(page, 'model.forget'))
    .toEqual([{ provider: 'token_station', model: 'team/cheapest-good' }]);
});

it('compares what was ticked, tells each answer, and is cancelled by its own run', async () => {
  const { page } = await open('models');
  for (const model of ['openai/gpt-5.5', 'glm/glm-5.2']) {
    await page.getByRole('button', { name: `Use ${model}` }).focus();
    await tabTo(page, `Compare ${model}`, true);
    await page.keyboard.press('Space');
  }
  await tabTo(page, 'Compare 2', true);
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Prompt' }).waitFor();
  await page.evaluate("standIn.hold('compare.run')");
  await tabTo(page, 'Prompt');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Say hello.');
  await tabTo(page, 'Run the comparison');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Cancel' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Cancel');
  const [run] = await callsOf(page, 'compare.run');
  expect(run).toMatchObject({
    prompt: 'Say hello.',
    through: 'codex',
    models: [
      { provider: 'token_station', model: 'openai/gpt-5.5' },
      { provider: 'token_station', model: 'glm/glm-5.2' },
    ],
  });
  await page.keyboard.press('Enter');
  expect(await callsOf(page, 'pong.cancel')).toEqual([{ runId: run?.['runId'] }]);
});

it('writes Codex’s own picker only after the diff was shown and the button pressed', async () => {
  const { page } = await open('picker-absent');
  expect(await callsOf(page, 'catalog.write', true)).toEqual([]);
  await tabTo(page, 'Write the catalog');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await callsOf(page, 'catalog.write', true)).length).toBe(1);
});
