import { failed } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import type { Handlers } from '../handlers.types.ts';

const pending = async () => failed(makeFault('unsupported-here', { words: 'This is being built.' }));

/** Verbs that are declared and being built. */
export const pendingHandlers = {
  'model.save': pending,
  'model.forget': pending,
  'switch.preview': pending,
  'catalog.read': pending,
  'catalog.write': pending,
  'catalog.remove': pending,
  'compare.run': pending,
  'profile.show': pending,
  'profile.templates': pending,
} satisfies Partial<Handlers>;
