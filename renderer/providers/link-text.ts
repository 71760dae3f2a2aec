import type { Preset } from '../../electron/api/contract.ts';
import { words } from '../words/words.ts';

/** What the link of a preset leads to: the program itself, a page about it, or the place where a key is given out. */
export function linkText(preset: Pick<Preset, 'builtIn' | 'envKey' | 'baseUrl'>): string {
  if (preset.builtIn) return words.providers.getIt;
  const ownServer = preset.envKey === null || preset.baseUrl.includes('YOUR_');
  return ownServer ? words.providers.openSite : words.providers.signUp;
}
