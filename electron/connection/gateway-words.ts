import type { Exchange } from './exchange.ts';

/** What a gateway said of a failure, out of the error forms that are about. */
export interface GatewayWords {
  code: string;
  message: string;
  /** The parameter that is at fault, where the gateway names it (`tools[0].type`). */
  param: string;
}

const MAX_WORDS = 600;
/** Gateways behind gateways: how many answers within an answer are opened. */
const MAX_DEPTH = 3;
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const object = (value: unknown): Record<string, unknown> => (isObject(value) ? value : {});
/** LiteLLM writes Python's `None` as a word. */
const text = (value: unknown): string =>
  typeof value === 'number' ? String(value) : typeof value === 'string' && !/^(none|null)$/i.test(value) ? value : '';

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null; // not JSON: taken as plain words below
  }
}

/** A page's title and its visible words. */
function pageWords(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?(<\/\1>|$)/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** FastAPI and its kin list what is wrong: `[{loc: ["body", "tools"], msg}]`. */
function listed(detail: unknown): { message: string; param: string } {
  const first = object(Array.isArray(detail) ? detail[0] : null);
  const where = Array.isArray(first.loc) ? first.loc.map(text).filter((part) => part !== 'body') : [];
  return { message: text(first.msg), param: where.join('.') };
}

/** An answer within an answer, as it is or as text. */
const opened = (value: unknown): unknown =>
  typeof value === 'string' && /^\s*[[{]/.test(value) ? (parse(value) ?? value) : value;

function wordsOf(parsed: unknown, depth = 0): GatewayWords {
  const body = object(Array.isArray(parsed) ? parsed[0] : parsed);
  const error = object(opened(body.error));
  const { raw } = object(error.metadata); // OpenRouter: what the provider behind it said
  const fromList = listed(body.detail);
  const own = {
    code: text(error.code) || text(error.type) || text(body.code) || text(body.type) || text(body.error_name),
    message:
      text(error.message) ||
      text(body.error) ||
      text(body.message) ||
      text(body.detail) ||
      text(body.msg) ||
      fromList.message,
    param: text(error.param) || fromList.param,
  };
  const behind = [raw, error.message, body.error, body.message].map(opened).find((value) => isObject(value));
  if (depth >= MAX_DEPTH || !behind || behind === body.error) return raw ? { ...own, message: text(raw) } : own;
  const inner = wordsOf(behind, depth + 1);
  return { code: inner.code || own.code, message: inner.message || own.message, param: inner.param || own.param };
}

/** The words of a failed exchange: the OpenAI form, its common variations, plain text, or a page's words. */
export function gatewayWords(exchange: Exchange): GatewayWords {
  if (exchange.failed) return { code: exchange.failed.code, message: exchange.failed.words, param: '' };
  const parsed = parse(exchange.body);
  if (parsed === null) {
    const words = isHtml(exchange) ? pageWords(exchange.body) : exchange.body.trim();
    return { code: '', message: words.slice(0, MAX_WORDS), param: '' };
  }
  const { code, message, param } = wordsOf(parsed);
  return { code, message: (message || exchange.body).slice(0, MAX_WORDS), param };
}

export const isHtml = (exchange: Exchange): boolean =>
  (exchange.contentType?.includes('html') ?? false) || /^\s*<(!doctype|html|head|body)/i.test(exchange.body);

/** Whether a document with a good status tells of an error all the same. */
export function reportsError({ body }: Exchange): boolean {
  const { error, success, msg } = object(parse(body));
  return Boolean(error) || success === false || typeof msg === 'string';
}

/** The codes of errors within a stream, which have no status of their own. */
const statusByCode: readonly [RegExp, number][] = [
  [/^(rate_limit|insufficient_quota)/, 429],
  [/^(invalid_api_key|authentication_error)/, 401],
  [/^model_not_found/, 400],
];

/**
 * The status that an answer means: its own, or, with a good one, that of the error which it tells of (gateways that
 * have begun a stream, and some others, say 200 and put the status inside).
 */
export function statusMeant(exchange: Exchange): number {
  const { status, failed } = exchange;
  if (status === null || status >= 300 || (!failed && !reportsError(exchange))) return status ?? 0;
  const { code } = gatewayWords(exchange);
  if (/^[45]\d\d$/.test(code)) return Number(code);
  return statusByCode.find(([pattern]) => pattern.test(code))?.[1] ?? status;
}
