import type { ConfigEdit, TomlTable } from '../config/document/edit.ts';
import { listPresets } from '../config/providers/presets.ts';
import { notEncrypted, providerProblems } from '../config/providers/provider-rules.ts';
import type { KeyCommand } from '../config/providers/provider-edits.ts';
import { planPutProvider, sameValue } from '../config/providers/put-provider.ts';
import { deliveryOf, providerTable } from '../config/providers/providers.ts';
import { isTable, stringAt, tableAt } from '../config/document/table.ts';
import type { Fault } from '../faults/fault.ts';
import { originOf } from '../keys/origin.ts';
import { words } from '../words/words.ts';
import { cleanOffer, type Trust } from './clean-offer.ts';
import { withKeys } from './clean-fields.ts';
import type { Dropped, Offer, RawOffers } from './offer.types.ts';

/** The variables that this home's providers and our presets name, each with the origins to which its key goes. */
export function variablesIn(data: TomlTable): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const goes = (variable: string | null, baseUrl: string | null) => {
    const origin = originOf(baseUrl ?? '');
    if (variable !== null && origin !== null) found.set(variable, [...(found.get(variable) ?? []), origin]);
  };
  for (const table of Object.values(tableAt(data, 'model_providers')).filter(isTable))
    goes(stringAt(table, 'env_key'), stringAt(table, 'base_url'));
  for (const { envKey, baseUrl } of listPresets(null)) if (envKey !== null && !found.has(envKey)) goes(envKey, baseUrl);
  return found;
}

/** One provider of an import, as it would stand in this home. */
export interface PlannedImport {
  offer: Offer;
  table: TomlTable;
  here: 'nothing' | 'same' | 'different';
  problems: Fault[];
  edits: ConfigEdit[];
  /** What the offer leaves as it is here, and why. */
  dropped: Dropped[];
}

/** Providers of one source that are taken; each is planned and shown by itself. */
const mostOffers = 100;

/** The offers that may be written, each with an ID of its own. */
export function cleanOffers(raw: RawOffers, trust: Trust): { offers: Offer[]; dropped: Dropped[] } {
  const dropped = [...raw.dropped];
  const offers: Offer[] = [];
  const taken = new Set<string>();
  const more = raw.offers.length - mostOffers;
  if (more > 0) dropped.push({ what: words().leftOut.providers(more), why: words().whyLeftOut.tooMany });
  for (const one of raw.offers.slice(0, mostOffers)) {
    const clean = cleanOffer(one, trust);
    dropped.push(...clean.dropped);
    if (!clean.offer) continue;
    const { id } = clean.offer;
    let own = id;
    for (let count = 2; taken.has(own); count++) own = `${id}_${String(count)}`;
    taken.add(own);
    offers.push({ ...clean.offer, id: own });
  }
  return { offers, dropped };
}

/** The keys of a provider's table that say how Codex gets its key. */
const credentials = [
  ...['auth', 'env_key', 'env_key_instructions', 'experimental_bearer_token'],
  ...['requires_openai_auth', 'env_http_headers'],
];

/**
 * What an offer would make of this home's configuration. A key that comes along is delivered by our own command. Where
 * the provider is here already at the same origin, how Codex gets its key stays as it is.
 */
export function planImport(data: TomlTable, offer: Offer, keyCommand: (provider: string) => KeyCommand): PlannedImport {
  const { id } = offer;
  const before = providerTable(data, id);
  const { env_key: envKey, ...rest } = offer.table;
  const kept = before !== null && sameOrigin(before, offer.table) ? credentialsIn(before) : {};
  const auth = offer.key === null ? withVariable(rest, envKey) : { ...rest, auth: { ...keyCommand(id) } };
  const held = before !== null && sameOrigin(before, offer.table) ? withKeys(before) : {};
  const table = { ...(Object.keys(kept).length > 0 ? { ...rest, ...kept } : auth), ...joined(rest, held) };
  const here = before === null ? 'nothing' : sameValue(before, table) ? 'same' : 'different';
  const why = words().whyLeftOut.keyStays;
  return {
    offer,
    table,
    here,
    dropped:
      here === 'different' ? Object.keys(held).map((field) => ({ what: words().leftOut.of(field, id), why })) : [],
    problems: [...providerProblems(id, table), ...notEncrypted(id, table)],
    edits: planPutProvider(data, id, table),
  };
}

const sameOrigin = (one: TomlTable, other: TomlTable): boolean =>
  originOf(stringAt(one, 'base_url') ?? '') === originOf(stringAt(other, 'base_url') ?? '');

/** The headers and parameters that come along, beside those that stay. */
const joined = (table: TomlTable, held: TomlTable): TomlTable =>
  Object.fromEntries(
    Object.keys(held).map((field) => [field, { ...tableAt(table, field), ...tableAt(held, field) }] as const),
  );

const credentialsIn = (table: TomlTable): TomlTable =>
  Object.fromEntries(Object.entries(table).filter(([name]) => credentials.includes(name)));

/** Whether Codex would ask Switchboard for the key of what was planned: only then one that comes along is kept. */
export const asksForKey = ({ offer, table }: PlannedImport): boolean => deliveryOf(offer.id, table) === 'command';

/** `env_key` in its place, before wire_api. */
function withVariable(rest: TomlTable, envKey: TomlTable[string] | undefined): TomlTable {
  if (envKey === undefined) return rest;
  const { name, base_url: baseUrl, ...more } = rest;
  return {
    ...(name === undefined ? {} : { name }),
    ...(baseUrl === undefined ? {} : { base_url: baseUrl }),
    env_key: envKey,
    ...more,
  };
}
