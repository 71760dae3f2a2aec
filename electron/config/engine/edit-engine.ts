import type { EditEngine } from './engine.types.ts';
import { planEdits } from './plan-edits.ts';
import { parseToml } from '../document/toml.ts';
import { verifyEdits } from './verify-edits.ts';
import { verifyPart } from './verify-part.ts';

/** The edit engine as the store uses it: it plans, it reads, and it checks its own work. */
export const editEngine: EditEngine = { plan: planEdits, parse: parseToml, verify: verifyEdits, verifyPart };
