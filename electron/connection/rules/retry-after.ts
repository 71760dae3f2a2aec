import type { Exchange } from '../exchange.ts';

/** `7m12s`, `34.07s`, `20 seconds`, `200ms` after “retry in”, “try again in” or “retry after”. */
const inWords =
  /(?:re)?try (?:again )?(?:in|after) (?:(?<h>\d+) ?h(?:ours?)? ?)?(?:(?<m>\d+) ?m(?!s)(?:in(?:utes?)?)? ?)?(?:(?<s>\d+(?:\.\d+)?) ?(?<unit>ms|s)\w*)?/;

/**
 * When a gateway will answer again, in whole seconds, rounded up: from Retry-After (seconds, or a date beside the answer's
 * own), from retry-after-ms (https://platform.openai.com/docs/guides/rate-limits), else from its words.
 * @param said the gateway's words in lower case
 */
export function retryAfter({ headers }: Pick<Exchange, 'headers'>, said: string): number | undefined {
  const after = headers['retry-after'];
  if (after !== undefined && /^\d+(\.\d+)?$/.test(after.trim())) return Math.ceil(Number(after));
  const ms = Number(headers['retry-after-ms'] ?? Number.NaN);
  if (Number.isFinite(ms)) return Math.ceil(ms / 1000);
  const until = Date.parse(after ?? '') - Date.parse(headers.date ?? '');
  if (Number.isFinite(until)) return Math.max(0, Math.ceil(until / 1000));
  const { h, m, s, unit } = inWords.exec(said)?.groups ?? {};
  if (h === undefined && m === undefined && s === undefined) return undefined;
  const rest = Number(s ?? 0) / (unit === 'ms' ? 1000 : 1);
  return Math.ceil(Number(h ?? 0) * 3600 + Number(m ?? 0) * 60 + rest);
}
