import type { TomlTable } from '../../config/document/edit.ts';

/** Parameters of the request that a setting at the root of config.toml puts there (Codex 0.169.0). */
const behind: readonly [RegExp, string][] = [
  [/reasoning\.summary|reasoning_summary/, 'model_reasoning_summary'],
  [/reasoning/, 'model_reasoning_effort'],
  [/verbosity|^text\b/, 'model_verbosity'],
  [/service_tier/, 'service_tier'],
];

/** The setting of this configuration that makes Codex send a parameter, or null where Codex sends it by itself. */
export function settingBehind(parameter: string, settings: TomlTable): string | null {
  const found = behind.find(([pattern, field]) => pattern.test(parameter) && settings[field] !== undefined);
  return found?.[1] ?? null;
}
