import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { createBucket } from './limits.ts';
import { sessionName } from './proof.ts';

const newSecret = () => randomBytes(32).toString('base64url');
const digest = (secret: string) => createHash('sha256').update(secret).digest();

/** A few secrets, kept only as digests and compared in constant time. The oldest gives way to the newest. */
function createSecrets(most: number) {
  let kept: Buffer[] = [];
  const find = (secret: string) => {
    const wanted = digest(secret);
    // Every one is compared, so that the time does not tell which one was near.
    return kept.reduce<Buffer | null>((found, one) => (timingSafeEqual(one, wanted) ? one : found), null);
  };
  return {
    issue(): string {
      const secret = newSecret();
      kept = [...kept, digest(secret)].slice(-most);
      return secret;
    },
    has: (secret: string) => find(secret) !== null,
    spend(secret: string): void {
      const found = find(secret);
      kept = kept.filter((one) => one !== found);
    },
  };
}

/** Two tokens for one session: whichever is used first opens it, and neither opens anything after that. */
export interface Tokens {
  /** For the person’s eyes: whoever has it may use it. */
  printed: string;
  /** For a browser’s arguments, which every user of the machine can read: good for a program of our own user alone. */
  handed: string;
}

export interface Sessions {
  newTokens(): Tokens;
  /**
   * The new session's cookie and its page's own secret, for a token not yet used, else null.
   * @param isSameUser whether who brings the token runs as our own user; asked for a handed one only
   */
  exchange(token: string, isSameUser: () => boolean): { cookie: string; page: string } | null;
  /**
   * Whether this secret is the one that this session's page was given. A browser sends a cookie to every port of this
   * machine, other people's servers among them; the page's secret goes to its own origin alone.
   */
  isPage(cookie: string | undefined, page: string | undefined): boolean;
  /** Whether it is one of ours and was used lately; asking is a use of it. */
  isOpen(cookie: string | undefined): boolean;
  /** Keeps the session open while its page listens to events. Returns the way to let go, which counts as a use. */
  hold(cookie: string | undefined): () => void;
  /**
   * What `make` makes of the digest of the page's secret, for the session of that name (`sessionName`), while it is open;
   * null where there is none. To ask is no use of it.
   */
  prove(name: string, make: (key: Buffer) => string): { given: string } | 'too-many' | null;
  /** Milliseconds since a session, any of them, was last used or held; since the beginning where none was opened. */
  idleFor(): number;
}

/** Sessions at once; the oldest gives way to the newest. */
const most = 16;
/** Proofs for one session at once, and more each second: a page asks for seven in half a minute. */
const proofs = { burst: 20, perSecond: 0.5 };

interface Use {
  at: number;
  /** How many pages hold it. */
  held: number;
  /** The digest of its page's secret, and the name that follows from it. */
  page: Buffer;
  name: Buffer;
  proofs: ReturnType<typeof createBucket>;
}

export interface SessionOptions {
  /** Milliseconds without a use after which a session is over. */
  idleMs?: number;
  /** Milliseconds, from whatever beginning. */
  now?: () => number;
}

/**
 * Tokens and sessions of the served page: 256 random bits each, in memory, gone when the command ends. A session that
 * nobody uses ends by itself: its cookie outlives the tab in some browsers.
 */
export function createSessions({ idleMs = Infinity, now = Date.now }: SessionOptions = {}): Sessions {
  let pairs: { printed: Buffer; handed: Buffer }[] = [];
  const open = createSecrets(most);
  /** By the digest of the cookie. */
  const uses = new Map<string, Use>();
  let lastUse = now();
  const isOver = ({ held, at }: Use) => held === 0 && now() - at >= idleMs;
  const nameOf = (cookie: string) => digest(cookie).toString('hex');
  const touch = (cookie: string) => {
    const use = uses.get(nameOf(cookie));
    if (use) use.at = lastUse = now();
    return use;
  };
  return {
    newTokens() {
      const [printed, handed] = [newSecret(), newSecret()];
      pairs = [...pairs, { printed: digest(printed), handed: digest(handed) }].slice(-8);
      return { printed, handed };
    },
    exchange(token, isSameUser) {
      const brought = digest(token);
      const pair = pairs.find(
        ({ printed, handed }) =>
          timingSafeEqual(printed, brought) || (timingSafeEqual(handed, brought) && isSameUser()),
      );
      // A stranger’s attempt spends nothing: the person’s own browser is still to come.
      if (!pair) return null;
      pairs = pairs.filter((one) => one !== pair);
      const cookie = open.issue();
      const secret = newSecret();
      const page = digest(secret);
      const name = sessionName(page);
      uses.set(nameOf(cookie), { at: now(), held: 0, page, name, proofs: createBucket(proofs, now) });
      for (const oldest of [...uses.keys()].slice(0, -most)) uses.delete(oldest);
      touch(cookie);
      return { cookie, page: secret };
    },
    isPage(cookie, page) {
      const use = cookie === undefined ? undefined : uses.get(nameOf(cookie));
      return use !== undefined && page !== undefined && timingSafeEqual(use.page, digest(page));
    },
    isOpen(cookie) {
      if (cookie === undefined || !open.has(cookie)) return false;
      const use = uses.get(nameOf(cookie));
      if (!use || isOver(use)) {
        open.spend(cookie);
        uses.delete(nameOf(cookie));
        return false;
      }
      touch(cookie);
      return true;
    },
    hold(cookie) {
      const use = cookie === undefined ? undefined : touch(cookie);
      if (cookie === undefined || !use) return () => undefined;
      use.held += 1;
      return () => {
        use.held -= 1;
        touch(cookie);
      };
    },
    prove(name, make) {
      const wanted = digest(name);
      // Every one is compared, and by a digest, so that the time tells nothing of any of them.
      const named = (use: Use) => timingSafeEqual(digest(use.name.toString('base64url')), wanted);
      const use = [...uses.values()].reduce<Use | null>((found, one) => (named(one) ? one : found), null);
      if (use === null || isOver(use)) return null;
      return use.proofs.take() ? { given: make(use.page) } : 'too-many';
    },
    idleFor: () => ([...uses.values()].some(({ held }) => held > 0) ? 0 : now() - lastUse),
  };
}
