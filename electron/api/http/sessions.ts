import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

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
      const secret = randomBytes(32).toString('base64url');
      kept = [...kept, digest(secret)].slice(-most);
      return secret;
    },
    has: (secret: string) => find(secret) !== null,
    spend(secret: string): boolean {
      const found = find(secret);
      kept = kept.filter((one) => one !== found);
      return found !== null;
    },
  };
}

export interface Sessions {
  /** A token that opens one session, once. */
  newToken(): string;
  /** The new session's cookie for a token not yet used, else null. */
  exchange(token: string): string | null;
  isOpen(cookie: string | undefined): boolean;
}

/** Tokens and sessions of the served page: 256 random bits each, in memory, gone when the command ends. */
export function createSessions(): Sessions {
  const tokens = createSecrets(8);
  const open = createSecrets(16);
  return {
    newToken: () => tokens.issue(),
    exchange: (token) => (tokens.spend(token) ? open.issue() : null),
    isOpen: (cookie) => cookie !== undefined && open.has(cookie),
  };
}
