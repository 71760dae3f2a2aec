export const stepIds = ['codex', 'provider', 'key', 'model', 'delivery', 'write', 'pong'] as const;
export type StepId = (typeof stepIds)[number];
export type StepState = 'done' | 'now' | 'later';

/** Which steps the machine, or the person's choice so far, has already settled. */
export type Settled = Record<StepId, boolean>;

/** Settled steps are done; the first that is not is now; the rest come later. Nothing is counted. */
export function stepStates(settled: Settled): Record<StepId, StepState> {
  const now = stepIds.find((id) => !settled[id]);
  const state = (id: StepId): StepState => (settled[id] ? 'done' : id === now ? 'now' : 'later');
  return {
    codex: state('codex'),
    provider: state('provider'),
    key: state('key'),
    model: state('model'),
    delivery: state('delivery'),
    write: state('write'),
    pong: state('pong'),
  };
}
