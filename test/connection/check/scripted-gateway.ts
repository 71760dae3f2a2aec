import { once } from 'node:events';
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Answer } from '../../../electron/practice/answer.ts';
import { asServerSentEvent, responseEvents, type ResponseEvent } from '../../../electron/practice/responses.ts';
import { PRACTICE_KEY } from '../../../electron/practice/practice-gateway.ts';
import { faultyGateway } from '../../gateway/faulty-gateway.ts';

export type Asked = Readonly<Record<string, unknown>>;

/** What the gateway does with the requests that are about one thing. */
export interface Behaviour {
  about: (asked: Asked) => boolean;
  /** Refuses them with 400 in the OpenAI form, naming this parameter. */
  refuses?: string;
  /** Answers them with this, and so does not do what was asked. */
  answers?: Answer | readonly Answer[];
  /** Makes another stream of the good one. */
  changes?: (events: ResponseEvent[]) => ResponseEvent[];
  /** Answers them so, whatever was asked. */
  replies?: { status: number; contentType: string; body: string };
}

const eventsOf = (stream: string): ResponseEvent[] =>
  [...stream.matchAll(/^data: (\{.*)$/gm)].map((match) => JSON.parse(match[1] ?? '{}') as ResponseEvent);

/** The practice gateway, which does everything, but for one thing. Its base_url; closed when the test ends. */
export async function scriptedGateway({ about, refuses, answers, changes, replies }: Behaviour): Promise<string> {
  const practice = await faultyGateway([]);
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const asked = body.length > 0 ? (JSON.parse(body.toString()) as Asked) : {};
      const reply = (status: number, contentType: string, text: string) =>
        response.writeHead(status, { 'content-type': contentType }).end(text);
      const stream = (events: readonly ResponseEvent[]) =>
        reply(200, 'text/event-stream', events.map(asServerSentEvent).join(''));
      const concerned = request.method === 'POST' && about(asked);
      if (concerned && refuses !== undefined) {
        const error = { message: `${refuses} is not supported here.`, param: refuses, code: 'unsupported_parameter' };
        return void reply(400, 'application/json', JSON.stringify({ error }));
      }
      if (concerned && replies) return void reply(replies.status, replies.contentType, replies.body);
      if (concerned && answers) return void stream(responseEvents(String(asked.model), answers, 10));
      // Behind it is one model, whatever it is called in front.
      const passedOn = body.length > 0 ? Buffer.from(JSON.stringify({ ...asked, model: 'openai/gpt-5.5' })) : body;
      const headers = { ...request.headers, host: '127.0.0.1', 'content-length': passedOn.length };
      const further = send(practice.origin + (request.url ?? ''), { method: request.method ?? 'GET', headers });
      further.on('response', (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('end', () => {
          const text = Buffer.concat(pieces).toString();
          if (concerned && changes) return void stream(changes(eventsOf(text)));
          reply(answer.statusCode ?? 500, answer.headers['content-type'] ?? '', text);
        });
      });
      further.end(passedOn);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v1`;
}

export const scriptedKey = { TEST_GATEWAY_KEY: PRACTICE_KEY };
