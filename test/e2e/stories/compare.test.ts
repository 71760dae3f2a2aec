import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { enter, goTo, tabTo, typeInto } from '../support/keys.ts';
import { stories } from '../support/story.ts';

const tell = stories();

it.each(['Through Codex', 'Directly'])('asks two models side by side: %s', async (way) => {
  const { page, file, codexTakes } = await tell();
  const before = file();
  await goTo(page, 'Models');
  for (const model of ['glm/glm-5.2', 'practice/cheapest-good']) {
    await typeInto(page, 'Search models', `Gateway ${model}`);
    await page.getByRole('button', { name: `Use ${model} with Gateway` }).waitFor();
    await page.keyboard.press('ArrowDown');
    await tabTo(page, `Compare ${model}`, true);
    await page.keyboard.press('Space');
    await tabTo(page, 'Search models', true);
  }
  await enter(page, 'Compare 2');
  await typeInto(page, 'Prompt', 'Reply with exactly the word pong.');
  if (way === 'Directly') {
    await tabTo(page, 'Through Codex');
    await page.keyboard.press('ArrowDown');
  }
  await enter(page, 'Run the comparison', way === 'Directly');
  await page.getByText('What was sent').waitFor({ timeout: 60_000 });
  const results = page.getByRole('region', { name: 'Results' });
  await expect.poll(() => results.getByRole('group', { name: 'glm/glm-5.2' }).innerText()).toBe('pong');
  await expect.poll(() => results.getByRole('group', { name: 'practice/cheapest-good' }).innerText()).toBe('pong');
  await expect.poll(() => results.getByText('answered by kimi/kimi-k2.7-code').count()).toBe(1);

  const download = page.waitForEvent('download');
  await enter(page, 'Save as CSV');
  const csv = readFileSync(await (await download).path(), 'utf8')
    .trim()
    .split(/\r?\n/);
  expect(csv).toHaveLength(3);
  expect(csv[2]).toContain('kimi/kimi-k2.7-code');
  expect(file()).toBe(before);
  await codexTakes();
});
