import type { Facts } from '../facts.ts';
import type { FaultId, Fix } from '../fault.ts';
import { addressFixes } from './address.ts';
import { answerFixes } from './answer.ts';
import { choiceFixes } from './choice.ts';
import { codexFixes } from './codex.ts';
import { configFixes } from './config.ts';
import type { Fixes } from './fixes.types.ts';
import { gatewayFixes } from './gateway.ts';
import { keyFixes } from './key.ts';
import { modelFixes } from './model.ts';
import { refusalFixes } from './refusals.ts';
import { streamFixes } from './stream.ts';
import { runAgain } from './ways.ts';

/** Every fault's fixes; `null` where a refusal leaves nothing to do. A fault that is not in here does not compile. */
const fixes: Record<FaultId, Fixes | null> = {
  ...codexFixes,
  ...configFixes,
  ...choiceFixes,
  ...keyFixes,
  ...addressFixes,
  ...gatewayFixes,
  ...modelFixes,
  ...streamFixes,
  ...answerFixes,
  ...refusalFixes,
  unknown: () => [runAgain()],
};

export const fixesOf = (id: FaultId, facts: Facts): Fix[] => fixes[id]?.(facts) ?? [];
