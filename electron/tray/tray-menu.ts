import { defaultProvider } from '../config/providers/built-in-providers.ts';
import { words } from '../words/words.ts';

/** What the tray tells and offers, as plain data. */
export interface TrayState {
  /** Null: Codex's own default, or nothing that could be read. */
  provider: string | null;
  model: string | null;
  favourites: { provider: string; providerName: string; model: string; selected: boolean }[];
  pong: { running: boolean; last: { ok: boolean; words: string } | null };
  /** Why the configuration cannot be used, in a sentence. */
  fault: string | null;
}

export type TrayAction =
  { do: 'use'; provider: string; model: string } | { do: 'pong' } | { do: 'open' } | { do: 'quit' };

export type TrayItem =
  | { type: 'separator' }
  | { type: 'label'; label: string }
  | { type: 'radio'; label: string; checked: boolean; action: TrayAction }
  | { type: 'normal'; label: string; enabled: boolean; action: TrayAction };

const separator: TrayItem = { type: 'separator' };

/** The menu of a state: what is selected, the favourites, the pong, and the way in and out. */
export function trayMenu(state: TrayState): TrayItem[] {
  const { favourites, pong } = state;
  const say = words().tray;
  // A favourite of another provider than the selected one switches the provider, too.
  const several = new Set([state.provider ?? defaultProvider, ...favourites.map(({ provider }) => provider)]).size > 1;
  const normal = (label: string, action: TrayAction, enabled = true): TrayItem => ({
    ...{ type: 'normal', label: plain(label), enabled, action },
  });
  return [
    { type: 'label', label: plain(selectedInWords(state)) },
    ...(favourites.length > 0 ? [separator] : []),
    ...favourites.map(({ provider, providerName, model, selected }): TrayItem => ({
      type: 'radio',
      label: several ? `${plain(model, 44)} (${plain(providerName, 20)})` : plain(model),
      checked: selected,
      action: { do: 'use', provider, model },
    })),
    separator,
    normal(pong.running ? say.running : say.run, { do: 'pong' }, !pong.running),
    ...(pong.last && !pong.running ? [{ type: 'label' as const, label: plain(pong.last.words) }] : []),
    separator,
    normal(say.open, { do: 'open' }),
    normal(say.quit, { do: 'quit' }),
  ];
}

export function selectedInWords({ fault, provider, model }: TrayState): string {
  if (fault !== null) return fault;
  return [model ?? words().tray.ownDefault, ...(provider === null ? [] : [provider])].join(', ');
}

/** In a menu an ampersand marks a letter to press; names come from outside and may hold one, or be endless. */
const plain = (label: string, most = 64): string => {
  const short = label.length > most ? `${label.slice(0, most - 1)}…` : label;
  return short.replaceAll('&', '&&');
};
