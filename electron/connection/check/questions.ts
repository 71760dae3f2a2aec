import type { ResponsesAnswer } from '../ask-responses.ts';
import type { Question } from './check.types.ts';
import { allKinds, fields, fromAssistant, fromDeveloper, fromUser, reducedHeader, withPicture } from './codex-sends.ts';
import { additionalTools } from './codex-sends.ts';
import { toolQuestions } from './tool-questions.ts';

/** `{"error":{"message":…}}`: https://platform.openai.com/docs/api-reference/responses-streaming/error and its JSON twin. */
function isDocumented(body: string): boolean {
  try {
    const { error } = JSON.parse(body) as { error?: { message?: unknown } | null };
    return typeof error?.message === 'string' && error.message !== '';
  } catch {
    return false; // a page, or words without a form
  }
}

const says = (word: string) => (answer: ResponsesAnswer) => answer.text.toLowerCase().includes(word);
const anyAnswer = ({ exchange }: ResponsesAnswer) => exchange.completed;

/** Where Codex has as many as this many characters of instructions for every model (17 to 22 KB); dashes cost few tokens. */
const LONG = 20_000;
const longText = `${'-'.repeat(64)}\n`.repeat(LONG / 65);

/** The plainest request: when it fails, nothing else needs to be asked. */
export const opening: Question = {
  body: () => ({ input: [fromUser('Respond with exactly the word: pong')] }),
  items: [
    {
      id: 'streams',
      good: ({ exchange }) => exchange.firstTokenMs !== null,
      stops: { fail: [], refused: allKinds },
    },
    {
      id: 'usage',
      good: ({ exchange }) => exchange.usageReported,
      stops: { fail: [], refused: [] },
    },
    {
      id: 'answered-by',
      good: ({ exchange }) => exchange.answeredBy !== null,
      stops: { fail: [], refused: [] },
    },
  ],
};

const others: readonly Question[] = [
  {
    body: (kind) => ({ ...fields(kind), input: [fromUser('Respond with exactly the word: pong')] }),
    items: [
      {
        id: 'fields',
        good: anyAnswer,
        stops: { fail: allKinds, refused: allKinds },
      },
      {
        id: 'reasoning',
        good: ({ output }) => output.some((item) => item.type === 'reasoning' && Boolean(item.encrypted_content)),
        stops: { fail: [], refused: allKinds },
      },
    ],
  },
  {
    body: () => ({
      input: [
        fromDeveloper(`${longText}Whatever you are asked, answer with exactly the word: heron`),
        fromUser('Which word?'),
      ],
    }),
    items: [
      {
        id: 'instructions',
        good: says('heron'),
        stops: { fail: [], refused: allKinds },
      },
    ],
  },
  {
    body: () => ({
      input: [
        fromUser('Respond with exactly the word: heron'),
        fromAssistant('heron'),
        fromUser('Respond with the same word again, and nothing else.'),
      ],
    }),
    items: [
      {
        id: 'second-turn',
        good: says('heron'),
        stops: { fail: allKinds, refused: allKinds },
      },
    ],
  },
  {
    body: (kind) => ({ input: [withPicture(kind, 'Which colour is this picture? Answer with one word.')] }),
    items: [
      {
        id: 'images',
        good: says('red'),
        stops: { fail: [], refused: [] },
      },
    ],
  },
  {
    only: ['reduced'],
    headers: reducedHeader,
    body: (kind) => ({
      ...fields(kind),
      input: [additionalTools, fromUser('Respond with exactly the word: pong')],
    }),
    items: [
      {
        id: 'additional-tools',
        good: anyAnswer,
        stops: { fail: ['reduced'], refused: ['reduced'] },
      },
    ],
  },
  {
    body: () => ({ input: 7 }),
    items: [
      {
        id: 'errors',
        wantsRefusal: true,
        good: ({ exchange }) => isDocumented(exchange.body),
        stops: { fail: [], refused: [] },
      },
    ],
  },
];

/** Everything that is asked after the opening, as data: a new item is one more entry. */
export const questions: readonly Question[] = [...toolQuestions, ...others];
