import type { TomlTable } from '../config/edit.ts';
import { listPresets } from '../config/presets.ts';
import { isTable, stringAt, tableAt } from '../config/table.ts';
import { originOf } from '../keys/origin.ts';
import type { Dropped, Offer } from './offer.types.ts';

/**
 * The provider whose key a variable holds, as this home or our own presets say it, where that one is at another address;
 * else null. What is sent to one may not be asked for by another.
 */
function ownerOf(data: TomlTable, variable: string, origin: string | null): string | null {
  const here = Object.entries(tableAt(data, 'model_providers')).flatMap(([id, table]) =>
    isTable(table) && stringAt(table, 'env_key') === variable
      ? [{ id, baseUrl: stringAt(table, 'base_url') ?? '' }]
      : [],
  );
  if (here.some(({ baseUrl }) => originOf(baseUrl) === origin)) return null;
  const preset = listPresets(null).find(({ envKey, baseUrl }) => {
    const usual = originOf(baseUrl ?? '');
    return envKey === variable && usual !== null && usual !== origin;
  });
  return here[0]?.id ?? preset?.name ?? null;
}

/** The offer without `env_key` where that variable is another provider's here, and that it was left out. */
export function withoutOthersVariable(data: TomlTable, offer: Offer): { offer: Offer; dropped: Dropped[] } {
  const variable = stringAt(offer.table, 'env_key');
  const owner = variable && ownerOf(data, variable, originOf(stringAt(offer.table, 'base_url') ?? ''));
  if (!variable || !owner) return { offer, dropped: [] };
  const table = Object.fromEntries(Object.entries(offer.table).filter(([key]) => key !== 'env_key'));
  const why = `${variable} holds the key of ${owner}, and Codex would send it to another address`;
  return { offer: { ...offer, table }, dropped: [{ what: `env_key of ${offer.id}`, why }] };
}
