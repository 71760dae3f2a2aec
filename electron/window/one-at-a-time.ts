/** The same work for everybody who asks while it is under way; who asks later begins it anew. */
export function oneAtATime<From, Made>(work: (from: From) => Promise<Made>): (from: From) => Promise<Made> {
  let running: Promise<Made> | null = null;
  return (from) => (running ??= work(from).finally(() => (running = null)));
}
