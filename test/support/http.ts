import { request, type Agent, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { mkdirSync, writeFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { createEventHub } from '../../electron/api/event-hub.ts';
import type { Handlers } from '../../electron/api/handlers.types.ts';
import { startHttpDoor, type HttpDoor } from '../../electron/api/http.ts';
import type { Limits } from '../../electron/api/http/limits.ts';
import { pageName } from '../../electron/api/page-files.ts';
import { createRouter } from '../../electron/api/router.ts';
import { languages } from '../../electron/words/language.ts';
import { contractHandlers } from './handlers.ts';
import { tempDir } from './temp.ts';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** A request with any header, Host and Origin among them, and any path, exactly as given: fetch would mend them. */
export function rawRequest(
  port: number,
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
    agent = false,
  }: { method?: string; headers?: Record<string, string>; body?: string | Buffer; agent?: Agent | false } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(parts).toString() }),
      );
      response.on('error', reject);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** A small built page: a front page, a hashed asset, and a file outside that nobody may reach. */
export function builtPage(): string {
  const folder = tempDir();
  const root = join(folder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  for (const language of languages) {
    const page = `<!doctype html>\n<html lang="${language}" dir="ltr"><title>Switchboard</title><p>the built page</p>`;
    writeFileSync(join(root, pageName(language)), page);
  }
  writeFileSync(join(root, 'assets', 'index-AbCd_123.js'), 'export const page = 1;');
  writeFileSync(join(folder, 'secret.txt'), 'out of reach');
  return root;
}

export interface Served {
  door: HttpDoor;
  hub: ReturnType<typeof createEventHub>;
  calls: ReturnType<typeof contractHandlers>['calls'];
  log: string[];
  root: string;
  /** Headers of a page that has a session: cookie, origin, JSON. */
  ours: Record<string, string>;
  cookie: string;
  /** The page's own secret. */
  page: string;
}

/** The real server on a free port, with a session opened. Ends with the test. */
export async function served({
  limits,
  replaced,
}: { limits?: Partial<Limits>; replaced?: Partial<Handlers> } = {}): Promise<Served> {
  const log: string[] = [];
  const { handlers, calls } = contractHandlers(replaced);
  const hub = createEventHub({ log: (line) => log.push(line) });
  const router = createRouter({ handlers, log: (line) => log.push(line) });
  const root = builtPage();
  const started = await startHttpDoor({ router, hub, rendererDir: root, log: (line) => log.push(line), limits });
  if (!started.ok) throw new Error(started.fault.cause);
  const door = started.value;
  onTestFinished(() => door.close());
  const opened = await rawRequest(door.port, door.newAddresses().printed.slice(door.origin.length));
  const cookie = opened.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const page = pageOf(opened.headers.location);
  const ours = { cookie, origin: door.origin, 'content-type': 'application/json', 'x-switchboard-page': page };
  return { door, hub, calls, log, root, ours, cookie, page };
}

/** The page's secret in the address to which a used token leads. */
export const pageOf = (location: string | null | undefined): string =>
  /#page=([\w-]+)$/.exec(location ?? '')?.[1] ?? '';

/** Path and query of an address, as a request's first line has them. */
export const pathOf = (address: string): string => {
  const { pathname, search } = new URL(address);
  return pathname + search;
};
