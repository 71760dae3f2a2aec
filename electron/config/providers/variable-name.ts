import type { Preset } from './presets.ts';
import { listPresets } from './presets.ts';
import { hasVariableForm, isKeyForName } from '../secrets/secret-rules.ts';

/** A name that a shell can export. Codex itself takes any string and then finds no such variable. */
export const isVariableName = (name: string): boolean => hasVariableForm(name) && !isKeyForName(name);

/** The variable that a provider’s key usually has: its preset’s, else one made of its ID (`MY_GATEWAY_API_KEY`). */
export function usualVariable(provider: string, presets: readonly Preset[] = listPresets(null)): string {
  const known = presets.find((preset) => preset.providerId === provider)?.envKey;
  if (known) return known;
  const name = `${provider.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}_API_KEY`;
  return isVariableName(name) ? name : `KEY_${name}`;
}
