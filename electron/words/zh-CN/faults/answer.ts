import type { FaultWordsOf } from '../../faults.types.ts';
import { zh } from '../spaced.ts';
import { inQuotes, who } from './phrases.ts';

export const answer: FaultWordsOf<'answer'> = {
  'wrong-answer': {
    title: () => '回答不是 pong',
    cause: (facts) =>
      zh`Codex 连上了${who(facts)}的${facts.model ?? '模型'}，但它${facts.value ? `回答了${inQuotes(facts.value)}` : '什么也没有回答'}：通路没有问题，只是模型没有照要求去做。`,
  },
};
