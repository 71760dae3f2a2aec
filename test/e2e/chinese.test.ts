import { describe, expect, it } from 'vitest';
import { loadStates, type State } from './states/load.mjs';
import { violations } from './support/axe.ts';
import { latin, said } from './support/said.ts';
import { stagedScreens, stateNamed } from './support/staged.ts';

const open = stagedScreens('zh-CN');

/** Names and commands that are the same in every language, and what an example shows. */
const names = ['Responses API', 'codex login', 'Token Station', 'Acme models'];

/** What the core answers in this state, and what is typed: said as it is, in whatever language. */
function givenIn(state: State): string {
  const typed = state.act.flatMap((step) => ('with' in step ? [step.with] : []));
  const strings = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
  };
  return [...strings(state.answers), ...strings(state.act), ...typed, ...names].join('\n');
}

describe('every state in Chinese', () => {
  it.each(loadStates())('$name says nothing in English, is accessible and fits', async (state) => {
    const { page, complaints } = await open(state, { viewport: { width: 760, height: 560 } });
    const texts = await said(page);
    expect(texts.some((text) => /\p{Script=Han}/u.test(text))).toBe(true);
    const given = givenIn(state);
    expect(texts.flatMap(latin).filter((words) => !given.includes(words))).toEqual([]);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false);
  });
});

describe('what the core names in English is called in Chinese', () => {
  /** The state, its answers changed as text. */
  const changed = (name: string, from: string, to: string): State => {
    const state = stateNamed(name);
    return { ...state, answers: JSON.parse(JSON.stringify(state.answers).replaceAll(from, to)) as State['answers'] };
  };

  it.each([
    ['settings', '"foundBy":"npm"', '"foundBy":"this checkout"', 'this checkout', '这份源码'],
    ['welcome', '"foundBy":"npm"', '"foundBy":"installer"', 'installer', '安装程序'],
    ['line-good', '"detail":"keychain"', '"detail":"memory"', 'memory', '内存'],
  ])('%s: %s becomes %s', async (name, from, to, english, chinese) => {
    const { page } = await open(changed(name, from, to));
    const texts = (await said(page)).join('\n');
    expect(texts).not.toContain(english);
    expect(texts).toContain(chinese);
  });
});
