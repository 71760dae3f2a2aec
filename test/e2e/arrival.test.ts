import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { State } from './states/load.mjs';
import { enter, focusedField, tabTo } from './support/keys.ts';
import { callsOf, stagedScreens, stateNamed } from './support/staged.ts';

const open = stagedScreens();

const isAt = (page: Page, name: string) => expect.poll(() => focusedField(page)).toMatch(new RegExp(`^${name}`));

const inSight = (page: Page) =>
  page.evaluate<boolean>(`(() => {
    const { top, bottom } = document.activeElement.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  })()`);

/** The Line after a pong that failed so. */
function failedBy(id: string, fixes: { id: string; label: string }[]): State {
  const state = stateNamed('line-fault');
  const answer = state.answers['pong.run'];
  if (!answer || !('value' in answer)) throw new Error('line-fault has no pong');
  const fault = { id, title: 'It does not accept', cause: 'So.', evidence: '', fixes };
  const byHand = fixes.map((fix) => ({ ...fix, automatic: false, command: 'switchboard' }));
  const value = { ...(answer.value as object), fault: { ...fault, fixes: byHand } };
  return { ...state, answers: { ...state.answers, 'pong.run': { value } } };
}

async function goByPalette(page: Page, letters: string, entry: RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Go to or do' }).waitFor();
  await page.keyboard.insertText(letters);
  await page.getByRole('menuitem', { name: entry }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

describe('in Welcome the focus goes to the next step', () => {
  it('after a provider that needs a key: to the field for it', async () => {
    const { page } = await open('welcome');
    await enter(page, 'Choose Token Station');
    await isAt(page, 'Key');
    expect(await inSight(page)).toBe(true);
  });

  it('after one that needs none: to its model; and back to the choice', async () => {
    const { page } = await open('welcome');
    await enter(page, 'Choose LM Studio');
    await isAt(page, 'Model, now');
    await enter(page, 'Choose another');
    await isAt(page, 'Provider, now');
    await page.keyboard.press('Tab');
    await expect.poll(() => focusedField(page)).toContain('Sign up for a key');
  });

  it('after the practice key, though its button is gone', async () => {
    const { page } = await open({ ...stateNamed('welcome-practice'), act: [] });
    await enter(page, 'Use the practice key');
    await isAt(page, 'Write, now');
  });

  it('stays at the step that was settled meanwhile', async () => {
    const { page } = await open('welcome-written');
    await enter(page, 'Choose another');
    await isAt(page, 'Provider, now');
    await enter(page, 'Choose Token Station');
    await isAt(page, 'Write, now');
    await page.locator('button:not([disabled])', { hasText: 'Write, and run' }).waitFor();
    await enter(page, 'Write, and run the pong check');
    await page.getByText('Open the Line').waitFor();
    await isAt(page, 'Pong, done');
  });

  it('where Codex is missing: not back to Codex', async () => {
    const { page } = await open('welcome-no-codex');
    await enter(page, 'Choose Token Station');
    await isAt(page, 'Key');
    await enter(page, 'Choose another', true);
    await isAt(page, 'Provider, later');
  });
});

describe('the palette takes the focus along', () => {
  it.each([
    ['history', /Go to History/, 'History'],
    ['edit open', /Edit OpenRouter/, 'OpenRouter'],
  ])('to another screen: %s', async (letters, entry, title) => {
    const { page } = await open({ ...stateNamed('line-unchecked'), slow: true });
    await tabTo(page, 'Run the pong check');
    await goByPalette(page, letters, entry);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await isAt(page, title);
  });

  it('within a screen, though what had it before is still there', async () => {
    const { page } = await open('models');
    await tabTo(page, 'Yours');
    await goByPalette(page, 'compare', /Compare models/);
    await isAt(page, 'Models');
  });
});

it('Ctrl+comma leads to the title of Settings, and a link keeps the focus', async () => {
  const { page } = await open('line-unchecked');
  await tabTo(page, 'Run the pong check');
  await page.keyboard.press('Control+,');
  await isAt(page, 'Settings');
  await enter(page, 'History', true);
  await page.getByRole('heading', { level: 1, name: 'History' }).waitFor();
  await isAt(page, 'History');
  await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('A');
});

describe('a fix leads to the field that the fault is about', () => {
  it.each([
    ['endpoint-not-found', 'edit-base-url', 'Address'],
    ['key-rejected', 'edit-provider', 'Address'],
    ['keychain-unavailable', 'deliver-env', 'By command'],
    ['key-malformed', 'set-key', 'Key'],
  ])('%s, %s', async (id, fix, field) => {
    const state = failedBy(id, [{ id: fix, label: 'Mend it there' }]);
    const { page } = await open({ ...state, slow: true }, { viewport: { width: 760, height: 560 } });
    await enter(page, 'Mend it there');
    await isAt(page, field);
    expect(await inSight(page)).toBe(true);
  });

  it('a broken file: at the line of its mistake', async () => {
    const { page } = await open('line-broken-config');
    await page.evaluate(`standIn.answer('config.text', { ...standIn.value('config.text'),
      errors: [{ line: 8, column: 1, message: 'No.' }] })`);
    await enter(page, 'Edit');
    const line = page.locator('.cm-activeLine');
    await expect.poll(() => line.textContent()).toContain('base_url = "https://models.bytefuture.ai/v1"');
    // What has it lies in the editor's shadow root.
    expect(await page.evaluate('document.activeElement.shadowRoot.activeElement.ariaLabel')).toBe(
      'The text of config.toml',
    );
  });
});

describe('what goes by what it did leaves the focus to what was around it', () => {
  it('a form for a key that was stored', async () => {
    const { page } = await open('provider-key');
    await isAt(page, 'Key');
    await page.keyboard.type('sk-canary-4711-canary');
    await page.keyboard.press('Enter');
    await expect.poll(() => callsOf(page, 'key.set')).toHaveLength(1);
    await isAt(page, 'Key');
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('H2');
    await page.keyboard.press('Tab');
    await expect.poll(() => focusedField(page)).toMatch(/key$/);
  });

  it('a row that was removed, and the question before', async () => {
    const { page } = await open('models-forget');
    await page.evaluate(`standIn.answer('model.list', { ...standIn.value('model.list'),
      models: standIn.value('model.list').models.filter(({ id }) => id !== 'lab/house-model') })`);
    await tabTo(page, 'Forget');
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await isAt(page, 'Models');
  });

  it('a notice that was dismissed', async () => {
    const { page } = await open('line-switched');
    await enter(page, 'Dismiss');
    await isAt(page, 'Codex is set to');
  });

  it('but what is left on purpose is left', async () => {
    const { page } = await open('line-unchecked');
    await tabTo(page, 'Run the pong check');
    await page.evaluate('document.activeElement.blur()');
    await page.evaluate("standIn.emit('config.changed', { path: 'config.toml', hash: 'd'.repeat(64), fault: null })");
    await page.getByText('changed on disk').waitFor();
    await page.waitForTimeout(500);
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
  });
});
