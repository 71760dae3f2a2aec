import { isPlainValue } from './plain-value.ts';

/** The forms in which well-known services give out their keys; and a JSON Web Token. */
const keyForms = [
  /\b(?:sk|rk|pk|tok)[-_](?=[A-Za-z_-]*\d)[A-Za-z0-9_-]{12,}/,
  /\b(?:gh[opusr]_|github_pat_|gsk_|xai-|hf_|r8_|nvapi-|pplx-|tgp_|fw_|csk-|glpat-|xox[abprs]-|AIza)[A-Za-z0-9_-]{12,}/,
  /\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/,
];

/** Any key of a well-known form inside a longer text; global, for `matchAll`. */
export const keyFormsAnywhere = new RegExp(keyForms.map((form) => form.source).join('|'), 'g');

/**
 * Whether a value that ought to be something else looks like a key: a form that a service gives out, or twenty and
 * more characters without a break, letters and digits mixed. A variable's name (`OPENAI_API_KEY_2`) is not one.
 */
export function looksLikeKey(value: string): boolean {
  if (keyForms.some((form) => form.test(value))) return true;
  if (value.length < 20 || /[\s/:]/.test(value) || !/\d/.test(value) || !/[A-Za-z]/.test(value)) return false;
  return !/^[A-Z][A-Z0-9_]*$/.test(value) && !/^\d{4}-\d{2}-\d{2}/.test(value);
}

/** Whether a key was pasted where a variable’s name belongs: there a well-known beginning is enough, however short. */
export const isKeyForName = (name: string): boolean => looksLikeKey(name) || /^(?:sk|rk|pk|ghp|gsk|xai)[-_]/.test(name);
/** What a shell takes for the name of a variable. */
export const hasVariableForm = (name: string): boolean => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
/** So long and no name of a variable: what stands in `env_key` is a key then, whatever it looks like. */
export const isNoName = (name: string): boolean => name.length >= 16 && !hasVariableForm(name);

const secretName =
  /(?:api|access|private|secret|auth|account|subscription|master|service)[-_ ]?key(?:[-_ ]?id)?$|token$|secret$|password$|passwd$|authorization$|credentials?$|cookie$|bearer$|signature$/i;
const weakName = /key$|auth$|sig$|code$|pass$|pwd$/i;
/** Of what is sent with every request, such a word anywhere in the name is enough: `X-Secret-Value`. */
const partOfName = /token|secret|passw|credential|cookie|auth/i;
/** A status, and no `code` that lets anybody in. */
const isStatus = (value: string): boolean => /^(?:\d{1,3}|true|false)$/i.test(value);
/** Whether a parameter or a header of this name holds a key whatever it looks like. */
export const isKeyParameter = (name: string, value: string): boolean =>
  /^(?:key|token|sig|auth|pass|pwd)$/i.test(name) || (/^code$/i.test(name) && !isStatus(value));
/** Tables whose values are names of variables, never keys. */
const namesVariables = new Set(['env_http_headers', 'env_vars']);

/**
 * Whether the string at this path is a secret. Headers and parameters named after one always are; what merely may be
 * one (`key`, `env_key`) is when the value looks like a key.
 */
export function isSecret(path: readonly string[], value: string): boolean {
  if (value === '') return false;
  const name = path.at(-1) ?? '';
  if (keyForms.some((form) => form.test(value)) || /^(?:Bearer|Basic)\s+\S/i.test(value)) return true;
  if (path.some((part) => namesVariables.has(part)) || /env_var$/.test(name)) return false;
  if (name === 'env_key') return isKeyForName(value) || isNoName(value);
  if (secretName.test(name)) return true;
  const sent = path.some((part) => part === 'http_headers' || part === 'query_params');
  if (sent && (partOfName.test(name) || isKeyParameter(name, value))) return true;
  const mayHoldOne = (sent && !isPlainValue(value)) || path.includes('env');
  return (mayHoldOne || weakName.test(name)) && looksLikeKey(value);
}

/**
 * Whether the string at this path may be a secret, and is masked where a table is told. What goes with every request may
 * be one under any name, unless it plainly is none. For telling alone: the history keeps what merely may be one, or undo
 * could not put it back.
 */
export function mayBeSecret(path: readonly string[], value: string): boolean {
  if (isSecret(path, value)) return true;
  if (value === '' || !path.some((part) => part === 'http_headers' || part === 'query_params')) return false;
  const name = path.at(-1) ?? '';
  return !/^code$/i.test(name) && !isPlainValue(value);
}

/** The path of an item of a list: after an option, as in `args = ["--api-key", "…"]`, the option is its name. */
export function pathOfItem(path: readonly string[], before: unknown): readonly string[] {
  const option = typeof before === 'string' ? /^--?([A-Za-z][\w-]*)$/.exec(before)?.[1] : undefined;
  return option === undefined ? path : [...path, option];
}

/** Whether a text may hold a secret at all: spares the parse of files that hold none. */
export const mayHoldSecret =
  /key|auth|token|secret|passw|pwd|credential|cookie|bearer|basic|signature|sig|http_headers|query_params|\benv\b|:\/\/.*@|\\u|\\x/i;
