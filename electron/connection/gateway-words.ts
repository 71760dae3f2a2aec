import type { Exchange } from './exchange.ts';

/** What a gateway said of a failure, out of the error forms that are about. */
export interface GatewayWords {
  code: string;
  message: string;
  /** The parameter that is at fault, where the gateway names it (`tools[0].type`). */
  param: string;
}

const MAX_WORDS = 600;
const object = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

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

/** The words of a failed exchange: the OpenAI form, its common variations, plain text, or a page's words. */
export function gatewayWords(exchange: Exchange): GatewayWords {
  if (exchange.failed) return { code: exchange.failed.code, message: exchange.failed.words, param: '' };
  const parsed = parse(exchange.body);
  if (parsed === null) {
    const words = isHtml(exchange) ? pageWords(exchange.body) : exchange.body.trim();
    return { code: '', message: words.slice(0, MAX_WORDS), param: '' };
  }
  const body = object(Array.isArray(parsed) ? parsed[0] : parsed);
  const error = object(body.error);
  const fromList = listed(body.detail);
  const message =
    text(error.message) ||
    text(body.error) ||
    text(body.message) ||
    text(body.detail) ||
    text(body.msg) ||
    fromList.message;
  return {
    code: text(error.code) || text(error.type) || text(body.code) || text(body.type),
    message: (message || exchange.body).slice(0, MAX_WORDS),
    param: text(error.param) || fromList.param,
  };
}

export const isHtml = (exchange: Exchange): boolean =>
  (exchange.contentType?.includes('html') ?? false) || /^\s*<(!doctype|html|head|body)/i.test(exchange.body);
