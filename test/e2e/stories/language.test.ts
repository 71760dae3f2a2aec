import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { enter, goTo } from '../support/keys.ts';
import { stories } from '../support/story.ts';

const tell = stories();

/** Opens the pick, goes to a language in it, and takes it; the page loads again. */
async function choose(page: Page, pick: string, key: 'Home' | 'End' | 'ArrowDown', settings: string): Promise<void> {
  await enter(page, pick);
  await page.getByRole('menuitemradio', { name: '简体中文' }).waitFor();
  await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await page.waitForFunction((title) => document.title.startsWith(title), settings);
}

const focusIs = (page: Page, name: string) =>
  page.waitForFunction((wanted) => document.activeElement?.getAttribute('aria-label') === wanted, name);

it('changes the language to Chinese and back by keyboard, and stays where it was', async () => {
  const { page, file, codexTakes } = await tell();
  const before = file();
  await goTo(page, 'Settings');
  await choose(page, 'Language: As the browser (English)', 'End', '设置');
  await focusIs(page, '语言：简体中文，更改');
  expect(new URL(page.url()).hash).toBe('#/settings');
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('zh-CN');
  await expect.poll(() => page.title()).toBe('设置 – Switchboard');

  // The session is still the page's own: the core answers, on every screen.
  await goTo(page, '线路', '跳到主要内容');
  await page.getByRole('button', { name: '提供商：Gateway，切换' }).waitFor();
  await goTo(page, '历史', '跳到主要内容');
  await page.getByText('还没有写入任何内容。').waitFor();

  // A visitor without a session reads why in the same language.
  const closed = await fetch(new URL('/', page.url()));
  expect(closed.status).toBe(401);
  expect(await closed.text()).toMatch(/<html lang="zh-CN" dir="ltr">[^]*此页面没有会话/);

  await goTo(page, '设置', '跳到主要内容');
  await page.reload();
  await page.getByText('选择其他语言后，页面会重新加载。').waitFor();
  expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
  await choose(page, '语言：简体中文，更改', 'Home', 'Settings');
  await focusIs(page, 'Language: As the browser (English). Change');
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');

  // The same language by another wish needs no other page.
  await page.evaluate('window.stillHere = true');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitemradio', { name: 'English', exact: true }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Language: English. Change' }).waitFor();
  await expect.poll(() => page.evaluate('window.stillHere')).toBe(true);
  expect(file()).toBe(before);
  await codexTakes();
});
