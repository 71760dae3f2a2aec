import { error, type FaultCase } from './case.types.ts';

export const modelCases: readonly FaultCase[] = [
  { name: 'a model that is not offered', fault: 'model-not-found', model: 'openai/gpt-9', script: [] },
  {
    name: '400 unknown model',
    fault: 'model-not-found',
    script: { status: 400, body: { detail: 'Unknown model: openai/gpt-5.5' } },
  },
  {
    name: 'a misspelt model',
    fault: 'model-not-found',
    model: 'kimi/kimi-k2.7-cod',
    mentions: 'kimi/kimi-k2.7-code',
    script: [],
  },
  {
    name: 'a bare model name',
    fault: 'model-not-namespaced',
    model: 'claude-opus-4-8',
    mentions: 'anthropic/claude-opus-4-8',
    script: [],
  },
  {
    name: 'words that ask for provider/model',
    fault: 'model-not-namespaced',
    model: 'house-model',
    script: { status: 400, body: error('Invalid model. Use the provider/model form.') },
  },
  {
    name: 'a refused tool, by parameter',
    fault: 'tools-rejected',
    mentions: 'tools[3].type',
    script: { status: 400, body: error('Invalid value.', 'invalid_value', 'tools[3].type') },
  },
  {
    name: 'a refused tool, by words',
    fault: 'tools-rejected',
    mentions: 'web_search',
    script: {
      status: 422,
      body: { detail: [{ loc: ['body', 'tools', 2], msg: "Unsupported tool type 'web_search'" }] },
    },
  },
  {
    name: 'a refused parameter',
    fault: 'parameter-rejected',
    mentions: 'include',
    script: { status: 400, body: error('Unknown parameter: include.', 'unknown_parameter', 'include') },
  },
  {
    name: 'a refused field, by words',
    fault: 'parameter-rejected',
    mentions: 'prompt_cache_key',
    script: { status: 400, body: { message: "Unrecognized request argument supplied: 'prompt_cache_key'" } },
  },
];
