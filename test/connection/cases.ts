import { addressCases } from './cases/address.ts';
import { choiceCases } from './cases/choice.ts';
import { codexCases } from './cases/codex.ts';
import { configCases } from './cases/config.ts';
import { keyCases } from './cases/key.ts';

/** Every way in which a person's own side can be wrong, by station. A new one is a line of data. */
export const stationCases = [...codexCases, ...configCases, ...choiceCases, ...keyCases, ...addressCases];
