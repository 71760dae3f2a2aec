import { chooseModel, runAgain, waitLonger } from './fixes.ts';
import { said, seconds, who, Who, type Facts, type WordsOf } from './words.types.ts';

const another = (facts: Facts) => chooseModel({ ...facts, suggestion: undefined });

export const streamWords: WordsOf<'stream'> = {
  'no-response': {
    title: (facts) => `${Who(facts)} does not answer`,
    cause: (facts) =>
      facts.words
        ? `${Who(facts)} took the request and closed the connection without an answer.`
        : `${Who(facts)} took the request and sent nothing back within ${seconds(facts)}.`,
    fixes: (facts) => [waitLonger(facts), ...another(facts)],
  },
  'stream-stalled': {
    title: (facts) => `The answer of ${who(facts)} stopped half-way`,
    cause: (facts) => `${Who(facts)} began to answer, then fell silent; it had not finished after ${seconds(facts)}.`,
    fixes: (facts) => [waitLonger(facts), runAgain()],
  },
  'stream-cut': {
    title: (facts) => `The connection to ${who(facts)} broke off`,
    cause: (facts) =>
      `${Who(facts)}, or something between, closed the connection in the middle of the answer: often a proxy with a short patience.`,
    fixes: (facts) => [runAgain(), ...another(facts)],
  },
  'stream-incomplete': {
    title: (facts) => `The answer of ${who(facts)} has no end`,
    cause: (facts) =>
      `${Who(facts)} did not send response.completed, by which Codex knows that an answer is whole${facts.value ? `; the last event was ${facts.value}` : ''}. ${said({ words: facts.words })}`.trim(),
    fixes: (facts) => [...another(facts), runAgain()],
  },
  'response-failed': {
    title: (facts) => `${Who(facts)} gave up on the answer`,
    cause: (facts) =>
      `${Who(facts)} accepted the request and then reported a failure${facts.value ? ` (${facts.value})` : ''}.${facts.words ? ` It says: “${said(facts)}”` : ''}`,
    fixes: (facts) => [runAgain(), ...another(facts)],
  },
};
