import type { CodexRun } from '../codex/run-codex.ts';
import type { Exchange } from './exchange.ts';
import type { PongResult } from './pong.types.ts';

/** What was asked of the gateway after a failure, to tell alike things apart. Null: not asked, or no answer. */
export interface FollowUps {
  /** Whether BASE/chat/completions is there. */
  chatCompletions: boolean | null;
  /** Another base_url on the same host where /responses is there: with `/v1` added, or the pasted endpoint cut off. */
  betterBaseUrl: string | null;
  /** The IDs that GET BASE/models lists. */
  models: readonly string[] | null;
}

export const noFollowUps: FollowUps = { chatCompletions: null, betterBaseUrl: null, models: null };

/** Everything that is known about one run of Codex. The diagnosis decides on nothing else. */
export interface Observations {
  provider: string;
  providerName: string;
  baseUrl: string | null;
  model: string | null;
  /** The variable of env_key, if the provider has one. */
  variable: string | null;
  keyFrom: PongResult['keyFrom'];
  /** Codex's last request for a response through the tap; null where none came, or where there was no tap. */
  exchange: Exchange | null;
  followUps: FollowUps;
  codex: Pick<
    CodexRun,
    'errorWords' | 'stderr' | 'exitCode' | 'timedOut' | 'message' | 'startError' | 'notices' | 'turnCompleted'
  >;
  /** How long was waited, in seconds. */
  seconds: number;
}
