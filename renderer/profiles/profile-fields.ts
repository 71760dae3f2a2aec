import type { Input, PlainValue } from '../../electron/api/contract.ts';

/** What a person types about a profile: each root key of its file as text, '' where the file leaves it out. */
export type ProfileTexts = Record<string, string>;

/** Keys that every profile is asked for, in this order. */
export const mainKeys = ['model_provider', 'model', 'model_reasoning_effort'] as const;

/** Levels that Codex knows, where a model's own are not known. */
export const knownLevels = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max', 'ultra'];

const isScalar = (value: PlainValue): value is string | number | boolean => typeof value !== 'object';

/** The texts of a file's root keys; what is no single value is not a field. */
export function textsOf(fields: Record<string, PlainValue>): ProfileTexts {
  const scalars = Object.entries(fields).flatMap(([key, value]) => (isScalar(value) ? [[key, String(value)]] : []));
  return { ...Object.fromEntries(mainKeys.map((key) => [key, ''])), ...Object.fromEntries(scalars) } as ProfileTexts;
}

/** Keys that the file holds and that are no single value: tables and lists, which stay as they are. */
export const keptKeys = (fields: Record<string, PlainValue>) =>
  Object.keys(fields).filter((key) => !isScalar(fields[key] ?? ''));

/** The text as the kind of value that stood there, a string where nothing did. */
function valueOf(text: string, was: PlainValue | undefined): PlainValue {
  if (typeof was === 'number' && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  if (typeof was === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

/**
 * What saving asks for: only what differs from the file, an emptied field removed.
 * @param was the file's keys; {} for a new profile
 * @param kinds where the kind of a value is seen, beside the file: a template's keys
 * @returns null where there is nothing to write, or no name
 */
export function saveInput(
  name: string,
  texts: ProfileTexts,
  was: Record<string, PlainValue>,
  kinds: Record<string, PlainValue> = was,
): Input<'profile.save'> | null {
  const before = textsOf(was);
  const changed = Object.entries(texts).filter(([key, text]) => text.trim() !== (before[key] ?? ''));
  if (name.trim() === '' || changed.length === 0) return null;
  const fields = Object.fromEntries(
    changed.map(([key, text]) => [key, text.trim() === '' ? null : valueOf(text.trim(), kinds[key])]),
  );
  return { name: name.trim(), fields };
}
