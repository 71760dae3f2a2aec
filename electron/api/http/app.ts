import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { failed } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { securityHeaders } from '../csp.ts';
import type { EventHub } from '../event-hub.ts';
import { describeError, type Log } from '../log.ts';
import { isPagePath, readPageFile } from '../page-files.ts';
import type { AnyReply, Router } from '../router.ts';
import { words } from '../../words/words.ts';
import { closedPage } from './closed-page.ts';
import { streamEvents } from './event-stream.ts';
import { whyForeign } from './foreign.ts';
import { createBucket, type Limits } from './limits.ts';
import { isSameUser } from './peer-user.ts';
import { asSpoken, preferredLanguages, type Languages } from './preferred-languages.ts';
import { answerProof, proofBytes, proofPath } from './proof.ts';
import type { Sessions } from './sessions.ts';

export interface AppOptions {
  router: Router;
  hub: EventHub;
  rendererDir: string;
  /** `http://127.0.0.1:PORT`. */
  origin: string;
  /** Named after the port, because a browser shares cookies between the ports of a host. */
  cookieName: string;
  sessions: Sessions;
  limits: Limits;
  log: Log;
  /** Absent: whatever is spoken. */
  languages?: Languages | undefined;
}

/** By which a page proves that it is the one that the session was opened for. */
const pageHeader = 'x-switchboard-page';

type Env = { Bindings: HttpBindings };

const refuse = (c: Context, status: ContentfulStatusCode, why: string) =>
  c.json(failed(makeFault('request-refused', { words: why })), status);
const malformed = (c: Context, status: ContentfulStatusCode, why: string) =>
  c.json(failed(makeFault('request-malformed', { field: 'body', words: why })), status);

/** A fault is an answer like any other (200); what the door itself could not take, or broke on, has its own status. */
function statusOf(reply: AnyReply): ContentfulStatusCode {
  if (reply.ok) return 200;
  if (reply.fault.id === 'request-malformed') return 400;
  return reply.fault.id === 'unknown' ? 500 : 200;
}

/** The served app, request in, response out. Who may ask is settled before anything else is looked at. */
export function createApp(options: AppOptions): Hono<Env> {
  const { router, hub, rendererDir, origin, cookieName, sessions, limits, log } = options;
  const { languages = asSpoken } = options;
  const preferredBy = (c: Context) => preferredLanguages(c.req.header('accept-language'));
  const app = new Hono<Env>();
  // Strangers have a bucket of their own: another page that knocks all day must not shut out the person.
  const buckets = { session: createBucket(limits, Date.now), strangers: createBucket(limits, Date.now) };

  const tooLarge = (c: Context) => malformed(c, 413, words().requests.callTooLarge);
  const callLimit = bodyLimit({ maxSize: limits.bodyBytes, onError: tooLarge });
  const textLimit = bodyLimit({ maxSize: limits.textBytes, onError: tooLarge });

  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders)) c.header(name, value);
    if (!c.res.headers.get('cache-control')?.includes('immutable')) c.header('cache-control', 'no-store');
  });

  app.use(async (c, next) => {
    const why = whyForeign(
      {
        method: c.req.method,
        path: c.req.path,
        hosts: c.env.incoming.headersDistinct['host'] ?? [],
        origin: c.req.header('origin'),
        site: c.req.header('sec-fetch-site'),
        mode: c.req.header('sec-fetch-mode'),
      },
      origin,
    );
    return why === null ? next() : refuse(c, 403, why);
  });

  // Before the session is looked at, because to look is to use it.
  app.post(proofPath, bodyLimit({ maxSize: proofBytes, onError: tooLarge }), (c) =>
    buckets.strangers.take()
      ? answerProof(c, { sessions, origin }, (status, why) => refuse(c, status, why))
      : refuse(c, 429, words().requests.tooMany),
  );

  app.use(async (c, next) => {
    const open = sessions.isOpen(getCookie(c, cookieName));
    if (!buckets[open ? 'session' : 'strangers'].take()) return refuse(c, 429, words().requests.tooMany);

    const token = c.req.path === '/' && c.env.incoming.method === 'GET' ? c.req.query('token') : undefined;
    if (token !== undefined) {
      const session = sessions.exchange(token, () => isSameUser(c.env.incoming.socket));
      if (session) setCookie(c, cookieName, session.cookie, { httpOnly: true, sameSite: 'Strict', path: '/' });
      // Away from the token, so that it is neither in the address bar nor in the history. The page takes its own secret
      // out of the fragment, which no browser sends anywhere.
      if (session) return c.redirect(`/#page=${session.page}`, 303);
      if (open) return c.redirect('/', 303);
    }
    if (open) return next();
    return c.req.path === '/'
      ? c.html(closedPage(languages.languageOf(preferredBy(c))), 401)
      : refuse(c, 401, words().requests.noSession);
  });

  app.use('/api/*', async (c, next) => {
    // An event stream cannot carry a header of its own.
    const page = c.req.method === 'GET' ? c.req.query('page') : c.req.header(pageHeader);
    return sessions.isPage(getCookie(c, cookieName), page) ? next() : refuse(c, 403, words().requests.openAnew);
  });

  app.get('/api/events', (c) => {
    const release = sessions.hold(getCookie(c, cookieName));
    c.env.outgoing.once('close', release);
    return streamEvents(c, hub, limits, () => c.env.outgoing.destroy());
  });

  app.post(
    '/api/:verb',
    async (c, next) => {
      const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
      return type === 'application/json' ? next() : malformed(c, 415, words().requests.callAsJson);
    },
    (c, next) => (c.req.param('verb') === 'config.save' ? textLimit : callLimit)(c, next),
    async (c) => {
      let input: unknown;
      try {
        input = JSON.parse(await c.req.text());
      } catch {
        return malformed(c, 400, words().requests.callNoJson);
      }
      const reply = await router.call(c.req.param('verb'), input, { door: 'browser' });
      return c.json(reply, statusOf(reply));
    },
  );

  app.get('*', async (c) => {
    const { pathname } = new URL(c.req.url);
    // The page that is opened decides, for the core as well: one person sits before it.
    if (isPagePath(pathname)) languages.follow(preferredBy(c));
    // The path as it was sent: decoding, and what must not be in it, is the business of one place.
    const file = await readPageFile(rendererDir, pathname);
    if (!file) return c.notFound();
    c.header('content-type', file.mimeType);
    if (file.hashed) c.header('cache-control', 'private, max-age=31536000, immutable');
    return c.body(file.body);
  });

  app.notFound((c) => refuse(c, 404, words().requests.nothingHere));
  app.onError((error, c) => {
    log(`http ${c.req.method} ${c.req.path}: ${describeError(error, null)}`);
    return c.json(failed(makeFault('unknown', { words: words().requests.wentWrong })), 500);
  });
  return app;
}
