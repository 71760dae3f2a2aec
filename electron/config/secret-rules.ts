/** The forms in which well-known services give out their keys; and a JSON Web Token. */
const keyForms = [
  /\b(?:sk|rk|pk)[-_](?=[A-Za-z_-]*\d)[A-Za-z0-9_-]{12,}/,
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

const secretName =
  /(?:api|access|private|secret|auth|account|subscription|master|service)[-_ ]?key(?:[-_ ]?id)?$|token$|secret$|password$|passwd$|authorization$|credentials?$|cookie$|bearer$|signature$/i;
const weakName = /key$|auth$|sig$|code$|pass$|pwd$/i;
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
  if (name === 'env_key') return isKeyForName(value);
  if (secretName.test(name)) return true;
  const mayHoldOne = path.some((part) => part === 'http_headers' || part === 'query_params' || part === 'env');
  return (mayHoldOne || weakName.test(name)) && looksLikeKey(value);
}

/** Whether a text may hold a secret at all: spares the parse of files that hold none. */
export const mayHoldSecret =
  /key|auth|token|secret|passw|pwd|credential|cookie|bearer|basic|signature|sig|http_headers|query_params|\benv\b|\\u|\\x/i;
