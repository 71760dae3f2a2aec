import { makeFault } from '../../faults/words.ts';
import { askResponses, type ResponsesAnswer } from '../ask-responses.ts';
import { gatewayWords } from '../gateway-words.ts';
import { noFollowUps, noRun } from '../observations.ts';
import type { PongDeps } from '../pong.types.ts';
import type { CheckItem, CheckResult, Question } from './check.types.ts';
import { kindOf } from './codex-sends.ts';
import { diagnosed, firstFault } from './first-fault.ts';
import { judge, verdictOf, waiting } from './judge.ts';
import { patiently, type Reply } from './patience.ts';
import { prepare, type Asked, type Asking } from './prepare.ts';
import { opening, questions } from './questions.ts';
import { sideBySide } from './side-by-side.ts';

const AT_ONCE = 3;
const TIMEOUT_MS = 60_000;
/** Against a model that runs on. Every answer is a word or a call; what is more is thought. */
const MOST_TOKENS = 1000;

interface Answered {
  question: Question;
  /** One for each request: null for a second one to which the first led not. */
  replies: readonly [Reply, Reply | null];
}

interface Sending {
  body: Record<string, unknown>;
  headers: Readonly<Record<string, string>>;
}

export interface CheckOptions {
  /** Told of each item as it is known, and while the gateway asks for a pause. */
  onItem?: (item: CheckItem) => void;
  /** For one request, in milliseconds. */
  timeoutMs?: number;
}

/**
 * Asks a model, without Codex, for what Codex needs of it and of its gateway, and says item by item what it did.
 * Never rejects for what it finds: a gateway that cannot be asked at all is one `fault`.
 */
export async function runCheck(
  deps: PongDeps,
  asked: Asked,
  signal: AbortSignal,
  { onItem = () => undefined, timeoutMs = TIMEOUT_MS }: CheckOptions = {},
): Promise<CheckResult> {
  const none = {
    ...{ ok: false, verdict: 'not-known' as const, items: [], inputTokens: 0, outputTokens: 0 },
    warnings: [],
  };
  const cancelled = () => makeFault('cancelled');
  const prepared = await prepare(deps, asked, timeoutMs, signal);
  if (!prepared.ok) return { ...none, ...prepared.stopped, ...(signal.aborted ? { fault: cancelled() } : {}) };
  const asking = prepared.value;
  const { id: provider, model } = asking.choice;
  const kind = kindOf(model);

  const all: ResponsesAnswer[] = [];
  const sendPatiently = patiently<Sending>({
    async send({ body, headers }) {
      const answer = await sendOne(asking, body, headers, signal);
      all.push(answer);
      return answer;
    },
    faultOf: ({ exchange, timedOut }) =>
      diagnosed(asking, { exchange, followUps: noFollowUps, codex: { ...noRun, timedOut } })?.id,
    ...{ timeoutMs, signal },
  });
  const tell = ({ question, replies: [first, second] }: Answered): CheckItem[] =>
    question.items.map((spec) => {
      const item = judge(spec, spec.of === 'second' ? second : first, { model, kind, secrets: asking.secrets });
      onItem(item);
      return item;
    });
  const ask = async (question: Question, extra: object): Promise<Answered> => {
    const body = { model, ...question.body(kind), stream: true, store: false, ...extra };
    const send = (content: Record<string, unknown>) =>
      sendPatiently({ body: content, headers: question.headers ?? {} }, (seconds) => {
        for (const spec of question.items) onItem(waiting(spec, seconds));
      });
    const first = await send(body);
    if (first.turnedAway) return { question, replies: [first, first] };
    const next = signal.aborted ? null : (question.then?.(first.answer, body) ?? null);
    return { question, replies: [first, next && (await send(next))] };
  };
  const finish = (items: CheckItem[], fault: CheckResult['fault']): CheckResult => {
    const sum = (of: 'inputTokens' | 'outputTokens') => all.reduce((total, answer) => total + answer[of], 0);
    const verdict = fault === null ? verdictOf(items) : 'not-known';
    const tokens = { inputTokens: sum('inputTokens'), outputTokens: sum('outputTokens') };
    const warnings = [...asking.warnings, ...asking.key.warnings];
    return { ok: verdict === 'fits', verdict, provider, model, items, ...tokens, fault, warnings };
  };

  let limit: object = { max_output_tokens: MOST_TOKENS };
  let opened = await ask(opening, limit);
  if (refusesLimit(opened.replies[0].answer)) {
    limit = {};
    opened = await ask(opening, limit);
  }
  if (signal.aborted) return finish([], cancelled());
  const fault = await firstFault(opened.replies[0].answer, asking, signal);
  if (signal.aborted) return finish([], cancelled());
  if (fault) return finish([], fault);
  const items = tell(opened);
  const fitting = questions.filter(({ only }) => only?.includes(kind) ?? true);
  const rest = await sideBySide(fitting, AT_ONCE, signal, async (question) => {
    const answered = await ask(question, limit);
    return signal.aborted ? [] : tell(answered);
  });
  return finish([...items, ...rest.flat()], signal.aborted ? cancelled() : null);
}

function sendOne(
  { baseUrl, key, query, headers, env, timeoutMs }: Asking,
  body: object,
  more: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<ResponsesAnswer> {
  const frame = { baseUrl, key: key.key, query, env, timeoutMs, signal };
  return askResponses({ ...frame, headers: { ...headers, ...more }, body });
}

/** Codex sets no such limit, and some gateways do not know it: then it is left out. */
function refusesLimit({ exchange }: ResponsesAnswer): boolean {
  const { message, param } = gatewayWords(exchange);
  return (exchange.status ?? 0) >= 400 && /max_(output_)?tokens/.test(`${param} ${message}`);
}
