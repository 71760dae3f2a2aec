import { redact } from '../../keys/mask.ts';
import type { CheckItemWords } from '../../words/check.types.ts';
import { words } from '../../words/words.ts';
import type { ResponsesAnswer } from '../ask-responses.ts';
import { gatewayWords } from '../gateway-words.ts';
import type { CheckItem, CheckStatus, ItemSpec, Verdict } from './check.types.ts';
import type { CodexKind } from './codex-sends.ts';
import type { Reply } from './patience.ts';

export interface Asked {
  model: string;
  kind: CodexKind;
  /** What must not be shown, wherever the gateway repeats it. */
  secrets: readonly string[];
}

/** What an HTTP status and an error's code mean for one thing that was asked while the plain request passes. */
const refusals = [400, 404, 405, 413, 415, 422, 501];
const refusalCode = /invalid|unsupported|unknown|unrecognized|not_supported|bad_request/;

/** The gateway's own words in brackets, a short line, before the full stop. */
function inBrackets(sentence: string, answer: ResponsesAnswer): string {
  const { exchange, timedOut } = answer;
  const { message, code, param } = gatewayWords(exchange);
  const failure = exchange.failure && (exchange.failure.words || exchange.failure.code);
  const told = timedOut ? words().check.noAnswerInTime : (failure ?? (message || code));
  // A word of the gateway's that names the field or the tool is worth more than the sentence around it.
  const named = param && !told.includes(param) ? `${param}: ` : '';
  const said = `${named}${told}`.replace(/\s+/g, ' ').trim().replace(/\.$/, '').slice(0, 160);
  const status = exchange.status !== null && exchange.status >= 400 ? String(exchange.status) : '';
  const own = [status, said].filter(Boolean).join(': ');
  return words().check.withDetail(sentence, own);
}

function wantedRefusal({ good }: ItemSpec, answer: ResponsesAnswer): CheckStatus {
  const { status } = answer.exchange;
  return status !== null && status >= 400 && status < 500 && good(answer) ? 'pass' : 'fail';
}

function statusOf(spec: ItemSpec, { answer, turnedAway }: Reply): CheckStatus {
  if (turnedAway) return 'skip';
  if (spec.wantsRefusal) return wantedRefusal(spec, answer);
  const { exchange } = answer;
  if (exchange.status === null) return 'fail';
  if (exchange.status >= 400) return refusals.includes(exchange.status) ? 'refused' : 'fail';
  if (exchange.failed?.words === 'max_output_tokens') return 'skip';
  if (exchange.failed) return refusalCode.test(exchange.failed.code) ? 'refused' : 'fail';
  return exchange.completed && spec.good(answer) ? 'pass' : 'fail';
}

/** Why an item stays open. */
function skipped({ answer, turnedAway }: Reply): string {
  const says = words().check;
  if (!turnedAway) return says.usedUpTokens;
  return answer.exchange.status === null ? says.notReached : says.turnedAway;
}

function saidOf(says: CheckItemWords, status: CheckStatus, { exchange }: ResponsesAnswer, { model }: Asked): string {
  if (status === 'refused') return says.refused ?? says.fail;
  if (status === 'fail') return says.fail;
  return typeof says.pass === 'string' ? says.pass : says.pass(model, exchange.answeredBy ?? '');
}

/**
 * What one item's answer means. Pure.
 * @param reply null where the item was not asked, because the answer before led to no further request
 */
export function judge(spec: ItemSpec, reply: Reply | null, asked: Asked): CheckItem {
  const says = words().check.items[spec.id];
  const item = { id: spec.id, title: says.title, durationMs: reply?.durationMs ?? 0 };
  if (!reply) {
    return { ...item, status: 'skip', meaning: words().check.nothingCalled, stops: false };
  }
  const { answer } = reply;
  const status = statusOf(spec, reply);
  const sentence = status === 'skip' ? skipped(reply) : saidOf(says, status, answer, asked);
  const full = status === 'pass' || (spec.wantsRefusal && status === 'fail') ? sentence : inBrackets(sentence, answer);
  const stops = (status === 'fail' || status === 'refused') && spec.stops[status].includes(asked.kind);
  return { ...item, status, meaning: redact(full, asked.secrets), stops };
}

/** An item while the gateway is waited for. */
export const waiting = ({ id }: ItemSpec, seconds: number): CheckItem => ({
  ...{ id, title: words().check.items[id].title, status: 'wait', meaning: words().check.waiting(seconds) },
  ...{ stops: false, durationMs: 0 },
});

/** What the items say together. What could not be tested may be what Codex needs. */
export function verdictOf(items: readonly CheckItem[]): Verdict {
  if (items.some(({ stops }) => stops)) return 'does-not-fit';
  return items.some(({ status }) => status === 'skip') ? 'not-known' : 'fits';
}
