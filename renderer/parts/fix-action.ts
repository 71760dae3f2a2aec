import type { Fault } from '../../electron/api/contract.ts';

type Fix = Fault['fixes'][number];

/** What pressing a fix does here. `say`: there is nothing to press; its command or its words are shown. */
export type FixAction = 'deliver-by-command' | 'enter-key' | 'edit-provider' | 'find-codex' | 'allow-origin' | 'say';

const byFixId: [RegExp, FixAction][] = [
  [/^(deliver|use)-?(by-)?command|command-delivery/, 'deliver-by-command'],
  [/origin/, 'allow-origin'],
  [/^(enter|set|store|replace|new)-?(another-|the-)?key|^key-(set|enter)/, 'enter-key'],
  [/^(edit|open|set|correct|fix)-(the-)?(provider|base-url|address|name)|^provider-/, 'edit-provider'],
  [/look-again|find-codex/, 'find-codex'],
];

/** Maps a fix to what this window can do with a verb of today. */
export function fixAction(fix: Fix): FixAction {
  return byFixId.find(([pattern]) => pattern.test(fix.id))?.[1] ?? 'say';
}

const keyFaults: Fault['id'][] = ['key-rejected', 'key-missing', 'key-malformed'];
const addressFaults: Fault['id'][] = [
  'base-url-missing',
  'base-url-malformed',
  'endpoint-not-found',
  'provider-name-missing',
];

/** What this window can offer beside the fault's own fixes, so that no fault of a key or an address is a dead end. */
export function offers(fault: Fault): FixAction[] {
  const own = fault.fixes.map(fixAction);
  const more: FixAction[] = [];
  if (keyFaults.includes(fault.id)) more.push('enter-key');
  if (addressFaults.includes(fault.id)) more.push('edit-provider');
  return more.filter((action) => !own.includes(action));
}
