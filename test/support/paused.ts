/** Milliseconds within which one system call follows another where nothing comes between them. */
const together = 0.25;

/** Whether another process may have come between, so that what was seen is so no more. */
export const wasPaused = (since: number): boolean => performance.now() - since > together;
