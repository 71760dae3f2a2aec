import type { CheckItemId, CheckItemWords } from '../check.types.ts';

const items: Record<CheckItemId, CheckItemWords> = {
  streams: {
    title: 'Streams its answer',
    pass: 'Words appear in Codex as the model writes them.',
    fail: 'The answer comes in one piece, so Codex shows nothing until the model has written all of it.',
  },
  usage: {
    title: 'Reports its use of tokens',
    pass: 'Codex can tell how full the context is, and make room in time.',
    fail: 'It reports no tokens, or 0, so Codex cannot tell how full the context is, and a long session may end with an error.',
  },
  'answered-by': {
    title: 'Says who answered',
    pass: (asked, answeredBy) =>
      answeredBy === asked
        ? `The answer names its model, ${asked}, so behind a route you see who answered.`
        : `You asked ${asked}, and ${answeredBy} answered.`,
    fail: 'The answer does not name its model, so behind a route you cannot see who answered.',
  },
  fields: {
    title: 'Takes what Codex always sends',
    pass: 'The fields that go with every request, such as include and prompt_cache_key, are accepted.',
    fail: 'With the fields that go with every request, such as include and prompt_cache_key, no answer came.',
    refused: 'Codex puts this field into every request, so it cannot work with this gateway',
  },
  reasoning: {
    title: 'Gives its reasoning back',
    pass: 'Encrypted reasoning comes back, so the model can take up its thoughts where it left them.',
    fail: 'No encrypted reasoning comes back, so the model starts to think afresh after each tool that it uses.',
    refused: 'Codex asks every model for its encrypted reasoning, and this gateway does not allow that',
  },
  instructions: {
    title: 'Follows long instructions',
    pass: 'It takes instructions as long as those of Codex, and follows them to their last line.',
    fail: 'It does not follow instructions as long as those of Codex, so it may forget how to use its tools.',
    refused: 'Codex sends 20 KB of instructions as a developer’s message, which this gateway does not take',
  },
  'second-turn': {
    title: 'Knows what was said before',
    pass: 'You can go on with a conversation: it knows the turns before.',
    fail: 'It does not know what was said the turn before, so each of your messages stands alone.',
    refused: 'Codex sends the conversation with each turn, and this gateway does not take it back',
  },
  images: {
    title: 'Sees pictures',
    pass: 'You can give it screenshots, and it can look at files with view_image.',
    fail: 'It takes a picture and does not see it, so screenshots and view_image are of no use.',
    refused: 'Screenshots and view_image do not work here: pictures are refused',
  },
  'additional-tools': {
    title: 'Takes tools in the input',
    pass: 'It accepts an additional_tools item, in which Codex sends this model its tools.',
    fail: 'With an additional_tools item, in which Codex sends this model its tools, no answer came.',
    refused: 'Codex sends this model its tools in an additional_tools item, so it cannot work here',
  },
  errors: {
    title: 'Says what is wrong with a request',
    pass: 'An error comes in the documented form, so Codex and Switchboard can tell you its cause.',
    fail: 'An error does not come in the documented form, so Codex may show you the wrong cause.',
  },
  'function-call': {
    title: 'Calls a function',
    pass: 'Codex can have it run commands with exec_command, and use its other tools.',
    fail: 'It did not call exec_command when asked to, so Codex cannot have it run commands or read files.',
    refused: 'This gateway does not take exec_command, so Codex cannot have the model run commands or read files',
  },
  'function-result': {
    title: 'Takes a function’s result',
    pass: 'It reads what exec_command printed, and goes on from there.',
    fail: 'It does not read what exec_command printed, so it works without seeing your files.',
    refused: 'This gateway does not take back what exec_command printed, so the first command ends the session',
  },
  'parallel-calls': {
    title: 'Calls several at once',
    pass: 'It can run several exec_command calls in one step.',
    fail: 'It makes one exec_command call at a time, so work with many files takes longer.',
    refused: 'Codex asks every time for parallel_tool_calls, which this gateway does not take',
  },
  'custom-tool': {
    title: 'Calls a custom tool',
    pass: 'It can edit files with apply_patch, which is a custom tool.',
    fail: 'It did not call apply_patch as a custom tool, so its edits may go wrong or take other ways.',
    refused: 'This gateway does not take custom tools, and apply_patch is one for the models that Codex knows',
  },
  'namespace-tool': {
    title: 'Calls a tool in a namespace',
    pass: 'It can use the tools of multi_agent_v1, so Codex can let it work with helpers of its own.',
    fail: 'It did not call the tool of multi_agent_v1 by its namespace, so Codex would not find the tool.',
    refused:
      'Codex offers multi_agent_v1 to models it does not know, until `multi_agent = false` stands under [features] in config.toml, and this gateway refuses that',
  },
  'tool-search': {
    title: 'Takes tool_search',
    pass: 'Codex can offer tool_search, by which the model finds further tools.',
    fail: 'With tool_search, which Codex always offers to this model, no answer came.',
    refused: 'Codex always offers tool_search to this model, so it cannot work with this gateway',
  },
  'web-search': {
    title: 'Takes web_search',
    pass: 'Codex can offer web_search; whether it is carried out is up to the gateway.',
    fail: 'With web_search no answer came; `web_search = "disabled"` in config.toml keeps Codex from offering it.',
    refused:
      'Codex offers web_search until `web_search = "disabled"` stands in config.toml, and this gateway refuses it',
  },
};

/** The check of what Codex needs of a model, item by item. */
export const check = {
  items,
  /** The status and the gateway's own words in brackets, before the full stop. */
  withDetail: (sentence: string, detail: string) =>
    detail ? `${sentence.replace(/\.$/, '')} (${detail}).` : `${sentence.replace(/\.$/, '')}.`,
  noAnswerInTime: 'no answer in time',
  nothingCalled: 'Not tried, because nothing was called before.',
  turnedAway: 'Not tested, because the gateway takes no more requests for now',
  notReached: 'Not tested, because no connection came about',
  waiting: (seconds: number) => `The gateway asked for a pause: ${String(seconds)} s.`,
  usedUpTokens: 'Not known, because the model used up all the tokens that the check allows it',
  chooseModel: 'Choose a model first.',
  byCodexAlone: (name: string) => `${name} can be asked by Codex alone.`,
};
