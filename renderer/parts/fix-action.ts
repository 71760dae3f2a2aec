import type { Fault } from '../../electron/api/contract.ts';

type Fix = Fault['fixes'][number];

/** What pressing a fix does here. */
export type FixAction =
  | { do: 'deliver-by-command' | 'allow-origin' | 'enter-key' | 'edit-provider' | 'run-again' | 'look-again' }
  | { do: 'open'; screen: 'models' | 'providers' | 'history'; rest: string[] }
  | { do: 'set-field'; field: string; value: string }
  | { do: 'use-model'; model: string };

const byId: Record<string, FixAction> = {
  'set-key': { do: 'enter-key' },
  'deliver-command': { do: 'deliver-by-command' },
  'deliver-env': { do: 'edit-provider' },
  'allow-origin': { do: 'allow-origin' },
  'edit-provider': { do: 'edit-provider' },
  'edit-base-url': { do: 'edit-provider' },
  'choose-model': { do: 'open', screen: 'models', rest: [] },
  'choose-provider': { do: 'open', screen: 'providers', rest: [] },
  'add-provider': { do: 'open', screen: 'providers', rest: ['add'] },
  'show-history': { do: 'open', screen: 'history', rest: [] },
  'run-again': { do: 'run-again' },
  'find-codex': { do: 'look-again' },
  reload: { do: 'look-again' },
};

/**
 * Maps a fix to what this window can do with a verb of today; null where only its command or its words can be shown.
 * A fix that carries values (an address, a model) has them in its command and nowhere else.
 */
export function fixAction(fix: Fix): FixAction | null {
  const known = byId[fix.id];
  if (known) return known;
  if (!fix.automatic || fix.command === undefined) return null;
  const words = shellWords(fix.command);
  if (words?.[0] !== 'switchboard') return null;
  const assigned = /^([\w.]+)=(.*)$/s.exec(words[4] ?? '');
  if (words[1] === 'provider' && words[2] === 'set' && words.length === 5 && assigned) {
    return { do: 'set-field', field: assigned[1] ?? '', value: assigned[2] ?? '' };
  }
  if (words[1] === 'use' && words.length === 4 && words[3]) return { do: 'use-model', model: words[3] };
  return null;
}

/** The words of a command with plain and single-quoted parts; null where it uses more of the shell than that. */
function shellWords(command: string): string[] | null {
  const words: string[] = [];
  for (const part of command.match(/(?:'[^']*'|\\'|[^\s'\\])+|\\/g) ?? []) {
    if (/[$`"|;&<>]/.test(part.replace(/'[^']*'/g, ''))) return null;
    words.push(part.replace(/'([^']*)'|\\'/g, (_whole, inner: unknown) => (typeof inner === 'string' ? inner : "'")));
  }
  return words.length > 0 ? words : null;
}

const keyFaults: Fault['id'][] = ['key-rejected', 'key-missing', 'key-malformed'];
const addressFaults: Fault['id'][] = ['base-url-missing', 'base-url-malformed', 'endpoint-not-found'];

/** What this window offers beside the fault's own fixes, so that no fault of a key or an address is a dead end. */
export function offers(fault: Fault): FixAction[] {
  const own = fault.fixes.map((fix) => fixAction(fix)?.do);
  const more: FixAction[] = [];
  if (keyFaults.includes(fault.id) && !own.includes('enter-key')) more.push({ do: 'enter-key' });
  if (addressFaults.includes(fault.id) && !own.includes('edit-provider')) more.push({ do: 'edit-provider' });
  return more;
}
