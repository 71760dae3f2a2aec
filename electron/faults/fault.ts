import type { Blanks } from './blanks.ts';

/** The stations of the line a request takes, in order, each with the faults that can stop it there (DESIGN: "The line"). */
export const faultsByStation = {
  codex: ['codex-not-found', 'codex-too-old', 'codex-will-not-run'],
  config: [
    'home-missing',
    'config-unreadable',
    'config-not-utf8',
    'config-invalid-toml',
    'config-rejected-by-codex',
    'wire-api-chat',
    'reserved-provider-id',
    'provider-name-missing',
    'provider-missing',
    'auth-conflict',
    'legacy-profile',
    'root-key-in-table',
  ],
  choice: ['wrong-provider-selected', 'base-url-env-ignored', 'overridden-by-layer', 'profile-missing'],
  key: [
    'key-missing',
    'key-malformed',
    'env-key-holds-key',
    'base-url-holds-key', // a login or a key in the address: a warning, said before it is dialled
    'env-file-shadows',
    'auth-command-failed',
    'keychain-locked',
    'keychain-unavailable',
  ],
  address: [
    'base-url-missing',
    'base-url-malformed',
    'address-not-encrypted', // http:// to another machine: a warning, said before a key is sent
    'dns-not-found',
    'connection-refused',
    'connection-timeout',
    'connection-closed', // before an answer came
    'proxy-failed',
    'tls-untrusted',
    'tls-expired',
    'tls-wrong-host',
  ],
  gateway: [
    'key-rejected',
    'access-forbidden',
    'region-blocked',
    'payment-required',
    'quota-exhausted',
    'rate-limited',
    'endpoint-not-found',
    'responses-unsupported',
    'not-an-api',
    'server-error',
    'gateway-blocks-client',
  ],
  model: ['model-not-found', 'model-not-namespaced', 'tools-rejected', 'parameter-rejected', 'model-metadata-unknown'],
  stream: ['no-response', 'stream-stalled', 'stream-cut', 'stream-incomplete', 'response-failed'],
  answer: ['wrong-answer'],
} as const;

export type Station = keyof typeof faultsByStation;
export const stations = Object.keys(faultsByStation) as Station[];

/**
 * What Switchboard itself declines to do. Not a fault of the line: the person asked for something that cannot be
 * done as asked, and nothing was changed.
 */
export const refusalIds = [
  'config-changed', // the file is no longer as the asker saw it
  'config-too-large',
  'write-failed', // read-only file, full disk, missing permission
  'provider-exists',
  'provider-unknown',
  'value-invalid', // a field's value that Codex, or Switchboard, does not take
  'origin-changed', // the stored key belongs to another host
  'threads-orphaned', // earlier threads belong to the provider that would be removed
  'import-malformed', // a snippet, link or file that holds no provider
  'home-unknown', // a folder that cannot be Codex's home
  'nothing-to-undo',
  'history-unknown',
  'profile-exists',
  'cancelled',
  'busy',
  'request-malformed', // input that does not fit the verb
  'request-refused', // foreign sender, bad token, foreign Host or Origin
  'unsupported-here', // this door or this system cannot do that
] as const;

export type FaultId = (typeof faultsByStation)[Station][number] | (typeof refusalIds)[number] | 'unknown';
export const faultIds: readonly FaultId[] = [...Object.values(faultsByStation).flat(), ...refusalIds, 'unknown'];

/** A way to mend a fault. `automatic`: Switchboard can do it itself; `command`: what to type otherwise, or as well. */
export interface Fix {
  id: string;
  label: string;
  automatic: boolean;
  command?: string | undefined;
}

/** A failure with a name: one sentence of cause, the evidence (keys masked), and what mends it. */
export interface Fault {
  id: FaultId;
  title: string;
  cause: string;
  evidence: string;
  fixes: Fix[];
  /** What is known of the blanks in the help's commands, each as a shell takes it. No key is among them. */
  blanks?: Blanks | undefined;
}

/** An expected failure is a value, never an exception. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; fault: Fault };

export const ok = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const failed = (fault: Fault): { ok: false; fault: Fault } => ({ ok: false, fault });

/** The station where a fault shows on the line, or null for a refusal and for `unknown`. */
export function stationOf(id: FaultId): Station | null {
  return stations.find((station) => (faultsByStation[station] as readonly string[]).includes(id)) ?? null;
}
