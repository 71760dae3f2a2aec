import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { isSameSecret } from '../keys/same-secret.ts';
import { chooseAnswer } from './answer.ts';
import { answeringModel, practiceModelIds } from './models.ts';
import { asServerSentEvent, responseEvents } from './responses.ts';

/** Codex sends its instructions and tools with each turn, about 60 KB; this leaves room for a long conversation. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;

/** The error form of the OpenAI API. */
export function sendError(response: ServerResponse, status: number, code: string, message: string): void {
  const type = status === 401 ? 'invalid_request_error' : status >= 500 ? 'server_error' : 'invalid_request_error';
  sendJson(response, status, { error: { message, type, param: null, code } });
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.end(text);
}

/** The request's body as text, or null where it is longer than allowed. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null; // answered with 400 by the caller
  }
}

/** Whether the request carries this key. */
const hasKey = (request: IncomingMessage, key: string) =>
  isSameSecret(request.headers.authorization ?? '', `Bearer ${key}`);

async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const text = await readBody(request);
  if (text === null) return sendError(response, 413, 'request_too_large', 'The request is too large.');
  const body = parseObject(text);
  if (!body) return sendError(response, 400, 'invalid_json', 'The request body is not a JSON object.');
  const asked = typeof body.model === 'string' ? body.model : '';
  const model = answeringModel(asked);
  if (!model) {
    return sendError(
      response,
      404,
      'model_not_found',
      `The model \`${asked}\` does not exist at the practice gateway.`,
    );
  }
  if (typeof body.input !== 'string' && !Array.isArray(body.input)) {
    return sendError(response, 400, 'invalid_type', 'Invalid type for `input`: expected a string or an array.');
  }
  const events = responseEvents(model, chooseAnswer(body), Math.ceil(text.length / 4));
  if (body.stream !== true) return sendJson(response, 200, events.at(-1)?.response);
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  for (const event of events) response.write(asServerSentEvent(event));
  response.end();
}

/** The practice gateway as a request handler: `GET /v1/models`, `POST /v1/responses`, the key checked on both. */
export function practiceHandler(key: string): RequestListener {
  return (request, response) => {
    const path = (request.url ?? '/').split('?')[0];
    if (!hasKey(request, key)) {
      request.resume();
      return sendError(response, 401, 'invalid_api_key', 'Incorrect API key provided to the practice gateway.');
    }
    if (request.method === 'GET' && path === '/v1/models') {
      const data = practiceModelIds.map((id) => ({ id, object: 'model', created: 0, owned_by: id.split('/')[0] }));
      return sendJson(response, 200, { object: 'list', data });
    }
    if (request.method === 'POST' && path === '/v1/responses') {
      respond(request, response).catch((error: unknown) => {
        // The asker went away in the middle of its own request: there is nobody to answer.
        response.destroy(error instanceof Error ? error : undefined);
      });
      return;
    }
    request.resume();
    sendError(response, 404, 'not_found', `The practice gateway has no ${request.method ?? ''} ${path ?? ''}.`);
  };
}
