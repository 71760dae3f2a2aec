import { defaultProvider } from '../built-in-providers.ts';
import { isHttpUrl } from '../provider-rules.ts';
import { maskUrl } from '../secrets.ts';
import { stringAt } from '../table.ts';
import { freeId } from './provider-tables.ts';
import { editsWay, type Repairer } from './repair.types.ts';

/** OPENAI_BASE_URL, which Codex ignores, made what it was meant to be. An address that holds a key is left to the person. */
export const addressFromEnvironment: Repairer = ({ data, env }) => {
  const address = env['OPENAI_BASE_URL']?.trim();
  if (data === null || !address || !isHttpUrl(address) || maskUrl(address) !== address) return [];
  if ((stringAt(data, 'model_provider') ?? defaultProvider) !== defaultProvider) return [];
  if (data['openai_base_url'] !== undefined) return [];
  const { hostname } = new URL(address);
  const id = freeId(data, hostname.replace(/^(?:api|www)\./, '').replace(/[^A-Za-z0-9]+/g, '_') || 'my_gateway');
  return [
    {
      id: 'base-url-env-ignored',
      fault: 'base-url-env-ignored',
      title: 'OPENAI_BASE_URL has no effect on Codex',
      does: `Makes ${address} a provider of its own and selects it, with the key from OPENAI_API_KEY.`,
      pick: false,
      ways: [
        editsWay('provider', `Add and select the provider ${id}`, [
          { kind: 'set', path: ['model_provider'], value: id },
          {
            kind: 'add-table',
            path: ['model_providers', id],
            values: { name: hostname, base_url: address, env_key: 'OPENAI_API_KEY', wire_api: 'responses' },
          },
        ]),
        editsWay('openai', 'Send Codex’s own openai provider there', [
          { kind: 'set', path: ['openai_base_url'], value: address },
        ]),
      ],
    },
  ];
};
