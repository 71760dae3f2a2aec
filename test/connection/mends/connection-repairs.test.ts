import { expect, test } from 'vitest';
import type { ConfigEdit, TomlTable } from '../../../electron/config/document/edit.ts';
import { noFollowUps } from '../../../electron/connection/observations.ts';
import { connectionRepairs } from '../../../electron/connection/mends/connection-repairs.ts';
import type { MendContext } from '../../../electron/connection/mends/mend.types.ts';
import type { FaultId } from '../../../electron/faults/fault.ts';
import { makeFault } from '../../../electron/faults/words.ts';

const data = (table: TomlTable, root: TomlTable = {}): TomlTable => ({
  ...root,
  model_providers: { p: { name: 'P', base_url: 'https://a.test/v1', ...table } },
});
const context = (more: Partial<MendContext>): MendContext => ({
  ...{ provider: 'p', model: 'm', data: data({}), followUps: noFollowUps, variables: [], keyCommand: null },
  ...more,
});
const edits = (fault: FaultId, more: Partial<MendContext>): ConfigEdit[] =>
  connectionRepairs(makeFault(fault), context(more)).flatMap(({ ways }) => ways[0]?.changes[0]?.edits ?? []);
const baseUrl = (value: string) => [{ kind: 'set', path: ['model_providers', 'p', 'base_url'], value }];

test.each<[string, FaultId, Partial<MendContext>, unknown]>([
  ['a scheme is added', 'base-url-malformed', { data: data({ base_url: 'a.test/v1' }) }, baseUrl('https://a.test/v1')],
  [
    'http on this machine',
    'base-url-malformed',
    { data: data({ base_url: 'localhost:8080/v1' }) },
    baseUrl('http://localhost:8080/v1'),
  ],
  [
    'the pasted endpoint is cut',
    'endpoint-not-found',
    { data: data({ base_url: 'https://a.test/v1/responses' }) },
    baseUrl('https://a.test/v1'),
  ],
  [
    'the other endpoint, too',
    'not-an-api',
    { data: data({ base_url: 'https://a.test/v1/chat/completions' }) },
    baseUrl('https://a.test/v1'),
  ],
  [
    'where it was found',
    'endpoint-not-found',
    { followUps: { ...noFollowUps, betterBaseUrl: 'https://a.test/api/v1' } },
    baseUrl('https://a.test/api/v1'),
  ],
  [
    'the host of a preset, spelt nearly like it',
    'dns-not-found',
    { data: data({ base_url: 'https://opnrouter.ai/api/v1' }) },
    baseUrl('https://openrouter.ai/api/v1'),
  ],
  ['no host that is like none', 'dns-not-found', {}, []],
  ['no guess where nothing is known', 'endpoint-not-found', {}, []],
  [
    'the nearest model',
    'model-not-namespaced',
    { model: 'glm-5.2', followUps: { ...noFollowUps, models: ['glm/glm-5.2'] } },
    [{ kind: 'set', path: ['model'], value: 'glm/glm-5.2' }],
  ],
  ['no model is near', 'model-not-found', { model: 'x', followUps: { ...noFollowUps, models: ['glm/glm-5.2'] } }, []],
  [
    'the provider that is defined',
    'wrong-provider-selected',
    {},
    [{ kind: 'set', path: ['model_provider'], value: 'p' }],
  ],
  [
    'the setting behind a parameter',
    'parameter-rejected',
    { data: data({}, { model_verbosity: 'low' }), followUps: { ...noFollowUps, refused: 'text.verbosity' } },
    [{ kind: 'unset', path: ['model_verbosity'] }],
  ],
  ['what Codex sends by itself stays', 'parameter-rejected', { followUps: { ...noFollowUps, refused: 'include' } }, []],
  ['no command where the keychain is memory', 'auth-command-failed', { data: data({ env_key: 'P_KEY' }) }, []],
])('%s', (_, fault, more, expected) => {
  expect(edits(fault, more)).toEqual(expected);
});

test('Codex asks the keychain where there is one', () => {
  const keyCommand = { command: '/usr/bin/switchboard', args: ['key', 'print', 'p'] };
  expect(edits('key-missing', { data: data({ env_key: 'P_KEY' }), keyCommand })).toContainEqual({
    kind: 'add-table',
    path: ['model_providers', 'p', 'auth'],
    values: keyCommand,
  });
});
