import type { OutputItem, ResponsesAnswer } from '../ask-responses.ts';
import type { Question } from './check.types.ts';
import { agents, allKinds, applyPatch, commandOutput, execCommand, fromUser } from './codex-sends.ts';
import { toolSearch, webSearch } from './codex-sends.ts';

const calls = ({ output }: ResponsesAnswer, name: string): OutputItem[] =>
  output.filter((item) => item.type === 'function_call' && item.name === name);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The command that a call of exec_command asks for, or null where its arguments are not what was described. */
function commandOf(call: OutputItem | undefined): string | null {
  try {
    const value: unknown = JSON.parse(text(call?.arguments));
    return typeof value === 'object' && value !== null && 'cmd' in value && typeof value.cmd === 'string'
      ? value.cmd
      : null;
  } catch {
    return null; // no JSON: Codex could not run it either
  }
}

const readBoth =
  'Call the tool exec_command twice in this one answer: with the command true, and with the command pwd.';
const offering = (tool: object, ask: string) => ({ tools: [tool], tool_choice: 'auto', input: [fromUser(ask)] });
const asks = 'Respond with exactly the word: pong';

/** What is asked about the tools that Codex offers to a model. */
export const toolQuestions: readonly Question[] = [
  {
    body: () => offering(execCommand, 'Call the tool exec_command with the command: true'),
    then: (first, body) => {
      const call = calls(first, 'exec_command')[0];
      if (!call || !Array.isArray(body.input)) return null;
      const { name, arguments: given, call_id } = call;
      const made = { type: 'function_call', status: 'completed', name, arguments: given, call_id };
      const output = { type: 'function_call_output', call_id, output: commandOutput('heron') };
      const then = fromUser('Respond with exactly the word that the command printed.');
      return { ...body, input: [...(body.input as unknown[]), made, output, then] };
    },
    items: [
      {
        id: 'function-call',
        of: 'first',
        good: (answer) => commandOf(calls(answer, 'exec_command')[0]) !== null,
        stops: { fail: allKinds, refused: allKinds },
      },
      {
        id: 'function-result',
        of: 'second',
        good: (answer) => answer.text.toLowerCase().includes('heron'),
        stops: { fail: allKinds, refused: allKinds },
      },
    ],
  },
  {
    body: () => ({ ...offering(execCommand, readBoth), parallel_tool_calls: true }),
    items: [
      {
        id: 'parallel-calls',
        of: 'first',
        good: (answer) => new Set(calls(answer, 'exec_command').map(({ call_id }) => call_id)).size >= 2,
        stops: { fail: [], refused: ['full', 'unknown'] },
      },
    ],
  },
  {
    body: () => offering(applyPatch, 'Call the tool apply_patch to add the file pong.txt with the one line: pong'),
    items: [
      {
        id: 'custom-tool',
        good: ({ output }) =>
          output.some(
            ({ type, name, input }) =>
              type === 'custom_tool_call' && name === 'apply_patch' && text(input).includes('*** Begin Patch'),
          ),
        stops: { fail: [], refused: ['full'] },
      },
    ],
  },
  {
    body: () => offering(agents, 'Call the tool close_agent with the target: true'),
    items: [
      {
        id: 'namespace-tool',
        good: (answer) => calls(answer, 'close_agent').some(({ namespace }) => namespace === 'multi_agent_v1'),
        stops: { fail: [], refused: [] },
      },
    ],
  },
  {
    only: ['full'],
    body: () => offering(toolSearch, asks),
    items: [
      {
        id: 'tool-search',
        good: ({ exchange }) => exchange.completed,
        stops: { fail: ['full'], refused: ['full'] },
      },
    ],
  },
  {
    body: (kind) => offering(webSearch(kind), asks),
    items: [
      {
        id: 'web-search',
        good: ({ exchange }) => exchange.completed,
        stops: { fail: [], refused: [] },
      },
    ],
  },
];
