let under: Promise<unknown> = Promise.resolve();

/** Notes a write that is under way, with the reading that follows it. */
export function writing(write: Promise<unknown>): void {
  under = Promise.allSettled([under, write]);
}

/** Settles when all that was written from here is known to the screens. Never rejects. */
export const writesSettled = (): Promise<unknown> => under;
