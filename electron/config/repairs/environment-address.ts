import type { Fault } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { defaultProvider } from '../providers/built-in-providers.ts';
import type { TomlTable } from '../document/edit.ts';
import { isHttpUrl } from '../providers/provider-rules.ts';
import { addressWithoutKey } from '../secrets/secrets.ts';
import { stringAt } from '../document/table.ts';
import { words } from '../../words/words.ts';
import { freeId } from './provider-tables.ts';
import { editsWay, type RepairContext, type Repairer } from './repair.types.ts';

/** The provider that OPENAI_BASE_URL would make; null where it is no address, or one that holds a key. */
export function providerFromEnvironment(
  data: TomlTable,
  env: RepairContext['env'],
): { id: string; name: string; address: string } | null {
  const address = addressWithoutKey(env['OPENAI_BASE_URL']?.trim());
  if (!address || !isHttpUrl(address)) return null;
  const { hostname } = new URL(address);
  const id = freeId(data, hostname.replace(/^(?:api|www)\./, '').replace(/[^A-Za-z0-9]+/g, '_') || 'my_gateway');
  return { id, name: hostname, address };
}

/** The fault of an OPENAI_BASE_URL that Codex ignores. */
export function ignoredAddress(data: TomlTable, env: RepairContext['env']): Fault {
  const meant = providerFromEnvironment(data, env);
  const value = withoutSecrets(env['OPENAI_BASE_URL'] ?? '');
  return makeFault('base-url-env-ignored', {
    value,
    ...(meant && { newProvider: meant.id, host: meant.name, url: meant.address }),
  });
}

/** The address without what might be a secret in it. */
function withoutSecrets(address: string): string {
  if (!URL.canParse(address)) return words().reasons.noAddress;
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

/** OPENAI_BASE_URL, which Codex ignores, made what it was meant to be. An address that holds a key is left to the person. */
export const addressFromEnvironment: Repairer = ({ data, env }) => {
  const meant = data && providerFromEnvironment(data, env);
  if (!meant || (stringAt(data, 'model_provider') ?? defaultProvider) !== defaultProvider) return [];
  if (data['openai_base_url'] !== undefined) return [];
  const { id, name, address } = meant;
  const says = words().repairs.environment;
  return [
    {
      id: 'base-url-env-ignored',
      fault: 'base-url-env-ignored',
      title: says.title,
      does: says.does(address),
      pick: false,
      ways: [
        editsWay('provider', says.add(id), [
          { kind: 'set', path: ['model_provider'], value: id },
          {
            kind: 'add-table',
            path: ['model_providers', id],
            values: { name, base_url: address, env_key: 'OPENAI_API_KEY', wire_api: 'responses' },
          },
        ]),
        editsWay('openai', says.openai, [{ kind: 'set', path: ['openai_base_url'], value: address }]),
      ],
    },
  ];
};
