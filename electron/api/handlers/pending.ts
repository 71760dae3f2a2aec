import { failed } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import type { Handlers } from '../handlers.types.ts';

/** Verbs whose rooms are being built: each says so, and goes from here when its room opens. */
const notYet = async () => failed(makeFault('unsupported-here', { words: 'This build cannot do that.' }));

export const pendingHandlers = {
  'config.text': notYet,
  'config.save': notYet,
  'history.restore': notYet,
  'repair.list': notYet,
  'repair.apply': notYet,
  'environment.read': notYet,
  'startup.add': notYet,
  'startup.remove': notYet,
  'stray.list': notYet,
  'stray.move': notYet,
} satisfies Partial<Handlers>;
