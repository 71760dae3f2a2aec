import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { focusComesTo } from './support/keys.ts';
import { callsOf, stagedScreens, stateNamed } from './support/staged.ts';

const open = stagedScreens();
const headline = (page: Page) => page.getByRole('heading', { level: 1 });
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

describe('a pong speaks for what it asked, and for nothing else', () => {
  it('one that was cancelled found nothing out', async () => {
    const { page } = await open('line-cancelled');
    await headline(page).getByText('Codex is set to').waitFor();
    await page.getByRole('status').getByRole('heading', { name: 'Cancelled' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('after its key was deleted nothing is green', async () => {
    const { page } = await open('line-good');
    await page.evaluate("location.hash = '#/providers/token_station'");
    await press(page, 'Delete the key');
    await page.waitForFunction("standIn.calls.some((call) => call.verb === 'key.delete')");
    await page.getByRole('link', { name: 'Line' }).click();
    await headline(page).getByText('Codex is set to').waitFor();
    await page.getByText('Not checked yet').waitFor();
  });

  it('the key of another provider is none of its concern', async () => {
    const { page } = await open('line-good');
    await page.evaluate("location.hash = '#/providers/openrouter/key'");
    await page.getByRole('textbox', { name: 'Key' }).fill('sk-another-provider');
    await press(page, 'Store the key');
    await page.waitForFunction("standIn.calls.some((call) => call.verb === 'key.set')");
    await page.getByRole('link', { name: 'Line' }).click();
    await headline(page).getByText('Codex answers through').waitFor();
  });

  it('a choice that is made while one runs is asked about at once, and the one before is ended', async () => {
    const { page } = await open('line-running');
    await page.evaluate(
      "standIn.answer('status.read', { ...standIn.value('status.read'), \
      model: { ...standIn.value('status.read').model, value: 'glm/glm-5.2' } }); \
      standIn.emit('config.changed', { path: 'config.toml', hash: 'd'.repeat(64), fault: null })",
    );
    await headline(page).getByText('Codex is set to').waitFor();
    await press(page, /^Run the pong check/);
    await headline(page).getByText('Asking').waitFor();
    const [first, second] = (await callsOf(page, 'pong.run')).map(({ runId }) => runId);
    expect(second).toBeTruthy();
    expect(second).not.toBe(first);
    expect((await callsOf(page, 'pong.cancel')).map(({ runId }) => runId)).toEqual([first]);
  });

  it('Ctrl+Enter in Welcome shows the run on the Line as long as its own step has not come', async () => {
    const { page } = await open('welcome-token-station');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/#\/line$/);
    await expect.poll(async () => (await callsOf(page, 'pong.run')).length).toBe(1);
  });

  it('Ctrl+Enter runs none where Codex would stop at the file', async () => {
    const { page } = await open('line-broken-config');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+,');
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    expect(await callsOf(page, 'pong.run')).toEqual([]);
  });
});

describe('a key that was refused', () => {
  it('is entered anew in Welcome itself, which goes on from there', async () => {
    const fault = stateNamed('line-fault').answers['pong.run'];
    const state = stateNamed('welcome-done');
    const { page } = await open({
      ...state,
      answers: { ...state.answers, ...(fault && { 'pong.run': fault }) },
      act: state.act.slice(0, 1),
    });
    await press(page, 'Enter another key');
    await focusComesTo(page, 'Key');
    await page.keyboard.insertText('sk-the-right-one');
    await press(page, 'Store the key');
    await page.waitForFunction("standIn.calls.some((call) => call.verb === 'key.set')");
    await page.getByRole('textbox', { name: 'Key' }).waitFor({ state: 'detached' });
    expect(await page.evaluate('location.hash')).toBe('#/welcome');
    expect(await page.getByRole('alert').count()).toBe(0);
    await press(page, /^Run the pong check/);
    expect(await callsOf(page, 'pong.run')).toHaveLength(2);
  });

  it('is pasted where the button was pressed', async () => {
    const { page } = await open({ ...stateNamed('line-good'), route: '/providers/token_station', act: [] });
    await press(page, 'Enter another key');
    await focusComesTo(page, 'Key');
  });
});

describe('what was refused is called by its own name', () => {
  it('an undo with nothing to take back is no switch', async () => {
    const state = stateNamed('line-switched');
    const nothing = {
      id: 'nothing-to-undo' as const,
      title: 'There is nothing to undo',
      cause: 'No.',
      evidence: '',
      fixes: [],
    };
    const { page } = await open({ ...state, answers: { ...state.answers, 'history.undo': { fault: nothing } } });
    await press(page, 'Undo');
    await page.locator('.notices').getByText('There is nothing to undo').waitFor();
    expect(await page.locator('.notices').textContent()).not.toContain('Not switched');
  });
});
