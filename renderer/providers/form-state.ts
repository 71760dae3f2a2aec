import type { Fault, Input, PlainValue, Preset, Provider } from '../../electron/api/contract.ts';
import { hasIdForm, idFromName } from './provider-id.ts';

export type DeliveryChoice = 'command' | 'env' | 'none';

/** What a person types about a provider. All text, as fields give it. */
export interface ProviderForm {
  id: string;
  name: string;
  baseUrl: string;
  delivery: DeliveryChoice;
  variable: string;
  model: string;
  select: boolean;
  requestMaxRetries: string;
  streamMaxRetries: string;
  streamIdleTimeoutMs: string;
}

export type FormField = Exclude<keyof ProviderForm, 'delivery' | 'select'>;

/** The fields that are whole numbers, by the key that Codex gives them. */
export const numberFields = {
  requestMaxRetries: 'request_max_retries',
  streamMaxRetries: 'stream_max_retries',
  streamIdleTimeoutMs: 'stream_idle_timeout_ms',
} as const;
type NumberField = keyof typeof numberFields;
const numberNames = Object.keys(numberFields) as NumberField[];

/** `token_station` becomes `TOKEN_STATION_API_KEY`: as the core names it, for an ID that no preset has. */
export function variableFor(id: string): string {
  const name = `${id.toUpperCase().replace(/[^A-Z0-9]+/g, '_') || 'MY'}_API_KEY`;
  return /^\d/.test(name) ? `KEY_${name}` : name;
}

export function formOfPreset(preset: Preset | null, keychain: boolean): ProviderForm {
  const keyless = preset !== null && preset.envKey === null && preset.baseUrl !== '';
  return {
    id: preset?.providerId ?? '',
    name: preset?.name ?? '',
    baseUrl: preset?.baseUrl ?? '',
    delivery: keyless ? 'none' : keychain ? 'command' : 'env',
    variable: preset?.envKey ?? '',
    model: preset?.model ?? '',
    select: true,
    ...numbersOf(preset?.fields ?? {}),
  };
}

export function formOfProvider(provider: Provider): ProviderForm {
  return {
    id: provider.id,
    name: provider.name,
    baseUrl: provider.baseUrl ?? '',
    delivery: provider.delivery === 'env' ? 'env' : provider.delivery === 'command' ? 'command' : 'none',
    variable: provider.envKey ?? '',
    model: '',
    select: provider.selected,
    ...numbersOf(provider.fields),
  };
}

function numbersOf(fields: Record<string, PlainValue>): Pick<ProviderForm, NumberField> {
  const text = (name: NumberField) => String(fields[numberFields[name]] ?? '');
  return {
    requestMaxRetries: text('requestMaxRetries'),
    streamMaxRetries: text('streamMaxRetries'),
    streamIdleTimeoutMs: text('streamIdleTimeoutMs'),
  };
}

/** The form of a new provider with what was typed: its ID follows its name until the person has typed one of their own. */
export function typedOver(start: ProviderForm, typed: Partial<ProviderForm>): ProviderForm {
  const named = typed.name !== undefined && typed.name.trim() !== start.name;
  return { ...start, ...(named ? { id: idFromName(typed.name ?? '') || start.id } : {}), ...typed };
}

/** An ID that is no ID: said at its field, before anything is asked. */
export const badId = ({ id }: ProviderForm): boolean => id.trim() !== '' && !hasIdForm(id.trim());

/** Fields that cannot be sent as they are: a number that is none. What else is wrong, the core says. */
export function badNumbers(form: ProviderForm): NumberField[] {
  return numberNames.filter((name) => form[name].trim() !== '' && !/^\d+$/.test(form[name].trim()));
}

function numbers(form: ProviderForm): Record<string, number | null> {
  return Object.fromEntries(
    numberNames.map((name) => [numberFields[name], form[name].trim() === '' ? null : Number(form[name])]),
  );
}

/** What adding this provider asks for; null while the form lacks what every table needs. */
export function addInput(form: ProviderForm, preset: string | null): Input<'provider.add'> | null {
  if (form.id.trim() === '' || badId(form) || form.baseUrl.trim() === '' || badNumbers(form).length > 0) return null;
  const fields = Object.fromEntries(
    Object.entries(numbers(form)).filter((entry): entry is [string, number] => entry[1] !== null),
  );
  return {
    provider: form.id.trim(),
    ...(preset === null ? {} : { preset }),
    name: form.name.trim(),
    baseUrl: form.baseUrl.trim(),
    auth: authOf(form),
    ...(Object.keys(fields).length > 0 ? { fields } : {}),
    ...(form.select ? { select: form.model.trim() === '' ? {} : { model: form.model.trim() } } : {}),
  };
}

function authOf(form: ProviderForm): Input<'provider.add'>['auth'] {
  if (form.delivery === 'command') return { kind: 'keychain' };
  if (form.delivery === 'none') return { kind: 'none' };
  return { kind: 'env', variable: form.variable.trim() || variableFor(form.id) };
}

/** What saving an edited form asks for: only the fields that differ from what is there. Null when none does. */
export function setInput(form: ProviderForm, provider: Provider): Input<'provider.set'> | null {
  if (badNumbers(form).length > 0) return null;
  const was = formOfProvider(provider);
  const wanted: Record<string, PlainValue | null> = {};
  if (form.name !== was.name) wanted.name = form.name.trim();
  if (form.baseUrl !== was.baseUrl) wanted.base_url = form.baseUrl.trim();
  for (const name of numberNames) {
    if (form[name].trim() !== was[name]) wanted[numberFields[name]] = numbers(form)[numberFields[name]] ?? null;
  }
  return Object.keys(wanted).length === 0 ? null : { provider: provider.id, fields: wanted };
}

const faultFields: Partial<Record<Fault['id'], FormField>> = {
  'base-url-missing': 'baseUrl',
  'base-url-malformed': 'baseUrl',
  'provider-name-missing': 'name',
  'reserved-provider-id': 'id',
  'provider-exists': 'id',
  'env-key-holds-key': 'variable',
};
const mentioned: [RegExp, FormField][] = [
  [/request_max_retries/, 'requestMaxRetries'],
  [/stream_max_retries/, 'streamMaxRetries'],
  [/stream_idle_timeout_ms/, 'streamIdleTimeoutMs'],
  [/env_key/, 'variable'],
  [/base_url/, 'baseUrl'],
  [/\bID\b/, 'id'],
];

/** The field at which a fault is shown, or null where it concerns the whole. */
export function fieldOf(fault: Fault): FormField | null {
  const known = faultFields[fault.id];
  if (known) return known;
  if (fault.id !== 'value-invalid') return null;
  return mentioned.find(([pattern]) => pattern.test(`${fault.title} ${fault.cause}`))?.[1] ?? null;
}
