import type { Fault } from '../../electron/api/contract.ts';
import type { FormField } from '../providers/form-state.ts';
import { commandWords } from './command-words.ts';

type Fix = Fault['fixes'][number];
/** A part of a provider's page. */
export type ProviderPart = FormField | 'delivery';

/** What pressing a fix does here. */
export type FixAction =
  | { do: 'deliver-by-command' | 'allow-origin' | 'enter-key' | 'run-again' | 'look-again' | 'create-home' }
  | { do: 'start-practice' | 'use-practice-key' | 'undo' }
  | { do: 'edit-provider'; at: ProviderPart | null }
  | { do: 'open'; screen: 'models' | 'providers' | 'history'; rest: string[] }
  | { do: 'set-field'; field: string; value: string }
  | { do: 'use-model'; model: string };

const byId: Record<string, FixAction> = {
  'set-key': { do: 'enter-key' },
  'deliver-command': { do: 'deliver-by-command' },
  'deliver-env': { do: 'edit-provider', at: 'delivery' },
  'allow-origin': { do: 'allow-origin' },
  'edit-provider': { do: 'edit-provider', at: null },
  'edit-base-url': { do: 'edit-provider', at: 'baseUrl' },
  'choose-model': { do: 'open', screen: 'models', rest: [] },
  'choose-provider': { do: 'open', screen: 'providers', rest: [] },
  'add-provider': { do: 'open', screen: 'providers', rest: ['add'] },
  'show-history': { do: 'open', screen: 'history', rest: [] },
  'run-again': { do: 'run-again' },
  'find-codex': { do: 'look-again' },
  reload: { do: 'look-again' },
  undo: { do: 'undo' },
  'create-home': { do: 'create-home' },
  // Of another server on this machine it can only be said.
  'start-server': { do: 'start-practice' },
};

/** What there is to edit of a provider, where the fix itself does not say it. */
const partOf: Partial<Record<Fault['id'], ProviderPart>> = {
  'key-rejected': 'baseUrl',
  'tls-untrusted': 'baseUrl',
  'gateway-blocks-client': 'baseUrl',
  'auth-conflict': 'delivery',
};

/**
 * Maps a fix of a fault to what this window can do with a verb of today; null where only its command or its words can be shown.
 * A fix that carries values (an address, a model) has them in its command and nowhere else.
 */
export function fixAction(fix: Fix, of: Fault['id']): FixAction | null {
  const known = byId[fix.id];
  if (known?.do === 'edit-provider') return { ...known, at: known.at ?? partOf[of] ?? null };
  if (known) return known;
  if (!fix.automatic || fix.command === undefined) return null;
  const words = commandWords(fix.command);
  if (words?.[0] !== 'switchboard') return null;
  const assigned = /^([\w.]+)=(.*)$/s.exec(words[4] ?? '');
  if (words[1] === 'provider' && words[2] === 'set' && words.length === 5 && assigned) {
    return { do: 'set-field', field: assigned[1] ?? '', value: assigned[2] ?? '' };
  }
  if (words[1] === 'use' && words.length === 4 && words[3]) return { do: 'use-model', model: words[3] };
  return null;
}

const addressFaults: Fault['id'][] = ['base-url-missing', 'base-url-malformed', 'endpoint-not-found'];

/**
 * What this window offers beside the fault's own fixes, so that no fault of an address is a dead end. The fixes of a key
 * say themselves where one is entered: elsewhere a form for it would change nothing.
 */
export function offers(fault: Fault): FixAction[] {
  const own = fault.fixes.map((fix) => fixAction(fix, fault.id)?.do);
  if (!addressFaults.includes(fault.id) || own.includes('edit-provider')) return [];
  return [{ do: 'edit-provider', at: 'baseUrl' }];
}
