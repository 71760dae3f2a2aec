import { expect, it } from 'vitest';
import { enter, goTo, tabTo, typeInto } from '../support/keys.ts';
import { stories } from '../support/story.ts';

const tell = stories();

it('adds a route, switches to it, and keeps a tally of who answered behind it', async () => {
  const { page, file, codexTakes } = await tell();
  await goTo(page, 'Models');
  await enter(page, 'Yours and routes');
  await typeInto(page, 'ID', 'practice/cheapest-good');
  await tabTo(page, 'A model');
  await page.keyboard.press('ArrowDown');
  await typeInto(page, 'Label', 'Night shift');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Cheapest');
  await typeInto(page, 'Note on the policy', 'Kimi first');
  await page.keyboard.press('Enter');
  const own = page.getByRole('list', { name: 'Your models and routes' }).getByRole('listitem');
  await own.getByText('No pong yet, so nobody has answered.').waitFor();

  await enter(page, 'All models', true);
  await typeInto(page, 'Search models', 'night shift');
  await page.getByText(/^1 of \d+ models$/).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Codex now uses Gateway with practice/cheapest-good').waitFor();
  expect(file()).toMatch(/^model = "practice\/cheapest-good"\nmodel_provider = "gateway"\n/);
  await codexTakes();

  await goTo(page, 'Line');
  for (const time of [1, 2]) {
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'pong', exact: true }).waitFor({ timeout: 30_000 });
    expect(await page.locator('main').innerText()).toMatch(
      /Answered by\s+practice\/cheapest-good → kimi\/kimi-k2\.7-code/,
    );
    await goTo(page, 'Models');
    await enter(page, 'Yours and routes');
    await own.getByText(`Answered over time: kimi/kimi-k2.7-code ${String(time)}×`).waitFor();
    await goTo(page, 'Line');
  }
  await page.getByText('practice/cheapest-good').first().waitFor();
});
