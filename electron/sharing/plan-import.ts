import type { ConfigEdit, TomlTable } from '../config/edit.ts';
import { notEncrypted, providerProblems } from '../config/provider-rules.ts';
import type { KeyCommand } from '../config/provider-edits.ts';
import { planPutProvider, sameValue } from '../config/put-provider.ts';
import { deliveryOf, providerTable } from '../config/providers.ts';
import { stringAt } from '../config/table.ts';
import type { Fault } from '../faults/fault.ts';
import { originOf } from '../keys/origin.ts';
import { cleanOffer, type Trust } from './clean-offer.ts';
import type { Dropped, Offer, RawOffers } from './offer.types.ts';

/** One provider of an import, as it would stand in this home. */
export interface PlannedImport {
  offer: Offer;
  table: TomlTable;
  here: 'nothing' | 'same' | 'different';
  problems: Fault[];
  edits: ConfigEdit[];
}

/** Providers of one source that are taken; each is planned and shown by itself. */
const mostOffers = 100;

/** The offers that may be written, each with an ID of its own. */
export function cleanOffers(raw: RawOffers, trust: Trust): { offers: Offer[]; dropped: Dropped[] } {
  const dropped = [...raw.dropped];
  const offers: Offer[] = [];
  const taken = new Set<string>();
  const more = raw.offers.length - mostOffers;
  if (more > 0) dropped.push({ what: `${String(more)} providers`, why: 'there are too many' });
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

/**
 * What an offer would make of this home's configuration. A key that comes along is delivered by our own command. Where
 * the provider is here already at the same origin, how Codex gets its key stays as it is.
 */
export function planImport(data: TomlTable, offer: Offer, keyCommand: (provider: string) => KeyCommand): PlannedImport {
  const { id } = offer;
  const before = providerTable(data, id);
  const { env_key: envKey, ...rest } = offer.table;
  const origin = originOf(stringAt(offer.table, 'base_url') ?? '');
  const keeps = before !== null && originOf(stringAt(before, 'base_url') ?? '') === origin;
  const kept = keeps ? before['auth'] : undefined;
  const ours = (): TomlTable => {
    const { command, args } = keyCommand(id);
    return { command, args };
  };
  const auth = kept ?? (offer.key === null ? undefined : ours());
  const table: TomlTable =
    auth !== undefined ? { ...rest, auth } : envKey === undefined ? rest : withVariable(rest, envKey);
  const edits = planPutProvider(data, id, table);
  return {
    offer,
    table,
    here: before === null ? 'nothing' : sameValue(before, table) ? 'same' : 'different',
    problems: [...providerProblems(id, table), ...notEncrypted(id, table)],
    edits,
  };
}

/** Whether Codex would ask Switchboard for the key of what was planned. */
export const asksForKey = ({ offer, table }: PlannedImport): boolean => deliveryOf(offer.id, table) === 'command';

/** `env_key` in its place, before wire_api. */
function withVariable(rest: TomlTable, envKey: TomlTable[string]): TomlTable {
  const { name, base_url: baseUrl, ...more } = rest;
  return {
    ...(name === undefined ? {} : { name }),
    ...(baseUrl === undefined ? {} : { base_url: baseUrl }),
    env_key: envKey,
    ...more,
  };
}
