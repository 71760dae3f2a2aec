import type { Fault } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { redact } from '../keys/mask.ts';
import { askResponses, type ResponsesAnswer, type ResponsesQuestion } from './ask-responses.ts';
import { gatewayWords } from './gateway-words.ts';
import type { PongDeps } from './pong.types.ts';
import { isPong, PONG_PROMPT } from './pong-arguments.ts';
import { chooseProvider, stringsOf } from './provider-choice.ts';

export interface CheckItem {
  id: string;
  title: string;
  /** `refused`: the gateway said no to it. `fail`: it took it, and did not do it. */
  status: 'pass' | 'fail' | 'refused' | 'skip';
  /** What that means for the person, in one sentence. */
  meaning: string;
  durationMs: number;
}

export interface CheckResult {
  ok: boolean;
  provider: string | null;
  model: string | null;
  items: CheckItem[];
  inputTokens: number;
  outputTokens: number;
  /** Why nothing could be asked. */
  fault: Fault | null;
}

const TIMEOUT_MS = 60_000;
const say = (text: string) => [{ type: 'message', role: 'user', content: [{ type: 'input_text', text }] }];
const common = { store: false, stream: true, include: ['reasoning.encrypted_content'] };
const reportTool = {
  type: 'function',
  name: 'report_ready',
  description: 'Reports that you are ready.',
  parameters: { type: 'object', properties: {}, additionalProperties: false },
  strict: false,
};

interface Judged {
  id: string;
  title: string;
  /** What must be true of the answer. */
  good: (answer: ResponsesAnswer) => boolean;
  pass: string;
  fail: string;
}

/** One request each, with what is judged by its answer. More items are more lines. */
const questions: readonly { body: object; items: readonly Judged[] }[] = [
  {
    body: { instructions: 'You are a test. Answer in one word.', input: say(PONG_PROMPT), tools: [] },
    items: [
      {
        id: 'streams',
        title: 'Streams its answer',
        good: ({ exchange }) => exchange.completed && exchange.firstTokenMs !== null,
        pass: 'Words appear as they are written.',
        fail: 'Codex cannot read an answer that does not come as a stream with response.completed at its end.',
      },
      {
        id: 'answers',
        title: 'Does as it is told',
        good: ({ text }) => isPong(text),
        pass: 'Asked for the word pong, it said pong.',
        fail: 'Asked for the word pong, it said something else; longer instructions may go wrong, too.',
      },
      {
        id: 'usage',
        title: 'Reports its use of tokens',
        good: ({ exchange }) => exchange.usageReported,
        pass: 'Codex can tell how full the context is.',
        fail: 'Codex cannot tell how full the context is, and may run into its limit.',
      },
      {
        id: 'names-model',
        title: 'Says which model answered',
        good: ({ exchange }) => exchange.answeredBy !== null,
        pass: 'Behind a route, you see who answered.',
        fail: 'Behind a route, you will not see who answered.',
      },
    ],
  },
  {
    body: {
      instructions: 'You are a test. Use the tool.',
      input: say('Call the function report_ready.'),
      tools: [reportTool],
      tool_choice: 'auto',
    },
    items: [
      {
        id: 'function-call',
        title: 'Calls a function',
        good: ({ calls }) => calls.includes('report_ready'),
        pass: 'Codex can have it read files and run commands.',
        fail: 'It did not call the function that it was asked to call: Codex could not have it read files or run commands.',
      },
    ],
  },
];

function judge(item: Judged, answer: ResponsesAnswer, durationMs: number, secrets: string[]): CheckItem {
  const { exchange } = answer;
  const { id, title, good, pass, fail } = item;
  if (exchange.failure) {
    return {
      id,
      title,
      status: 'skip',
      meaning: `Not asked: ${exchange.failure.words || exchange.failure.code}.`,
      durationMs,
    };
  }
  if ((exchange.status ?? 0) >= 400) {
    const words = redact(gatewayWords(exchange).message.slice(0, 200), secrets);
    const meaning = `The gateway refused the request with ${String(exchange.status)}: ${words}`;
    return { id, title, status: 'refused', meaning, durationMs };
  }
  return good(answer)
    ? { id, title, status: 'pass', meaning: pass, durationMs }
    : { id, title, status: 'fail', meaning: fail, durationMs };
}

/**
 * Asks a model, without Codex, for what Codex needs of it, and says honestly what it did, item by item.
 * Faults: those of reading the configuration and of the key; base-url-missing, base-url-malformed, unsupported-here.
 */
export async function runCheck(
  deps: PongDeps,
  asked: { provider?: string | undefined; model?: string | undefined },
  signal: AbortSignal,
): Promise<CheckResult> {
  const result: CheckResult = {
    ok: false,
    provider: asked.provider ?? null,
    model: asked.model ?? null,
    items: [],
    inputTokens: 0,
    outputTokens: 0,
    fault: null,
  };
  const file = await deps.readConfig();
  if (!file.ok) return { ...result, fault: file.fault };
  if (!file.value.data.ok) return { ...result, fault: file.value.data.fault };
  const choice = chooseProvider(file.value.data.value, asked);
  if (!choice)
    return {
      ...result,
      fault: makeFault('provider-missing', {
        provider: asked.provider ?? String(file.value.data.value.model_provider ?? ''),
      }),
    };
  const known = { ...result, provider: choice.id, model: choice.model };
  const facts = { provider: choice.id, providerName: choice.name };
  if (!choice.baseUrl) {
    const id = choice.builtIn ? 'unsupported-here' : 'base-url-missing';
    return { ...known, fault: makeFault(id, { ...facts, words: `${choice.name} is asked by Codex alone.` }) };
  }
  if (!URL.canParse(choice.baseUrl))
    return { ...known, fault: makeFault('base-url-malformed', { ...facts, url: choice.baseUrl }) };
  if (choice.model === null)
    return { ...known, fault: makeFault('unsupported-here', { words: 'Choose a model first.' }) };
  const key = await deps.keyFor(choice, signal);
  if (!key.ok) return { ...known, fault: key.fault };

  const env = { ...deps.env, ...(await deps.readEnvFile()) };
  const question: Omit<ResponsesQuestion, 'body'> = {
    baseUrl: new URL(choice.baseUrl),
    key: key.value.key,
    query: stringsOf(choice.table.query_params),
    headers: stringsOf(choice.table.http_headers),
    env,
    timeoutMs: TIMEOUT_MS,
    signal,
  };
  const secrets = key.value.key === null ? [] : [key.value.key];
  const items: CheckItem[] = [];
  for (const { body, items: judged } of questions) {
    const started = performance.now();
    const answer = await askResponses({ ...question, body: { ...common, model: choice.model, ...body } });
    if (signal.aborted) return { ...known, items, fault: makeFault('cancelled') };
    const took = Math.round(performance.now() - started);
    items.push(...judged.map((item) => judge(item, answer, took, secrets)));
    known.inputTokens += answer.inputTokens;
    known.outputTokens += answer.outputTokens;
  }
  return { ...known, items, ok: items.every(({ status }) => status === 'pass') };
}
