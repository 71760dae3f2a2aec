import { failed } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import type { Handlers } from '../handlers.types.ts';

/** Verbs whose rooms are being built: each says so, and goes from here when its room opens. */
const notYet = async () => failed(makeFault('unsupported-here', { words: 'This build cannot do that.' }));

export const pendingHandlers = {
  'report.read': notYet,
} satisfies Partial<Handlers>;
