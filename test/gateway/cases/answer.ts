import type { FaultCase } from './case.types.ts';

export const answerCases: readonly FaultCase[] = [
  { name: 'another word', codexSays: 'ping', fault: 'wrong-answer', mentions: 'ping', script: { answer: 'ping' } },
  {
    name: 'more than the word',
    codexSays: 'Sure, here you go: pong',
    fault: 'wrong-answer',
    script: { answer: 'Sure, here you go: pong' },
  },
  {
    name: 'no word at all',
    codexSays: '',
    fault: 'wrong-answer',
    mentions: 'without a word',
    script: { stream: 'data: {"type":"response.completed","response":{"id":"r","output":[]}}\n\n' },
  },
];
