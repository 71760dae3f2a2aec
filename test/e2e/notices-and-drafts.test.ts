import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Answer, State } from './states/load.mjs';
import { callsOf, stagedScreens, stateNamed } from './support/staged.ts';

const open = stagedScreens();
const goTo = async (page: Page, room: string) => {
  await page.getByRole('link', { name: room }).first().click();
  await page.getByRole('heading', { name: room, level: 1 }).waitFor();
};
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const notice = (page: Page) => page.locator('.notices');
const startOver = (page: Page) => page.getByRole('button', { name: 'Start over' });
const stored = (page: Page) => page.evaluate<string>('JSON.stringify({ ...sessionStorage, "stand-in": 0 })');

/** A state whose core answers a verb with something else. */
const answering = (name: string, verb: string, change: object, more: Partial<State> = {}): State => {
  const state = stateNamed(name);
  const answer = state.answers[verb];
  if (!answer || !('value' in answer)) throw new Error(`${verb} has no value`);
  const changed: Answer = { value: { ...(answer.value as object), ...change } };
  return { ...state, ...more, answers: { ...state.answers, [verb]: changed } };
};

describe('a write is followed by a notice with its diff and Undo', () => {
  it.each([
    ['provider-edit', 'Write to config.toml', 'Written to config.toml'],
    ['provider-add', 'Write to config.toml', 'Codex now uses Token Station with openai/gpt-5.5'],
    ['profiles', 'Write the profile', 'Written to deep.config.toml'],
  ])('%s', async (name, save, title) => {
    const { page } = await open(name);
    await page.locator('button:not([disabled])', { hasText: save }).click();
    await notice(page).getByText(title, { exact: true }).waitFor();
    await notice(page)
      .getByRole('group', { name: /^Changes to/ })
      .waitFor();
    await press(page, 'Undo');
    await notice(page).getByText('Taken back').waitFor();
    expect(await callsOf(page, 'history.undo')).toEqual([{ id: 7 }]);
  });
});

it('a diff of any length scrolls in its place, and leaves no blank page below it', async () => {
  const lines = Array.from({ length: 300 }, (_, at) => `+key_${String(at)} = true\n`).join('');
  const diff = `--- config.toml\n+++ config.toml\n@@ -0,0 +1,300 @@\n${lines}`;
  const { page } = await open(answering('provider-add', 'provider.add', { diff }, { act: [{ see: 'key_299' }] }));
  const blank = () =>
    page.evaluate<number>(
      `Math.max(
        document.documentElement.scrollHeight - innerHeight,
        document.querySelector('.scroll').scrollHeight - Math.max(innerHeight, document.querySelector('main').offsetHeight),
        document.querySelector('.notices').scrollHeight - 400,
      )`,
    );
  expect(await blank()).toBeLessThanOrEqual(0);
  await page.locator('button:not([disabled])', { hasText: 'Write to config.toml' }).click();
  await notice(page).getByText('key_299').waitFor();
  expect(await blank()).toBeLessThanOrEqual(0);
});

describe('models that several providers list', () => {
  const providers = [
    { provider: 'token_station', providerName: 'Token Station' },
    { provider: 'openrouter', providerName: 'OpenRouter' },
    { provider: 'local_vllm', providerName: 'vLLM on the workstation' },
  ];
  const listed = () => {
    const answer = stateNamed('line-good').answers['model.list'];
    const { models: known } = (answer && 'value' in answer ? answer.value : { models: [] }) as { models: object[] };
    const [one, two] = known;
    const models = providers.flatMap((provider, at) => [
      { ...one, ...provider, favourite: true, selected: at === 0 },
      { ...two, ...provider, favourite: true, selected: false },
    ]);
    return answering('line-unchecked', 'model.list', { models });
  };

  it('are told apart by their provider, and a click that changes it says so', async () => {
    const { page } = await open(listed());
    const rows = page.getByRole('table', { name: 'Switch to' }).getByRole('row');
    await expect.poll(() => rows.count()).toBe(7);
    const texts = (await rows.allInnerTexts()).slice(1);
    expect(new Set(texts).size).toBe(6);
    for (const { providerName } of providers)
      expect(texts.filter((text) => text.includes(providerName))).toHaveLength(2);
    await press(page, 'Use openai/gpt-5.5 with OpenRouter');
    await notice(page).getByText('Codex now uses OpenRouter with openai/gpt-5.5').waitFor();
    await notice(page).getByText('The provider changed too. Before, it was Token Station.').waitFor();
    await press(page, 'Use anthropic/claude-opus-4-8 with Token Station');
    await notice(page).getByText('Codex now uses Token Station with anthropic/claude-opus-4-8').waitFor();
    expect(await notice(page).getByText('The provider changed too').count()).toBe(0);
  });
});

describe('config.toml as it was typed and not written', () => {
  const editor = (page: Page) => page.getByLabel('The text of config.toml');

  it('is there after another screen and after a reload, until it is discarded', async () => {
    const { page } = await open('raw-typed');
    await goTo(page, 'History');
    await page.reload();
    await page.goto(page.url().replace(/#.*/, '#/settings/file'));
    await startOver(page).waitFor();
    expect(await editor(page).innerText()).toContain('edited by hand');
    await page.getByText('What will be written').waitFor();
    await startOver(page).click();
    await expect.poll(() => editor(page).innerText()).toContain('approval_policy');
    expect(await stored(page)).not.toContain('edited by hand');
  });

  it('goes when it is written', async () => {
    const { page } = await open('raw-typed');
    expect(await stored(page)).toContain('edited by hand');
    await page.locator('button:not([disabled])', { hasText: 'Save the file' }).click();
    await notice(page).getByText('Written to config.toml').waitFor();
    expect(await stored(page)).not.toContain('edited by hand');
  });

  it('stays in memory where it may hold a key, and is never in storage', async () => {
    const { page } = await open('raw-typed');
    await editor(page).fill('experimental_bearer_token = "hunter2"\n');
    await goTo(page, 'History');
    expect(await stored(page)).not.toContain('hunter2');
    await page.goBack();
    await startOver(page).waitFor();
    expect(await editor(page).innerText()).toContain('hunter2');
  });
});

describe('a source of providers that was typed and not imported', () => {
  const snippet = (page: Page) => page.getByRole('textbox', { name: 'Snippet' });

  it('is there when it could not be read, after another screen and after a reload', async () => {
    const { page } = await open('import-refused');
    await press(page, 'Choose another source');
    expect(await snippet(page).inputValue()).toBe('nonsense');
    await goTo(page, 'History');
    await page.reload();
    await page.goto(page.url().replace(/#.*/, '#/providers/import'));
    await startOver(page).waitFor();
    expect(await snippet(page).inputValue()).toBe('nonsense');
    await startOver(page).click();
    await expect.poll(() => snippet(page).inputValue()).toBe('');
  });

  it('is not kept in storage where it may hold a key, and goes when it is imported', async () => {
    const { page } = await open('import');
    await snippet(page).fill('{ "base_url": "https://lab.example/v1", "api_key": "hunter2" }');
    await goTo(page, 'History');
    expect(await stored(page)).not.toContain('hunter2');
    await page.goBack();
    await startOver(page).waitFor();
    expect(await snippet(page).inputValue()).toContain('hunter2');
    await press(page, 'Show what it holds');
    await page.locator('button:not([disabled])', { hasText: /^Write/ }).click();
    await notice(page).getByText('Written to config.toml').waitFor();
    await page.goto(page.url().replace(/#.*/, '#/providers/import'));
    await expect.poll(() => snippet(page).inputValue()).toBe('');
  });
});
