import { expect, it } from 'vitest';
import { focusComesTo, focused, tabTo } from './support/keys.ts';
import { callsOf, stagedScreens } from './support/staged.ts';

const open = stagedScreens();
const gone = { state: 'detached' } as const;

it('finds a model in the palette by a few of its letters, and uses it', async () => {
  const { page } = await open('line-unchecked');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Go to or do' }).waitFor();
  await page.keyboard.type('opsu');
  await page
    .getByRole('menuitem', { name: /claude-opus-4-8/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Codex now uses').waitFor();
  expect(await callsOf(page, 'model.use')).toEqual([{ provider: 'token_station', model: 'anthropic/claude-opus-4-8' }]);
});

it('gives the focus back when the palette is left, and goes where a command says', async () => {
  const { page } = await open('line-unchecked');
  await tabTo(page, 'Run the pong check');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Go to or do' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor(gone);
  await expect.poll(() => focused(page)).toContain('Run the pong check');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('history');
  await page.getByRole('menuitem', { name: /Go to History/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'History' }).waitFor();
});

it('makes a profile from a template, with what the template says', async () => {
  const { page } = await open('profiles-empty');
  await tabTo(page, 'What is selected now');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'Write the profile');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => callsOf(page, 'profile.save', true))
    .toEqual([
      {
        name: 'routine-work',
        fields: { model_provider: 'token_station', model: 'kimi/kimi-k2.7-code', model_reasoning_effort: 'low' },
      },
    ]);
});

it('says why a profile cannot be written yet', async () => {
  const { page } = await open('profiles-empty');
  const reason = (text: string) => page.getByRole('button', { name: 'Write the profile', description: text });
  await reason('Give it a name first.').waitFor();
  await page.getByLabel('Name', { exact: true }).fill('deep');
  await page.locator('button:not([disabled])', { hasText: 'Write the profile' }).waitFor();
  await page.getByText('Give it a name first.').waitFor(gone);
});

it('says so where nothing of a profile was changed', async () => {
  const { page } = await open('profiles');
  await page
    .getByRole('link', { name: 'Edit the profile deep' })
    .or(page.getByRole('button', { name: 'Edit the profile deep' }))
    .click();
  await page.getByRole('button', { name: 'Write the profile', description: /^Nothing differs/ }).waitFor();
});

it('edits a profile against the file as it was shown, and removes it after a question', async () => {
  const { page } = await open('profiles');
  await tabTo(page, 'Edit the profile deep');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'deep' }).waitFor();
  await tabTo(page, 'Model');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('glm/glm-5.2');
  await page.getByText('/home/ada/.codex/deep.config.toml').nth(1).waitFor();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => callsOf(page, 'profile.save', true))
    .toEqual([{ name: 'deep', fields: { model: 'glm/glm-5.2' }, expectedHash: 'c'.repeat(64) }]);
  await tabTo(page, 'Remove', true);
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('alertdialog').waitFor(gone);
  expect(await callsOf(page, 'profile.remove', true)).toEqual([]);
});

it('keeps a provider that earlier threads need, unless it is said a second time', async () => {
  const { page } = await open('provider-orphans');
  await page.getByRole('alertdialog', { name: 'Earlier threads need OpenRouter' }).waitFor();
  await tabTo(page, 'Keep it', true);
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog').waitFor(gone);
  await focusComesTo(page, 'Remove this provider');
  await page.keyboard.press('Enter');
  const question = page.getByRole('alertdialog', { name: /^Remove/ });
  await question.waitFor();
  await tabTo(page, 'Remove');
  await page.keyboard.press('Enter');
  await question.waitFor(gone);
  await tabTo(page, 'Remove it all the same');
  await page.keyboard.press('Enter');
  const confirmed = async () => (await callsOf(page, 'provider.remove', true)).map((input) => input['confirmed']);
  await expect.poll(confirmed).toEqual([undefined, undefined, true]);
});

it('gives a provider another ID after its diff, and asks again where earlier threads know the old one', async () => {
  const { page } = await open('provider-rename');
  await tabTo(page, 'New ID', true);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('work');
  await tabTo(page, 'Rename');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Rename it all the same');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => callsOf(page, 'provider.rename', true))
    .toMatchObject([
      { provider: 'openrouter', to: 'work' },
      { provider: 'openrouter', to: 'work', confirmed: true },
    ]);
});

it('shows what a link offers and applies nothing until the button is pressed', async () => {
  const { page } = await open('import-link');
  const link = 'switchboard://provider?id=acme&base_url=https://models.acme.example/v1';
  expect(await callsOf(page, 'import.read')).toEqual([{ source: { kind: 'link', link } }]);
  expect(await callsOf(page, 'import.apply', true)).toEqual([]);
  await expect.poll(() => page.getByText('A program to run is never taken from elsewhere.').count()).toBe(1);
  await tabTo(page, 'Write this provider');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => callsOf(page, 'import.apply', true))
    .toMatchObject([{ source: { kind: 'link', link }, digest: 'e'.repeat(64), providers: ['acme'] }]);
});

it('imports a pasted snippet without the provider that was left out', async () => {
  const { page } = await open('import');
  await page.evaluate(`standIn.answer('import.read', { ...standIn.value('import.read'), providers: ['acme', 'other'].map(
    (id) => ({ ...standIn.value('import.read').providers[0], id, name: id })) })`);
  await tabTo(page, 'Snippet');
  await page.keyboard.type('[model_providers.acme]');
  await tabTo(page, 'Show what it holds');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Write these 2 providers' }).waitFor();
  await tabTo(page, 'Take other');
  await page.keyboard.press('Space');
  await tabTo(page, 'Write this provider');
  await page.keyboard.press('Enter');
  await expect.poll(() => callsOf(page, 'import.apply', true)).toMatchObject([{ providers: ['acme'] }]);
});

it('exports the chosen providers in the chosen form', async () => {
  const { page } = await open('export');
  await tabTo(page, 'vLLM on the workstation');
  await page.keyboard.press('Space');
  await tabTo(page, 'TOML');
  await page.keyboard.press('ArrowDown');
  await expect
    .poll(async () => (await callsOf(page, 'export.read')).at(-1))
    .toEqual({ providers: ['token_station', 'openrouter'], form: 'json' });
});

it('copies a provider to another home after its diff', async () => {
  const { page } = await open('provider-share');
  await tabTo(page, 'Copy it');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => callsOf(page, 'provider.copy', true))
    .toEqual([{ provider: 'token_station', to: '/home/ada/work/.codex-home' }]);
});

it('moves every screen to the home that is chosen', async () => {
  const { page } = await open('settings');
  await tabTo(page, 'Use /home/ada/work/.codex-home');
  await page.keyboard.press('Enter');
  await expect.poll(() => callsOf(page, 'home.choose')).toEqual([{ path: '/home/ada/work/.codex-home' }]);
  await page.evaluate(`standIn.answer('config.read', { ...standIn.value('config.read'),
    home: { path: '/home/ada/work/.codex-home', source: 'default', exists: true } });
    standIn.emit('home.changed', { path: '/home/ada/work/.codex-home' })`);
  await tabTo(page, 'Line', true);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Home /home/ada/work/.codex-home. Change' }).waitFor();
});

it('adds a folder as a home, and keeps it among the known ones', async () => {
  const { page } = await open('settings');
  await page.evaluate("standIn.answer('home.choose', { path: '/srv/codex', source: 'flag', exists: true })");
  await tabTo(page, 'Another folder');
  await page.keyboard.type('/srv/codex/');
  await page.keyboard.press('Enter');
  await expect.poll(() => callsOf(page, 'settings.set')).toEqual([{ homes: ['/srv/codex'] }]);
  expect(await callsOf(page, 'home.choose')).toEqual([{ path: '/srv/codex/' }]);
});

it('follows the settings that another door changed', async () => {
  const { page } = await open('settings-desktop');
  await page.getByRole('checkbox', { name: /^Start at login/, checked: true }).waitFor();
  const asked = (await callsOf(page, 'home.list')).length;
  await page.evaluate(
    "standIn.emit('settings.changed', { ...standIn.value('settings.read'), startAtLogin: false, homes: ['/srv/codex'] })",
  );
  await page.getByRole('checkbox', { name: /^Start at login/, checked: false }).waitFor();
  await expect.poll(async () => (await callsOf(page, 'home.list')).length).toBeGreaterThan(asked);
});

it('offers what only a window can do in the window only, and turns it off by one key', async () => {
  const browser = await open('settings');
  expect(await browser.page.getByText('Start at login').count()).toBe(0);
  const { page } = await open('settings-desktop');
  await tabTo(page, 'Start at login');
  await page.keyboard.press('Space');
  await expect.poll(() => callsOf(page, 'settings.set')).toEqual([{ startAtLogin: false }]);
});
