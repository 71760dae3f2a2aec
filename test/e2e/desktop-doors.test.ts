import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { callsOf, stagedScreens, stateNamed } from './support/staged.ts';
import { focused } from './support/keys.ts';

const open = stagedScreens();
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const copied = (page: Page) => page.evaluate<string>('navigator.clipboard.readText()');

describe('what the menu and its shortcuts do in the page', () => {
  it('Ctrl+comma opens Settings from any screen', async () => {
    const { page } = await open({ ...stateNamed('history'), act: [] });
    await page.keyboard.press('Control+,');
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
  });

  it('Search opens the palette, Run the pong runs it on the Line', async () => {
    const { page } = await open({ ...stateNamed('history'), act: [] });
    await page.evaluate("standIn.emit('menu.chosen', { command: 'search' })");
    await page.getByRole('dialog', { name: 'Go to or do' }).waitFor();
    await page.keyboard.press('Escape');
    await page.evaluate("standIn.emit('menu.chosen', { command: 'pong' })");
    await page.getByText('Real Codex asked').waitFor();
    expect(await callsOf(page, 'pong.run')).toHaveLength(1);
    expect(page.url()).toContain('#/line');
  });

  it('Report a problem leads to About, with the focus on it, and the report to copy', async () => {
    const { page } = await open({ ...stateNamed('settings'), route: '/settings/about' }, clipboard);
    await expect.poll(() => focused(page)).toBe('About');
    await page.getByRole('button', { name: 'Copy report' }).click();
    await expect.poll(() => copied(page)).toContain('Switchboard');
  });

  it('versions are copied, from About and from the palette', async () => {
    const { page } = await open({ ...stateNamed('settings'), act: [] }, clipboard);
    await page.getByRole('button', { name: 'Copy versions' }).click();
    const versions = 'Switchboard 0.1.0\nCodex 0.169.0\nNode 20.20.0\nSystem Linux 6.1.0-37-amd64 x64';
    await expect.poll(() => copied(page)).toBe(versions);
    await page.evaluate("navigator.clipboard.writeText('')");
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Go to or do' }).waitFor();
    await page.keyboard.insertText('copy versions');
    await page.getByRole('menuitem', { name: 'Copy versions' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => copied(page)).toBe(versions);
  });
});

describe('what only a window of one’s own has', () => {
  it('reveals the file and opens Codex by the system’s own questions', async () => {
    const { page } = await open({ ...stateNamed('settings-desktop'), act: [] });
    await page.getByRole('button', { name: 'Reveal config.toml' }).click();
    await page.getByRole('button', { name: 'Open Codex here…' }).click();
    await page.getByText('Codex was opened in /home/ada.').waitFor();
    expect([await callsOf(page, 'home.reveal'), await callsOf(page, 'codex.open')]).toEqual([[{}], [{}]]);
  });

  it('a page has the path to copy and a field for the folder in their place', async () => {
    const { page } = await open({ ...stateNamed('settings'), act: [] }, clipboard);
    expect(await page.getByRole('button', { name: 'Reveal config.toml' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Copy the path' }).click();
    await expect.poll(() => copied(page)).toBe('/home/ada/.codex/config.toml');
    await page.getByLabel(/^Open Codex here/).fill(' /home/ada/project ');
    await page.getByRole('button', { name: 'Open a terminal' }).click();
    await page.getByText('Codex was opened in').waitFor();
    expect(await callsOf(page, 'codex.open')).toEqual([{ cwd: '/home/ada/project' }]);
  });

  it('what is done unasked is off, says what it sends, and is turned on by its tick', async () => {
    const state = stateNamed('settings-desktop');
    const { page } = await open({ ...state, act: [] });
    const tick = page.getByRole('checkbox', { name: 'Tell me when the connection breaks' });
    expect(await tick.isChecked()).toBe(false);
    await page.getByText('it costs no tokens').waitFor();
    await page.locator('label').filter({ hasText: 'Tell me when the connection breaks' }).click();
    await page.locator('label').filter({ hasText: 'Look for updates' }).click();
    await expect.poll(() => callsOf(page, 'settings.set')).toEqual([{ backgroundCheck: true }, { updateCheck: true }]);
  });

  it('an update is looked for, shown and fetched step by step; its notes are text', async () => {
    const { page, complaints } = await open({ ...stateNamed('settings-update'), act: [] });
    await page.getByRole('button', { name: 'Download 0.2.0' }).waitFor();
    const offered = { by: 'app', state: 'available', version: '0.2.0', percent: null, reason: null };
    const notes = '<img src=x onerror=alert(1)> & more';
    await page.evaluate(`standIn.emit('update.changed', ${JSON.stringify({ ...offered, notes })})`);
    await page.getByText(notes).waitFor();
    expect(await page.locator('.update-notes img').count()).toBe(0);
    await page.evaluate(`standIn.answer('update.state', ${JSON.stringify({ ...offered, state: 'ready', notes })})`);
    await page.getByRole('button', { name: 'Download 0.2.0' }).click();
    await page.getByRole('button', { name: 'Restart and install' }).waitFor();
    expect([await callsOf(page, 'update.download'), await callsOf(page, 'update.install')]).toEqual([[{}], []]);
    expect(complaints).toEqual([]);
  });
});

describe('a screen that breaks', () => {
  it('says so, keeps the navigation, copies a report without keys, and comes back', async () => {
    const state = stateNamed('history');
    const entry = { id: 1, at: 'never', door: 'cli', asked: 'x', path: '/h/config.toml', undone: false };
    const answers = { ...state.answers, 'history.list': { value: [entry] } };
    const { page } = await open(
      { ...state, answers, route: '/history/note%3Dsk-canary4711canary', act: [] },
      clipboard,
    );
    await page.getByRole('alert').getByText('This screen broke').waitFor();
    await page.getByRole('button', { name: 'Copy report' }).click();
    await expect.poll(() => copied(page)).toContain('RangeError');
    const report = await copied(page);
    expect(report).toContain('screen: history');
    expect(report).not.toContain('canary');

    await page.getByRole('link', { name: /^Providers/ }).click();
    await page.getByRole('heading', { name: 'Providers', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'History' }).click();
    await page.getByText('This screen broke').waitFor();
    await page.evaluate("standIn.answer('history.list', [])");
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Nothing was written yet.').waitFor();
  });
});
