import { createServer } from 'node:http';
import { PRACTICE_KEY, startPracticeGateway } from '../../electron/practice/practice-gateway.ts';
import { onTestFinished } from 'vitest';
import { listen, localhost } from './places.ts';

/**
 * The practice gateway behind one that answers 400 with this body where a request says these words. It serves as a
 * proxy for http:// as well.
 */
export async function gatewayRefusing(words: string, body: object): Promise<{ baseUrl: string; origin: string }> {
  const practice = await startPracticeGateway({ port: 0, key: PRACTICE_KEY });
  if (!practice) throw new Error('no port is free');
  onTestFinished(() => practice.close());
  const front = createServer(async (request, response) => {
    const asked = Buffer.concat(await request.toArray()).toString('utf8');
    if (asked.includes(words)) {
      response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      return;
    }
    const { pathname } = new URL(request.url ?? '/', practice.baseUrl); // a proxy is asked with the whole address
    const answer = await fetch(new URL(pathname, practice.baseUrl), {
      method: request.method ?? 'GET',
      headers: { authorization: request.headers.authorization ?? '', 'content-type': 'application/json' },
      ...(asked ? { body: asked } : {}),
    });
    const type = answer.headers.get('content-type') ?? 'application/json';
    response.writeHead(answer.status, { 'content-type': type }).end(Buffer.from(await answer.arrayBuffer()));
  });
  const origin = `http://${localhost}:${String(await listen(front))}`;
  return { baseUrl: `${origin}/v1`, origin };
}
