import { redact } from '../../keys/mask.ts';
import type { CheckItemWords } from '../../words/check.types.ts';
import { words } from '../../words/words.ts';
import type { ResponsesAnswer } from '../ask-responses.ts';
import { gatewayWords } from '../gateway-words.ts';
import type { CheckItem, CheckStatus, ItemSpec } from './check.types.ts';
import type { CodexKind } from './codex-sends.ts';

export interface Asked {
  model: string;
  kind: CodexKind;
  /** What must not be shown, wherever the gateway repeats it. */
  secrets: readonly string[];
  durationMs: number;
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

function statusOf(spec: ItemSpec, answer: ResponsesAnswer): CheckStatus {
  if (spec.wantsRefusal) return wantedRefusal(spec, answer);
  const { exchange } = answer;
  if (exchange.status === 429) return 'skip';
  if (exchange.status === null) return 'fail';
  if (exchange.status >= 400) return refusals.includes(exchange.status) ? 'refused' : 'fail';
  if (exchange.failed?.words === 'max_output_tokens') return 'skip';
  if (exchange.failed) return refusalCode.test(exchange.failed.code) ? 'refused' : 'fail';
  return exchange.completed && spec.good(answer) ? 'pass' : 'fail';
}

/** Why an item was asked and stays open. */
const skipped = ({ exchange }: ResponsesAnswer): string =>
  exchange.status === 429 ? words().check.askedToWait : words().check.usedUpTokens;

function saidOf(says: CheckItemWords, status: CheckStatus, { exchange }: ResponsesAnswer, { model }: Asked): string {
  if (status === 'refused') return says.refused ?? says.fail;
  if (status === 'fail') return says.fail;
  return typeof says.pass === 'string' ? says.pass : says.pass(model, exchange.answeredBy ?? '');
}

/**
 * What one item's answer means. Pure.
 * @param answer null where the item was not asked, because the answer before led to no further request
 */
export function judge(spec: ItemSpec, answer: ResponsesAnswer | null, asked: Asked): CheckItem {
  const says = words().check.items[spec.id];
  const item = { id: spec.id, title: says.title, durationMs: asked.durationMs };
  if (!answer) {
    return { ...item, status: 'skip', meaning: words().check.nothingCalled, stops: false };
  }
  const status = statusOf(spec, answer);
  const sentence = status === 'skip' ? skipped(answer) : saidOf(says, status, answer, asked);
  const full = status === 'pass' || (spec.wantsRefusal ?? false) ? sentence : inBrackets(sentence, answer);
  const stops = (status === 'fail' || status === 'refused') && spec.stops[status].includes(asked.kind);
  return { ...item, status, meaning: redact(full, asked.secrets), stops };
}
