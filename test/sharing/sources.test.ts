import { describe, expect, it } from 'vitest';
import { editEngine } from '../../electron/config/engine/edit-engine.ts';
import { fromCcSwitch } from '../../electron/sharing/from-cc-switch.ts';
import { isProviderLink, readLink } from '../../electron/sharing/from-link.ts';
import { readText } from '../../electron/sharing/from-text.ts';
import { faultOf, valueOf } from '../support/store.ts';

const { parse } = editEngine;
const acme = { name: 'Acme', base_url: 'https://acme.example/v1', env_key: 'ACME_API_KEY' };

describe('readText', () => {
  const toml = 'name = "Acme"\nbase_url = "https://acme.example/v1"\nenv_key = "ACME_API_KEY"\n';
  it.each([
    ['one of our export', JSON.stringify({ providers: [{ id: 'acme', ...acme, models: ['m'] }] }), 'acme', ['m']],
    ['one provider', JSON.stringify({ ...acme, models: [{ id: 'm' }] }), null, ['m']],
    ['camel case', '{"name":"Acme","baseUrl":"https://acme.example/v1","envKey":"ACME_API_KEY"}', null, []],
    ['a list', JSON.stringify([{ id: 'acme', ...acme }]), 'acme', []],
    ['a map', JSON.stringify({ acme }), 'acme', []],
    ['config.toml as JSON', JSON.stringify({ model_providers: { acme } }), 'acme', []],
    ['a table of config.toml', `[model_providers.acme]\n${toml}`, 'acme', []],
    ['the inside of one', toml, null, []],
    ['a whole config.toml', `model = "m"\nmodel_provider = "acme"\n[model_providers.acme]\n${toml}`, 'acme', ['m']],
  ])('%s', (_name, text, id, models) => {
    const { offers, dropped } = valueOf(readText(text, parse));
    expect(offers.map((offer) => ({ ...offer, id: offer.id ?? null }))).toEqual([{ id, table: acme, models }]);
    expect(dropped).toEqual([]);
  });

  it('of a whole configuration, what is no provider stays out', () => {
    const text = `notify = ["/bin/sh"]\n[model_providers.acme]\n${toml}[mcp_servers.x]\ncommand = "/bin/sh"\n`;
    const { dropped } = valueOf(readText(text, parse));
    expect(dropped.map(({ what }) => what)).toEqual(['notify', 'mcp_servers']);
  });

  it.each(['', 'hello', '[]', '{}', '5', 'model = "m"', '<html>', '{"a":'])('%j holds no provider', (text) =>
    expect(faultOf(readText(text, parse)).id).toBe('import-malformed'),
  );
});

describe('readLink', () => {
  const link = 'switchboard://provider?id=acme&name=Acme&base_url=https%3A%2F%2Facme.example%2Fv1&env_key=ACME_API_KEY';

  it('reads what a link may say', () => {
    const { offers, dropped } = valueOf(readLink(`${link}&model=a&model=b`));
    expect(offers).toEqual([{ id: 'acme', table: acme, models: ['a', 'b'] }]);
    expect(dropped).toEqual([]);
  });

  it('says what it leaves out, and not what was in it', () => {
    const { offers, dropped } = valueOf(readLink(`${link}&key=sk-abcdefghijklmnop1234&auth.command=sh&name=Other`));
    expect(offers).toEqual([{ id: 'acme', table: acme, models: [] }]);
    expect(dropped.map(({ what }) => what)).toEqual([
      'name of the link',
      'key of the link',
      'auth.command of the link',
    ]);
    expect(JSON.stringify(dropped)).not.toContain('sk-');
  });

  it.each(['https://acme.example/?id=x', 'switchboard://other?id=x', `${link}&x=${'a'.repeat(9000)}`, ''])(
    '%.60s is no such link',
    (text) => expect(faultOf(readLink(text)).id).toBe('import-malformed'),
  );

  it('knows one by its look', () => {
    expect([isProviderLink(link), isProviderLink('--home=/x')]).toEqual([true, false]);
  });
});

it('fromCcSwitch takes the selected provider of each entry, under the entry’s name', () => {
  const config =
    'model_provider = "custom"\nmodel = "gpt-5.5"\n[model_providers.custom]\nname = "custom"\nbase_url = "https://relay.example/v1"\nwire_api = "responses"\nrequires_openai_auth = true\n';
  const key = 'sk-abcdefghijklmnop1234';
  const { offers, dropped } = fromCcSwitch(
    [
      { name: 'My Relay', settings: { auth: { OPENAI_API_KEY: key }, config } },
      { name: 'OpenAI Official', settings: { auth: {}, config: '' } },
      { name: 'Broken', settings: null },
    ],
    parse,
  );
  const table = { name: 'My Relay', base_url: 'https://relay.example/v1', wire_api: 'responses' };
  expect(offers).toEqual([{ id: null, table, models: ['gpt-5.5'], key }]);
  expect(dropped.map(({ what }) => what)).toEqual(['OpenAI Official', 'Broken']);
});
