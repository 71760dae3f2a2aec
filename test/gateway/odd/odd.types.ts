import type { FaultId } from '../../../electron/faults/fault.ts';
import type { Script } from '../faulty-gateway.ts';

/** An answer that real gateways give, and the name that it must get. What it could be taken for is the point of it. */
export interface OddAnswer {
  /** Who words it so, and what of it leads astray. */
  name: string;
  fault: FaultId;
  script: Script | readonly Script[];
  model?: string;
  /** What the base_url ends with instead of `/v1`. */
  path?: string;
  /** Words that the title, the cause or a fix must have. */
  mentions?: string;
}

export const json = (status: number, body: object, headers?: Record<string, string>) => ({
  status,
  body,
  ...(headers ? { headers } : {}),
});
/** The OpenAI form with these words. */
export const says = (status: number, message: string, more: object = {}) =>
  json(status, { error: { message, ...more } });
const html = { 'content-type': 'text/html; charset=utf-8' };
export const web = (status: number, title: string, text: string, headers: Record<string, string> = {}) => ({
  status,
  headers: { ...html, ...headers },
  body: `<!DOCTYPE html><html><head><title>${title}</title></head><body>${text}</body></html>`,
});
