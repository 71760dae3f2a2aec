import type { FaultCase } from './case.types.ts';

export const answerCases: readonly FaultCase[] = [
  { name: 'another word', fault: 'wrong-answer', mentions: 'ping', script: { answer: 'ping' } },
  { name: 'more than the word', fault: 'wrong-answer', script: { answer: 'Sure, here you go: pong' } },
  { name: '418', fault: 'unknown', script: { status: 418, body: 'I am a teapot' } },
];
