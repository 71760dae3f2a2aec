/** What a pong speaks for: this provider and model, in a file with this content. */
export interface Subject {
  provider: string | null;
  model: string | null;
  hash: string;
}

export const sameSubject = (a: Subject, b: Subject): boolean =>
  a.provider === b.provider && a.model === b.model && a.hash === b.hash;
