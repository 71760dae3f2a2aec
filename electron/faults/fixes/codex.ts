import type { FixesOf } from './fixes.types.ts';
import { findCodexAgain, installCodex, updateCodex } from './ways.ts';

export const codexFixes: FixesOf<'codex'> = {
  'codex-not-found': () => [installCodex(), findCodexAgain()],
  'codex-too-old': () => [updateCodex(), findCodexAgain()],
  'codex-will-not-run': () => [updateCodex(), findCodexAgain()],
};
