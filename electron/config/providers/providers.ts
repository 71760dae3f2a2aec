import type { Fault } from '../../faults/fault.ts';
import { builtInProvider, defaultProvider } from './built-in-providers.ts';
import type { TomlTable } from '../document/edit.ts';
import { printsKeyOf } from './key-command.ts';
import { isHttpUrl, keyInAddress, notEncrypted, providerProblems, wrongTypes } from './provider-rules.ts';
import { isSecret } from '../secrets/secret-rules.ts';
import { maskPlain, maskSecret, maskTable, maskUrl } from '../secrets/secrets.ts';
import type { ShownValue } from '../secrets/secrets.ts';
import { selected } from '../layers/selection.ts';
import { isTable, stringAt, tableAt } from '../document/table.ts';

export type Delivery = 'command' | 'env' | 'other-command' | 'bearer' | 'codex-login' | 'none';

/** A provider as it stands in the file. The same shape crosses the contract. */
export interface Provider {
  id: string;
  name: string;
  builtIn: boolean;
  selected: boolean;
  /** With a password or a key in it masked. */
  baseUrl: string | null;
  /** Scheme, host and port of base_url: what a stored key is bound to. */
  origin: string | null;
  envKey: string | null;
  wireApi: string | null;
  delivery: Delivery;
  /** The whole table, secrets masked. */
  fields: { [key: string]: ShownValue };
  problems: Fault[];
}

/** Every provider that the document defines, in its order, and the built-in ones that it selects or adjusts. */
export function readProviders(data: TomlTable): Provider[] {
  const tables = tableAt(data, 'model_providers');
  const active = selected(data).modelProvider ?? defaultProvider;
  const defined = Object.entries(tables).map(([id, table]) =>
    providerOf(id, isTable(table) ? table : {}, active, data),
  );
  const implied = [active, ...(data['openai_base_url'] === undefined ? [] : ['openai'])]
    .filter((id, index, all) => builtInProvider(id) && !Object.hasOwn(tables, id) && all.indexOf(id) === index)
    .map((id) => providerOf(id, null, active, data));
  return [...implied, ...defined];
}

/** A provider's own table, or null where the document has none. */
export function providerTable(data: TomlTable, id: string): TomlTable | null {
  const tables = tableAt(data, 'model_providers');
  const table = Object.hasOwn(tables, id) ? tables[id] : undefined;
  return isTable(table) ? table : null;
}

function providerOf(id: string, table: TomlTable | null, active: string, data: TomlTable): Provider {
  const builtIn = builtInProvider(id);
  const own = table ?? {};
  const moved = id === defaultProvider ? stringAt(data, 'openai_base_url') : null;
  const baseUrl = shownUrl(stringAt(own, 'base_url') ?? moved ?? builtIn?.baseUrl ?? null);
  return {
    id,
    name: stringAt(own, 'name') ?? builtIn?.name ?? id,
    builtIn: builtIn !== null,
    selected: id === active,
    baseUrl,
    origin: baseUrl !== null && isHttpUrl(baseUrl) ? new URL(baseUrl).origin : null,
    envKey: shownName(stringAt(own, 'env_key')),
    wireApi: stringAt(own, 'wire_api') ?? (builtIn ? 'responses' : null),
    delivery: table || !builtIn?.needsLogin ? deliveryOf(id, own) : 'codex-login',
    fields: maskTable(own, ['model_providers', id]),
    problems: table
      ? [providerProblems, wrongTypes, notEncrypted, keyInAddress].flatMap((problemsOf) => problemsOf(id, table))
      : [],
  };
}

/** A key may have been pasted where a name or an address belongs: then what is shown of it is masked. */
const shownName = (name: string | null): string | null =>
  name !== null && isSecret(['env_key'], name) ? maskSecret(name) : name;
const shownUrl = (url: string | null): string | null =>
  url === null ? null : isHttpUrl(url) ? maskUrl(url) : maskPlain(url);

/**
 * How a key reaches Codex, in Codex's own order of credentials. A header that carries a key counts as what it is: written
 * in the file, or read from a variable.
 */
export function deliveryOf(id: string, table: TomlTable): Delivery {
  const auth = table['auth'];
  if (isTable(auth) && typeof auth['command'] === 'string') {
    return printsKeyOf(auth['args'], id) ? 'command' : 'other-command';
  }
  if (typeof table['env_key'] === 'string') return 'env';
  if (typeof table['experimental_bearer_token'] === 'string') return 'bearer';
  if (table['requires_openai_auth'] === true) return 'codex-login';
  const carriesKey = (name: string) => /^(authorization|api-key|x-api-key)$/i.test(name);
  if (Object.keys(tableAt(table, 'http_headers')).some(carriesKey)) return 'bearer';
  return Object.keys(tableAt(table, 'env_http_headers')).some(carriesKey) ? 'env' : 'none';
}
