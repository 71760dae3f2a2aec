let under: Promise<unknown> = Promise.resolve();

/** Notes a write that is under way, from here or by another program, with the reading that follows it. */
export function writing(write: Promise<unknown>): void {
  under = Promise.allSettled([under, write]);
}

/** Settles when all that is known to have been written has been read again. Never rejects. */
export const writesSettled = (): Promise<unknown> => under;
