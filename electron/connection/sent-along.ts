import type { TomlTable } from '../config/document/edit.ts';
import { isPlainValue } from '../config/secrets/plain-value.ts';
import { mayBeSecret } from '../config/secrets/secret-rules.ts';
import { secretsInUrl } from '../config/secrets/secrets.ts';
import { asBytes, asText, canBeHeader } from './header-value.ts';
import { stringsOf, type Choice } from './provider-choice.ts';

/** What goes with every request to a provider, beside what is asked. It may hold credentials in each of its parts. */
export interface SentAlong {
  /** Sent as a bearer token; null: none is sent. */
  key: string | null;
  /** `query_params` of the provider's table. */
  query: Record<string, string>;
  /** `http_headers` and `env_http_headers`, and the login of base_url. Lower-case names; values as `asBytes` has them. */
  headers: Record<string, string>;
}

/**
 * The same that Codex sends: a test asks the present one. A variable that is not set or blank makes no header, nor does
 * what can be none. The key takes the place of an Authorization among the headers, and that of the login in base_url.
 * @param env what Codex gets, CODEX_HOME/.env included
 */
export function sentAlong(
  { table, baseUrl }: Pick<Choice, 'table' | 'baseUrl'>,
  key: string | null,
  env: NodeJS.ProcessEnv,
): SentAlong {
  const login = baseUrl === null ? null : loginHeader(baseUrl);
  const { authorization = login, ...others } = headersOf(table, env);
  const headers = key !== null || authorization === null ? others : { ...others, authorization };
  return { key, query: stringsOf(table.query_params), headers };
}

function headersOf(table: TomlTable, env: NodeJS.ProcessEnv): Record<string, string> {
  const fromEnv = Object.entries(stringsOf(table.env_http_headers)).flatMap(([name, variable]) => {
    const value = env[variable];
    return value?.trim() ? [[name, value] as const] : [];
  });
  const all = [...Object.entries(stringsOf(table.http_headers)), ...fromEnv].filter(canBeHeader);
  return Object.fromEntries(all.map(([name, value]) => [name.toLowerCase(), asBytes(value)]));
}

/** The header that the login in an address becomes; null where there is none in it. */
export function loginHeader(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.username === '' && url.password === '') return null;
  return basicOf(url);
}

/** The credentials that a server or a proxy is given for the login in its address. */
export const basicOf = ({ username, password }: URL): string =>
  `Basic ${Buffer.from([username, password].map(decoded).join(':')).toString('base64')}`;

/** Letters of a plain word that may be a pass phrase. */
const leastWord = 12;

/** What must not be shown, wherever a gateway or Codex repeats it: every part of what is sent that may be a credential. */
export function secretsSent(baseUrl: string | null, { key, query, headers }: SentAlong): string[] {
  // A gateway may repeat a header's bytes as the text that they are, or each as a character.
  const inHeaders = Object.entries(headers).flatMap(([name, value]) => [
    [name, value] as const,
    [name, asText(value)] as const,
  ]);
  const inTable = [
    ...inHeaders.filter(([name, value]) => mayBeSecret(['http_headers', name], value)),
    // Codex quotes the address that it asked, with all that base_url and query_params put into it.
    ...Object.entries(query).filter(([name, value]) => mayBeSecret(['query_params', name], value)),
  ]
    .map(([, value]) => value.replace(/^(?:Basic|Bearer|Token)\s+/i, ''))
    // A short word lets nobody in, and blotted out wherever it stands it would take models from a list: `openai`.
    .filter((value) => value.length >= leastWord || !isPlainValue(value));
  const inAddress = secretsInUrl(baseUrl ?? '').flatMap((secret) => [secret, decoded(secret)]);
  // A gateway may repeat the key without the blanks around it, or each byte of it as a character.
  const keys = key === null ? [] : [key, key.trim()].flatMap((text) => [text, asBytes(text)]);
  return [...new Set([...keys, ...inTable, ...inAddress])];
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    // A percent sign that begins no escape stands for itself.
    if (error instanceof URIError) return part;
    throw error;
  }
}
