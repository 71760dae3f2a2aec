import { failed } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import type { Handlers } from '../handlers.types.ts';

const pending = async () => failed(makeFault('unsupported-here', { words: 'This is being built.' }));

/** Verbs that are declared and being built. */
export const pendingHandlers = {
  'provider.copy': pending,
  'home.list': pending,
  'home.choose': pending,
  'settings.read': pending,
  'settings.set': pending,
  'import.read': pending,
  'import.apply': pending,
  'export.read': pending,
} satisfies Partial<Handlers>;
