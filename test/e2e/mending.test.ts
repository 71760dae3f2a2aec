import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { stagedScreens, type Call } from './support/staged.ts';

const open = stagedScreens();
const calls = (page: Page, verb: string) =>
  page.evaluate<Call[]>(`standIn.calls.filter((call) => call.verb === '${verb}')`);
const editor = (page: Page) => page.getByLabel('The text of config.toml');
const changeOnDisk = (page: Page, text: string) =>
  page.evaluate(`standIn.answer('config.text', { ...standIn.value('config.text'), text: ${JSON.stringify(text)}, hash: 'd'.repeat(64) });
    standIn.emit('config.changed', { path: '/home/ada/.codex/config.toml', hash: 'd'.repeat(64), fault: null })`);

describe('a repair', () => {
  it('is written as it was shown, and the pong runs again once Codex can read the file', async () => {
    const { page } = await open('line-repair-choice');
    await page.evaluate("standIn.answer('config.read', { ...standIn.value('config.read'), fault: null })");
    await page.evaluate(
      "standIn.answer('status.read', { ...standIn.value('status.read'), fault: null, provider: { value: 'token_station', name: 'Token Station', by: 'user', where: null }, model: { value: 'openai/gpt-5.5', by: 'user', where: null } })",
    );
    const hash = await page.evaluate<string>("standIn.value('config.read').hash");
    await page.getByText('https://old.example/v1, line 6').click();
    await page.getByRole('button', { name: 'Mend it' }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await page.getByText('Real Codex asked').waitFor();
    expect((await calls(page, 'repair.apply')).map(({ input }) => input)).toEqual([
      { id: 'duplicate:base_url', choice: 'second', expectedHash: hash },
    ]);
    expect(await calls(page, 'pong.run')).toHaveLength(1);
  });
});

describe('the file itself', () => {
  it('is planned as typed and saved against the file that was read', async () => {
    const { page, complaints } = await open('raw');
    const hash = await page.evaluate<string>("standIn.value('config.text').hash");
    await editor(page).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('# mine\n');
    await page.getByText('# edited by hand').waitFor();
    await page.getByRole('button', { name: 'Save the file' }).click();
    await page.getByText('Written to config.toml').waitFor();
    const wrote = (await calls(page, 'config.save')).filter(({ input }) => input['dryRun'] !== true);
    expect(wrote).toHaveLength(1);
    expect(wrote[0]?.input['expectedHash']).toBe(hash);
    expect(wrote[0]?.input['text']).toMatch(/^# mine\n# my Codex\nmodel = /);
    expect(complaints).toEqual([]);
  });

  it('follows the disk until something is typed, and then keeps what was typed', async () => {
    const { page, complaints } = await open('raw');
    await changeOnDisk(page, '# by another\n');
    await expect.poll(() => editor(page).innerText()).toContain('# by another');
    await editor(page).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('# mine');
    await page.evaluate(
      "standIn.answer('config.text', { ...standIn.value('config.text'), hash: 'e'.repeat(64), text: 'x = 1\\n' })",
    );
    await page.evaluate("standIn.emit('config.changed', { path: 'config.toml', hash: 'e'.repeat(64), fault: null })");
    await page.getByText('changed on disk while you typed').waitFor();
    expect(await editor(page).innerText()).toContain('# mine');
    await page.getByRole('button', { name: 'Take the file as it is now' }).click();
    await expect.poll(() => editor(page).innerText()).toContain('x = 1');
    expect(complaints).toEqual([]);
  });
});

describe('the history', () => {
  it('restores what was there before a write or after it, as it was shown, by keyboard alone', async () => {
    const { page, complaints } = await open('history');
    const hash = await page.evaluate<string>("standIn.value('config.read').hash");
    await page.getByRole('button', { name: 'Restore the file around: use token_station openai/gpt-5.5' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('What will be written').waitFor();
    await page.getByRole('radio', { name: 'As it was before' }).focus();
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(async () => (await calls(page, 'history.restore')).at(-1)?.input)
      .toEqual({ id: 7, side: 'after', dryRun: true });
    await expect.poll(() => page.getByRole('button', { name: 'Restore', exact: true }).isEnabled()).toBe(true);
    await page.getByRole('button', { name: 'Restore', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Written to config.toml').waitFor();
    expect((await calls(page, 'history.restore')).at(-1)?.input).toEqual({ id: 7, side: 'after', expectedHash: hash });
    expect(complaints).toEqual([]);
  });
});

describe('the check of a model', () => {
  it('tells each item as it comes, and is cancelled by its own run', async () => {
    const { page } = await open('model-check');
    await expect.poll(() => page.getByRole('list', { name: 'Results' }).getByRole('listitem').count()).toBe(5);
    await page.getByRole('button', { name: 'Cancel' }).click();
    const [run] = await calls(page, 'check.run');
    expect((await calls(page, 'pong.cancel'))[0]?.input).toEqual({ runId: run?.input['runId'] });
    expect(run?.input).toMatchObject({ provider: 'token_station', model: 'glm/glm-5.2' });
  });
});
