import type { FaultId } from '../../../electron/faults/fault.ts';
import type { Script } from '../faulty-gateway.ts';

/** One way in which a gateway can go wrong, and the name that it must get. */
export interface FaultCase {
  name: string;
  fault: FaultId;
  /**
   * What Codex 0.169.0 itself says with the same server, without retries: a part of its error, or of its answer; null
   * where it says nothing before its clock ends. A new Codex that says something else shows itself here.
   */
  codexSays: string | null;
  /** Codex gets its pong all the same, and the name is a warning's. */
  warning?: true;
  script: Script | readonly Script[];
  model?: string;
  timeoutMs?: number;
  /** What the base_url ends with instead of `/v1`. */
  path?: string;
  /** Words that the cause, a fix or the evidence must have. */
  mentions?: string;
}

/** A body in the OpenAI form. */
export const error = (message: string, code: string | null = null, param: string | null = null) => ({
  error: { message, type: 'invalid_request_error', param, code },
});
export const page = (title: string, text: string) =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body>${text}</body></html>`;
export const html = { 'content-type': 'text/html; charset=utf-8' };
