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
        title: 'Calls a function',
        of: 'first',
        good: (answer) => commandOf(calls(answer, 'exec_command')[0]) !== null,
        pass: 'Codex can have it run commands with exec_command, and use its other tools.',
        fail: 'It did not call exec_command when asked to, so Codex cannot have it run commands or read files.',
        refused: 'This gateway does not take exec_command, so Codex cannot have the model run commands or read files',
        stops: { fail: allKinds, refused: allKinds },
      },
      {
        id: 'function-result',
        title: 'Takes a function’s result',
        of: 'second',
        good: (answer) => answer.text.toLowerCase().includes('heron'),
        pass: 'It reads what exec_command printed, and goes on from there.',
        fail: 'It does not read what exec_command printed, so it works without seeing your files.',
        refused: 'This gateway does not take back what exec_command printed, so the first command ends the session',
        stops: { fail: allKinds, refused: allKinds },
      },
    ],
  },
  {
    body: () => ({ ...offering(execCommand, readBoth), parallel_tool_calls: true }),
    items: [
      {
        id: 'parallel-calls',
        title: 'Calls several at once',
        of: 'first',
        good: (answer) => new Set(calls(answer, 'exec_command').map(({ call_id }) => call_id)).size >= 2,
        pass: 'It can run several exec_command calls in one step.',
        fail: 'It makes one exec_command call at a time, so work with many files takes longer.',
        refused: 'Codex asks every time for parallel_tool_calls, which this gateway does not take',
        stops: { fail: [], refused: ['full', 'unknown'] },
      },
    ],
  },
  {
    body: () => offering(applyPatch, 'Call the tool apply_patch to add the file pong.txt with the one line: pong'),
    items: [
      {
        id: 'custom-tool',
        title: 'Calls a custom tool',
        good: ({ output }) =>
          output.some(
            ({ type, name, input }) =>
              type === 'custom_tool_call' && name === 'apply_patch' && text(input).includes('*** Begin Patch'),
          ),
        pass: 'It can edit files with apply_patch, which is a custom tool.',
        fail: 'It did not call apply_patch as a custom tool, so its edits may go wrong or take other ways.',
        refused: 'This gateway does not take custom tools, and apply_patch is one for the models that Codex knows',
        stops: { fail: [], refused: ['full'] },
      },
    ],
  },
  {
    body: () => offering(agents, 'Call the tool close_agent with the target: true'),
    items: [
      {
        id: 'namespace-tool',
        title: 'Calls a tool in a namespace',
        good: (answer) => calls(answer, 'close_agent').some(({ namespace }) => namespace === 'multi_agent_v1'),
        pass: 'It can use the tools of multi_agent_v1, so Codex can let it work with helpers of its own.',
        fail: 'It did not call the tool of multi_agent_v1 by its namespace, so Codex would not find the tool.',
        refused:
          'Codex offers multi_agent_v1 to models it does not know, until `multi_agent = false` stands under [features] in config.toml, and this gateway refuses that',
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
        title: 'Takes tool_search',
        good: ({ exchange }) => exchange.completed,
        pass: 'Codex can offer tool_search, by which the model finds further tools.',
        fail: 'With tool_search, which Codex always offers to this model, no answer came.',
        refused: 'Codex always offers tool_search to this model, so it cannot work with this gateway',
        stops: { fail: ['full'], refused: ['full'] },
      },
    ],
  },
  {
    body: (kind) => offering(webSearch(kind), asks),
    items: [
      {
        id: 'web-search',
        title: 'Takes web_search',
        good: ({ exchange }) => exchange.completed,
        pass: 'Codex can offer web_search; whether it is carried out is up to the gateway.',
        fail: 'With web_search no answer came; `web_search = "disabled"` in config.toml keeps Codex from offering it.',
        refused:
          'Codex offers web_search until `web_search = "disabled"` stands in config.toml, and this gateway refuses it',
        stops: { fail: [], refused: [] },
      },
    ],
  },
];
