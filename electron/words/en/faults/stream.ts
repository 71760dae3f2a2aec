import type { FaultWordsOf } from '../../faults.types.ts';
import { quote, said, seconds, who, Who } from './phrases.ts';

export const stream: FaultWordsOf<'stream'> = {
  'no-response': {
    title: (facts) => `${Who(facts)} does not answer`,
    cause: (facts) => `${Who(facts)} took the request and sent nothing back within ${seconds(facts)}.`,
  },
  'stream-stalled': {
    title: (facts) => `The answer of ${who(facts)} stopped half-way`,
    cause: (facts) => `${Who(facts)} began to answer, then fell silent; it had not finished after ${seconds(facts)}.`,
  },
  'stream-cut': {
    title: (facts) => `The connection to ${who(facts)} broke off`,
    cause: (facts) =>
      `${Who(facts)}, or something between, closed the connection in the middle of the answer: often a proxy with a short patience.`,
  },
  'stream-incomplete': {
    title: (facts) => `The answer of ${who(facts)} has no end`,
    cause: (facts) =>
      `${Who(facts)} did not send response.completed, by which Codex knows that an answer is whole${facts.value ? `; the last event was ${facts.value}` : ''}. ${said(facts)}`.trim(),
  },
  'response-failed': {
    title: (facts) => `${Who(facts)} gave up on the answer`,
    cause: (facts) =>
      `${Who(facts)} accepted the request and then reported a failure${facts.value ? ` (${facts.value})` : ''}.${quote(facts)}`,
  },
};
