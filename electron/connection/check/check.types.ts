import type { Fault } from '../../faults/fault.ts';
import type { ResponsesAnswer } from '../ask-responses.ts';
import type { CheckItemId } from '../../words/check.types.ts';
import type { CodexKind } from './codex-sends.ts';

export type CheckStatus = 'pass' | 'fail' | 'refused' | 'skip' | 'wait';

/** Whether Codex can work with a model. `not-known`: nothing that it needs failed, and something could not be tested. */
export const verdicts = ['fits', 'does-not-fit', 'not-known'] as const;
export type Verdict = (typeof verdicts)[number];

export interface CheckItem {
  id: string;
  title: string;
  /**
   * `refused`: the gateway said no to it. `fail`: it took it, and did not do it. `skip`: not tested, for the reason given.
   * `wait`: the gateway asked for a pause; only on the way, never in a result.
   */
  status: CheckStatus;
  /** What that means for the person, in one sentence. */
  meaning: string;
  /** Whether Codex cannot work with this model for this alone. */
  stops: boolean;
  durationMs: number;
}

export interface CheckResult {
  /** The verdict is `fits`: nothing that Codex needs failed; what it can do without may have. */
  ok: boolean;
  verdict: Verdict;
  provider: string | null;
  model: string | null;
  items: CheckItem[];
  inputTokens: number;
  outputTokens: number;
  /** Why nothing could be asked, or why it ended early. */
  fault: Fault | null;
  /** What will bite later. */
  warnings: Fault[];
}

/** One thing that Codex needs of a model and its gateway. What is said of it: `electron/words/en/check.ts`. */
export interface ItemSpec {
  id: CheckItemId;
  /** Which answer decides: that of the first request, or of the second. */
  of?: 'first' | 'second';
  /** Whether a good answer came: true of a stream that came to its end without an error. */
  good: (answer: ResponsesAnswer) => boolean;
  /** The request is wrong on purpose, so that the gateway has to say no. */
  wantsRefusal?: boolean;
  /** Of which kinds of model a failure, or a refusal, means that Codex cannot work whatever its settings are. */
  stops: { fail: readonly CodexKind[]; refused: readonly CodexKind[] };
}

/** A request, and the items that its answer decides. */
export interface Question {
  /** Kinds of model for which Codex sends such a thing; all of them by default. */
  only?: readonly CodexKind[];
  headers?: Readonly<Record<string, string>>;
  /** What the request has beside the model, `stream` and `store`. */
  body: (kind: CodexKind) => Readonly<Record<string, unknown>>;
  /** The second request, with the first answer taken in; null where that answer leads to none. */
  then?: (first: ResponsesAnswer, body: Readonly<Record<string, unknown>>) => Record<string, unknown> | null;
  items: readonly ItemSpec[];
}
