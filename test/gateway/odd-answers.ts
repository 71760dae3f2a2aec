import { oddOfAccounts, oddOfFronts } from './odd/gateway.ts';
import { oddOfModels } from './odd/model.ts';
import { oddOfNothing, oddOfStreams } from './odd/stream.ts';

export type { OddAnswer } from './odd/odd.types.ts';

/** Answers that look like one thing and are another. */
export const oddAnswers = [...oddOfAccounts, ...oddOfFronts, ...oddOfModels, ...oddOfStreams, ...oddOfNothing];
