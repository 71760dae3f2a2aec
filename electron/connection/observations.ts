import type { CodexRun } from '../codex/run-codex.ts';
import type { Exchange } from './exchange.ts';
import type { TomlTable } from '../config/document/edit.ts';
import type { Facts, KeySource } from '../faults/facts.ts';
import type { Prepared } from './pong.types.ts';
import type { AddressSeen } from './probes/address.ts';

/** What was asked of the gateway after a failure, to tell alike things apart. Null: not asked, or no answer. */
export interface FollowUps {
  /** Whether BASE/chat/completions is there. */
  chatCompletions: boolean | null;
  /** Another base_url on the same host where /responses is there: with `/v1` added, or the pasted endpoint cut off. */
  betterBaseUrl: string | null;
  /** The IDs that GET BASE/models lists. */
  models: readonly string[] | null;
  /** The tool or parameter that the gateway refused, as it named it. */
  refused?: string | undefined;
  /** The address with the scheme that the server there speaks, where base_url has the other. */
  otherScheme: string | null;
}

export const noFollowUps: FollowUps = { chatCompletions: null, betterBaseUrl: null, models: null, otherScheme: null };

/** Everything that is known about one run of Codex. The diagnosis decides on nothing else. */
export interface Observations {
  provider: string;
  providerName: string;
  baseUrl: string | null;
  model: string | null;
  /** The variable of env_key, if the provider has one. */
  variable: string | null;
  keySource: KeySource;
  keyHere: Pick<Facts, 'keychain' | 'inTerminal'>;
  /** Codex's last request for a response through the tap; null where none came, or where there was no tap. */
  exchange: Exchange | null;
  followUps: FollowUps;
  codex: Pick<
    CodexRun,
    'errorWords' | 'stderr' | 'exitCode' | 'timedOut' | 'message' | 'startError' | 'notices' | 'turnCompleted'
  >;
  /** How far the connection came by itself; null where that was not looked at. */
  address: AddressSeen | null;
  /** The person's configuration, for the setting behind a refused parameter. */
  settings: TomlTable;
  /** How long was waited, in seconds. */
  seconds: number;
}

/** What is known of every run: all but what the run itself showed. */
export const observed = ({
  choice,
  key,
  timeoutMs,
  settings,
}: Pick<Prepared, 'choice' | 'key' | 'timeoutMs' | 'settings'>) => ({
  provider: choice.id,
  providerName: choice.name,
  baseUrl: choice.baseUrl,
  model: choice.model,
  variable: key.variable,
  keySource: key.source,
  keyHere: key.here,
  address: null,
  settings,
  seconds: Math.round(timeoutMs / 100) / 10,
});

/** In the place of a run that was not made. */
export const noRun: Observations['codex'] = {
  errorWords: null,
  stderr: '',
  exitCode: null,
  timedOut: false,
  message: null,
  startError: null,
  notices: [],
  turnCompleted: false,
};
