import { createServer, type ServerResponse } from 'node:http';
import { practiceHandler } from '../../electron/practice/handler.ts';
import { PRACTICE_KEY } from '../../electron/practice/practice-gateway.ts';
import { listen, localhost } from './places.ts';

/** What a gateway allows, and how it turns away what is more. */
export interface Limit {
  /** Requests that it works on at once. */
  atOnce?: number;
  /** Requests in so many milliseconds. */
  rate?: { requests: number; ms: number };
  /** Requests in all, and none after that. */
  inAll?: number;
  /** Its answer to what is more; `waitMs` is when there is room again. Absent: it closes the connection. */
  turnsAway?: (response: ServerResponse, waitMs: number) => void;
  /** How long each answer takes, in milliseconds. */
  slowMs?: number;
}

const error = (code: string, message: string) => JSON.stringify({ error: { message, type: code, param: null, code } });
const json = { 'content-type': 'application/json' };

/** The ways in which gateways say that it is too much. */
export const says = {
  bare429: (response: ServerResponse) =>
    void response.writeHead(429, json).end(error('rate_limit_exceeded', 'Too many requests')),
  seconds: (response: ServerResponse, waitMs: number) =>
    void response
      .writeHead(429, { ...json, 'retry-after': String(Math.ceil(waitMs / 1000)) })
      .end(error('rate_limit_exceeded', 'Rate limit reached')),
  date: (response: ServerResponse, waitMs: number) => {
    const now = Math.ceil(Date.now() / 1000) * 1000; // HTTP dates have whole seconds
    const until = new Date(now + Math.ceil(waitMs / 1000) * 1000);
    const headers = { ...json, date: new Date(now).toUTCString(), 'retry-after': until.toUTCString() };
    response.writeHead(429, headers).end(error('rate_limit_exceeded', 'Rate limit reached'));
  },
  busy: (response: ServerResponse) => void response.writeHead(503, json).end(error('overloaded', 'Server is busy')),
  quota: (response: ServerResponse) =>
    void response.writeHead(429, json).end(error('insufficient_quota', 'You exceeded your current quota')),
};

export interface LimitedGateway {
  baseUrl: string;
  /** When each request for a response came (milliseconds), and whether it was let in. */
  asked: { at: number; letIn: boolean }[];
}

/** The practice gateway with a limit on its requests for responses; closed when the test ends. */
export async function limitedGateway(limit: Limit): Promise<LimitedGateway> {
  const { atOnce = Infinity, rate, inAll = Infinity, turnsAway, slowMs = 30 } = limit;
  const practice = practiceHandler(PRACTICE_KEY);
  const asked: LimitedGateway['asked'] = [];
  const admitted: number[] = [];
  let busy = 0;
  const server = createServer((request, response) => {
    if (request.method !== 'POST') return practice(request, response);
    const at = performance.now();
    const recent = rate ? admitted.filter((time) => at - time < rate.ms) : [];
    const full = rate !== undefined && recent.length >= rate.requests;
    const letIn = busy < atOnce && !full && admitted.length < inAll;
    asked.push({ at, letIn });
    if (!letIn) {
      if (!turnsAway) return void request.socket.destroy();
      request.resume();
      return turnsAway(response, rate && full ? rate.ms - (at - (recent[0] ?? at)) : 0);
    }
    admitted.push(at);
    busy += 1;
    response.once('close', () => (busy -= 1));
    setTimeout(() => practice(request, response), slowMs);
  });
  return { baseUrl: `http://${localhost}:${String(await listen(server))}/v1`, asked };
}
