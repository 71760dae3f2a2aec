import { expect, it } from 'vitest';
import { overridden } from '../../electron/config/layers/selection.ts';
import { switchWarnings, type SwitchFacts } from '../../electron/models/switch-warnings.ts';
import { keyView } from '../cli/answers.ts';

const quiet: SwitchFacts = {
  ...{ provider: { id: 'gw', name: 'Gateway' }, model: 'a/b', leaving: null, running: 0, overridden: [] },
  ...{ key: { ...keyView, stored: true }, measured: null, reduced: false, unlisted: null },
};
const said = (more: Partial<SwitchFacts>) => switchWarnings({ ...quiet, ...more });
const checked = {
  ok: false,
  verdict: 'does-not-fit' as const,
  at: '2026-03-01T10:00:00Z',
  failed: ['function-call', 'reasoning'],
};
const leaving = (count: number, more = false) => ({ id: 'old', name: 'Old', threads: { count, more, titles: [] } });

it('says nothing where nothing is to be said', () => {
  expect(said({})).toEqual([]);
  expect(
    said({ running: null, key: null, leaving: leaving(0), measured: { lastCheck: null, lastPong: null } }),
  ).toEqual([]);
  expect(said({ reduced: true, provider: { id: 'openai', name: 'OpenAI' } })).toEqual([]);
});

it.each<[string, Partial<SwitchFacts>, string, RegExp, string | null]>([
  [
    'one thread',
    { leaving: leaving(1) },
    'threads-left',
    /^1 earlier thread of Old/,
    `codex resume --all -c 'model_provider="old"'`,
  ],
  [
    'more than were counted',
    { leaving: leaving(2000, true) },
    'threads-left',
    /^More than 2000 earlier threads/,
    `codex resume --all -c 'model_provider="old"'`,
  ],
  ['one Codex', { running: 1 }, 'codex-running', /^One running Codex keeps/, null],
  ['two of them', { running: 2 }, 'codex-running', /^2 running Codex processes keep/, null],
  [
    'no stored key',
    { key: { ...keyView, stored: false } },
    'key-missing',
    /no key for Gateway/,
    'switchboard key set gw',
  ],
  [
    'no variable',
    { key: { ...keyView, delivery: 'env', variable: 'GW_KEY', stored: false } },
    'key-missing',
    /^GW_KEY is not set/,
    'export GW_KEY=…',
  ],
  [
    'no variable, and a key in the keychain',
    { key: { ...keyView, delivery: 'env', variable: 'GW_KEY' } },
    'key-missing',
    /^GW_KEY is not set/,
    'switchboard key deliver gw command',
  ],
  [
    'a model that is not in the list',
    { model: 'nothing/there', unlisted: { nearest: 'some/their' } },
    'model-unlisted',
    /^Gateway does not list nothing\/there\. Did you mean some\/their\?$/,
    'switchboard model some/their',
  ],
  [
    'one that nothing is near to',
    { model: 'nothing/there', unlisted: { nearest: null } },
    'model-unlisted',
    /^Gateway does not list nothing\/there\.$/,
    null,
  ],
  [
    'a failed check',
    { measured: { lastCheck: checked, lastPong: null } },
    'check-failed',
    /^a\/b failed its last check on 2026-03-01 \(function-call, reasoning\)\.$/,
    'switchboard check --provider gw --model a/b',
  ],
  [
    'a later pong that did not come',
    {
      measured: {
        lastCheck: checked,
        lastPong: { ok: false, at: '2026-03-02T10:00:00Z', answeredBy: null },
      },
    },
    'check-failed',
    /^a\/b gave no pong on 2026-03-02\.$/,
    'switchboard check --provider gw --model a/b',
  ],
  [
    'a reduced name',
    { reduced: true, model: 'gpt-6-sol' },
    'reduced-protocol',
    /gpt-6-sol Codex sends a reduced protocol/,
    null,
  ],
])('%s is one line', (_what, facts, id, text, command) => {
  expect(said(facts)).toEqual([{ id, text: expect.stringMatching(text), command }]);
});

it('a check that came to no verdict warns of nothing', () => {
  const lastCheck = { ...checked, verdict: 'not-known' as const, failed: [] };
  expect(said({ measured: { lastCheck, lastPong: null } })).toEqual([]);
});

it('what is copied runs nothing but itself, whatever a provider calls itself and its models', () => {
  const measured = { lastCheck: checked, lastPong: null };
  const id = "g'w;id";
  const commands = said({
    ...{ provider: { id, name: 'Gateway' }, model: 'a/b;$(id)', measured },
    ...{ key: { ...keyView, stored: false }, leaving: { ...leaving(1), id } },
  }).map(({ command }) => command);
  expect(commands).toEqual([
    "switchboard key set 'g'\\''w;id'",
    "switchboard check --provider 'g'\\''w;id' --model 'a/b;$(id)'",
    `codex resume --all -c 'model_provider="g'\\''w;id"'`,
  ]);
});

it('names the layer that will decide', () => {
  const layers = overridden([
    { by: 'project', where: '/work/.codex/config.toml', data: { model: 'x' }, ignored: null },
    { by: 'user', where: '/home/config.toml', data: { model: 'a/b' }, ignored: null },
  ]);
  expect(said({ overridden: layers })).toMatchObject([
    { id: 'overridden', text: expect.stringContaining('/work/.codex/config.toml says "x"') },
  ]);
});
