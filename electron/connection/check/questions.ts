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
      title: 'Streams its answer',
      good: ({ exchange }) => exchange.firstTokenMs !== null,
      pass: 'Words appear in Codex as the model writes them.',
      fail: 'The answer comes in one piece, so Codex shows nothing until the model has written all of it.',
      stops: { fail: [], refused: allKinds },
    },
    {
      id: 'usage',
      title: 'Reports its use of tokens',
      good: ({ exchange }) => exchange.usageReported,
      pass: 'Codex can tell how full the context is, and make room in time.',
      fail: 'Codex cannot tell how full the context is, so a long session may end with an error.',
      stops: { fail: [], refused: [] },
    },
    {
      id: 'answered-by',
      title: 'Says who answered',
      good: ({ exchange }) => exchange.answeredBy !== null,
      pass: ({ exchange }, model) =>
        exchange.answeredBy === model
          ? `The answer names its model, ${model}, so behind a route you see who answered.`
          : `You asked ${model}, and ${exchange.answeredBy ?? ''} answered.`,
      fail: 'The answer does not name its model, so behind a route you cannot see who answered.',
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
        title: 'Takes what Codex always sends',
        good: anyAnswer,
        pass: 'The fields that go with every request, such as include and prompt_cache_key, are accepted.',
        fail: 'With the fields that go with every request, such as include and prompt_cache_key, no answer came.',
        refused: 'Codex puts this field into every request, so it cannot work with this gateway',
        stops: { fail: allKinds, refused: allKinds },
      },
      {
        id: 'reasoning',
        title: 'Gives its reasoning back',
        good: ({ output }) => output.some((item) => item.type === 'reasoning' && Boolean(item.encrypted_content)),
        pass: 'Encrypted reasoning comes back, so the model can take up its thoughts where it left them.',
        fail: 'No encrypted reasoning comes back, so the model starts to think afresh after each tool that it uses.',
        refused: 'Codex asks every model for its encrypted reasoning, and this gateway does not allow that',
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
        title: 'Follows long instructions',
        good: says('heron'),
        pass: 'It takes instructions as long as those of Codex, and follows them to their last line.',
        fail: 'It does not follow instructions as long as those of Codex, so it may forget how to use its tools.',
        refused: 'Codex sends 20 KB of instructions as a developer’s message, which this gateway does not take',
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
        title: 'Knows what was said before',
        good: says('heron'),
        pass: 'You can go on with a conversation: it knows the turns before.',
        fail: 'It does not know what was said the turn before, so each of your messages stands alone.',
        refused: 'Codex sends the conversation with each turn, and this gateway does not take it back',
        stops: { fail: allKinds, refused: allKinds },
      },
    ],
  },
  {
    body: (kind) => ({ input: [withPicture(kind, 'Which colour is this picture? Answer with one word.')] }),
    items: [
      {
        id: 'images',
        title: 'Sees pictures',
        good: says('red'),
        pass: 'You can give it screenshots, and it can look at files with view_image.',
        fail: 'It takes a picture and does not see it, so screenshots and view_image are of no use.',
        refused: 'Screenshots and view_image do not work here: pictures are refused',
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
        title: 'Takes tools in the input',
        good: anyAnswer,
        pass: 'It accepts an additional_tools item, in which Codex sends this model its tools.',
        fail: 'With an additional_tools item, in which Codex sends this model its tools, no answer came.',
        refused: 'Codex sends this model its tools in an additional_tools item, so it cannot work here',
        stops: { fail: ['reduced'], refused: ['reduced'] },
      },
    ],
  },
  {
    body: () => ({ input: 7 }),
    items: [
      {
        id: 'errors',
        title: 'Says what is wrong with a request',
        wantsRefusal: true,
        good: ({ exchange }) => isDocumented(exchange.body),
        pass: 'An error comes in the documented form, so Codex and Switchboard can tell you its cause.',
        fail: 'An error does not come in the documented form, so Codex may show you the wrong cause.',
        stops: { fail: [], refused: [] },
      },
    ],
  },
];

/** Everything that is asked after the opening, as data: a new item is one more entry. */
export const questions: readonly Question[] = [...toolQuestions, ...others];
