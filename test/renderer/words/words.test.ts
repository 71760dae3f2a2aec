import { describe, expect, it } from 'vitest';
import { en } from '../../../renderer/words/en.ts';
import { zhCN } from '../../../renderer/words/zh-CN.ts';

/** Every message by its path; one with facts in it is said with stand-ins for them. */
function messages(catalogue: object, path = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[at, value]];
    if (typeof value === 'function') return [[at, String(value(...standIns(at)))]];
    return value !== null && typeof value === 'object' ? messages(value, at) : [];
  });
}

const standIns = (path: string): unknown[] =>
  path.startsWith('together.') && path !== 'together.about' ? [['‹1›', '‹2›']] : ['‹1›', '‹2›', '‹3›'];

const english = new Map(messages(en));
const chinese = messages(zhCN);

describe('the Chinese catalogue', () => {
  it('has every message and no other', () => {
    expect(chinese.map(([path]) => path).sort()).toEqual([...english.keys()].sort());
  });

  it('says in Chinese what holds a word of English', () => {
    const untouched = chinese.filter(([path, said]) => said === english.get(path) && /[a-z]{2,} [a-z]{2,}/i.test(said));
    // Examples, and what a program is called.
    expect(untouched.map(([path]) => path).sort()).toEqual([
      'keys.delivery.short.codex-login',
      'line.keyFrom.codex-login',
      'providers.fields.name.example',
      'sharing.import.textExample',
    ]);
  });

  it('says 你 to whoever reads it', () => {
    expect(chinese.filter(([, said]) => said.includes('您'))).toEqual([]);
  });

  it('names the same facts', () => {
    const facts = (text: string) => [...new Set(text.match(/‹\d›/g))].sort();
    const unlike = chinese.filter(([path, said]) => String(facts(said)) !== String(facts(english.get(path) ?? '')));
    expect(unlike).toEqual([]);
  });

  it('uses full-width signs beside Chinese characters', () => {
    expect(chinese.filter(([, said]) => /\p{Script=Han} ?[,;:?!()]|[,;:?!()] ?\p{Script=Han}/u.test(said))).toEqual([]);
  });
});
