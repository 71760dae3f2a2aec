import { describe, expect, test } from 'vitest';
import * as en from '../../electron/words/en/index.ts';
import * as zhCN from '../../electron/words/zh-CN/index.ts';

type Say = (...args: unknown[]) => unknown;

/** Names and codes that are called the same in every language, and sentences that only join what they are given. */
const alike = ['layers.user', 'keyDeclined.because', 'check.withDetail', 'files.writeFailed'];
/** Facts that English shows as they are, and another language in words of its own. */
const inOwnWords: Record<string, string[]> = { 'asked.restore': ['ARG2'] };

/** Every sentence of a catalogue by its path, but those of the faults, which have a test of their own. */
function sentences(catalogue: object, at: string[] = []): [string, string | Say][] {
  return Object.entries(catalogue).flatMap(([name, value]: [string, unknown]): [string, string | Say][] => {
    const path = [...at, name];
    if (path[0] === 'faults') return [];
    if (typeof value === 'string') return [[path.join('.'), value]];
    if (typeof value === 'function') return [[path.join('.'), value as Say]];
    return typeof value === 'object' && value !== null ? sentences(value, path) : [];
  });
}

/** Stands for a text, a number or a list alike: each sentence takes one of them and puts it into its words. */
const stand = (count: number) => {
  const text = `ARG${String(count)}`;
  return Object.assign([text], { replace: text.replace.bind(text) });
};
const said = (sentence: string | Say): string =>
  typeof sentence === 'string' ? sentence : String(sentence(...[1, 2, 3, 4].map(stand)));

const chinese = new Map(sentences(zhCN));
const english = sentences(en);

describe('the catalogue in Chinese', () => {
  test('has the sentences that English has, and no other', () => {
    expect([...chinese.keys()].sort()).toEqual(english.map(([path]) => path).sort());
    expect(english.length).toBeGreaterThan(300);
  });

  test.each(english.filter(([path]) => !alike.includes(path)))('%s is said in Chinese', (path, original) => {
    const [ours, theirs] = [said(chinese.get(path) ?? ''), said(original)];
    expect(ours).not.toBe(theirs);
    expect(ours).toMatch(/\p{Script=Han}/u);
    expect(ours).not.toMatch(/undefined|null|NaN|\[object|[!！您]| {2}|\s[，。：；）]|\p{Script=Han} \p{Script=Han}/u);
    for (const [fact] of theirs.matchAll(/ARG\d/g)) {
      if (!inOwnWords[path]?.includes(fact)) expect(ours).toContain(fact);
    }
  });
});
