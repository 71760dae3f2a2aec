import { json, says, type OddAnswer } from './odd.types.ts';

/** About the model, and what Codex sends with it. */
export const oddOfModels: readonly OddAnswer[] = [
  {
    name: 'OpenRouter: 400, a name that is not a valid model ID',
    fault: 'model-not-found',
    script: says(400, 'deepseek/deepseek-coder is not a valid model ID', { code: 400 }),
    model: 'deepseek/deepseek-coder',
  },
  {
    name: 'OpenRouter: 400, the same for a bare name',
    fault: 'model-not-namespaced',
    mentions: 'anthropic/claude-opus-4-8',
    script: says(400, 'claude-opus-4-8 is not a valid model ID', { code: 400 }),
    model: 'claude-opus-4-8',
  },
  {
    name: 'OpenRouter: 404 without the word model, and Chat Completions is there',
    fault: 'model-not-found',
    script: [
      { on: /\/chat\/completions$/, ...says(400, 'messages is required') },
      says(404, 'No endpoints found for stepfun/step-3.5-flash:free.', { code: 404 }),
    ],
  },
  {
    name: 'Azure: 404 DeploymentNotFound, and Chat Completions is there',
    fault: 'model-not-found',
    script: [
      { on: /\/chat\/completions$/, ...says(401, 'no') },
      says(404, 'The API deployment for this resource does not exist.', { code: 'DeploymentNotFound' }),
    ],
  },
  {
    name: 'LiteLLM: 400 with words in words',
    fault: 'model-not-found',
    script: json(400, {
      error: {
        message: { error: '/responses: Invalid model name passed in model=openai/gpt-5.5.' },
        type: 'None',
        param: 'None',
        code: '400',
      },
    }),
  },
  {
    name: 'Ollama: 404, to be pulled first',
    fault: 'model-not-found',
    script: says(404, "model 'openai/gpt-5.5' not found, try pulling it first", { type: 'not_found_error' }),
  },
  {
    name: 'Bedrock: 400 for on-demand throughput',
    fault: 'model-not-found',
    script: json(400, { message: 'Invocation of model ID x with on-demand throughput isn’t supported.' }),
  },
  {
    name: 'New API: 503 without a channel for the model',
    fault: 'model-not-found',
    script: says(503, 'No available channel for model openai/gpt-5.5 under group default', {
      code: 'model_not_found',
      type: 'new_api_error',
    }),
  },
  {
    name: 'One API: 503 without a channel, in Chinese',
    fault: 'model-not-found',
    script: says(503, '当前分组 default 下对于模型 openai/gpt-5.5 无可用渠道', { type: 'one_api_error' }),
  },
  {
    name: 'a model that is asked to have a namespace',
    fault: 'model-not-namespaced',
    model: 'house-model',
    script: says(400, 'Invalid model: it must include a provider prefix (namespace).'),
  },
  {
    name: 'OpenRouter: 404, no endpoint with tools',
    fault: 'tools-rejected',
    script: [
      { on: /\/chat\/completions$/, ...says(400, 'messages is required') },
      says(404, 'No endpoints found that support tool use.', { code: 404 }),
    ],
  },
  {
    name: 'OpenRouter: the words of the provider behind it',
    fault: 'tools-rejected',
    mentions: 'web_search',
    script: says(400, 'Provider returned error', {
      code: 400,
      metadata: {
        raw: JSON.stringify({
          error: { message: "Unsupported tool type: 'web_search'", type: 'invalid_request_error' },
        }),
        provider_name: 'Elsewhere',
      },
    }),
  },
  {
    name: 'vLLM: a heap of validation errors',
    fault: 'tools-rejected',
    mentions: 'namespace',
    script: says(
      400,
      "13 validation errors:\n  {'type': 'literal_error', 'loc': ('body', 'tools', 11, 'CustomTool', 'type'), 'msg': \"Input should be 'custom'\", 'input': 'namespace'}",
      { type: 'Bad Request', code: 400 },
    ),
  },
  {
    name: 'llama.cpp: a tool that must be a function',
    fault: 'tools-rejected',
    script: says(400, "'type' of tool must be 'function'", { code: 400, type: 'invalid_request_error' }),
  },
  {
    name: 'Ollama: a model without tools',
    fault: 'tools-rejected',
    script: says(400, 'registry.ollama.ai/library/gemma3:4b does not support tools', { type: 'api_error' }),
  },
  {
    name: 'a tool that is refused for a model',
    fault: 'tools-rejected',
    mentions: 'web_search',
    script: says(400, 'The model openai/gpt-5.5: tool web_search is not supported', { type: 'invalid_request_error' }),
  },
  {
    name: 'LiteLLM: 500 with a refusal of the gateway behind it',
    fault: 'tools-rejected',
    script: says(
      500,
      'litellm.APIConnectionError: Bedrock_mantleException - {"error":{"code":"validation_error","message":"Invalid Value: \'tools.namespace\'.","type":"invalid_request_error"}}',
    ),
  },
  {
    name: 'LiteLLM: 500 for a parameter that goes too far',
    fault: 'parameter-rejected',
    mentions: 'client_metadata',
    script: says(500, "AsyncCompletions.create() got an unexpected keyword argument 'client_metadata'"),
  },
  {
    name: 'OpenAI: a parameter that is not supported with this model',
    fault: 'parameter-rejected',
    mentions: 'reasoning.effort',
    script: says(400, "Unsupported parameter: 'reasoning.effort' is not supported with this model.", {
      param: 'reasoning.effort',
      code: 'unsupported_parameter',
    }),
  },
  {
    name: 'Groq: a property that is unsupported',
    fault: 'parameter-rejected',
    mentions: 'prompt_cache_key',
    script: says(400, "property 'prompt_cache_key' is unsupported", { type: 'invalid_request_error' }),
  },
  {
    name: 'Cerebras: 422 with everything at the top',
    fault: 'parameter-rejected',
    mentions: 'prompt_cache_key',
    script: json(422, {
      message: "body.prompt_cache_key: property 'body.prompt_cache_key' is unsupported",
      type: 'invalid_request_error',
      param: 'validation_error',
      code: 'wrong_api_format',
    }),
  },
  {
    name: 'ChatGPT’s back end: a detail',
    fault: 'parameter-rejected',
    mentions: 'prompt_cache_key',
    script: json(400, { detail: 'Unsupported parameter: prompt_cache_key' }),
  },
  {
    name: 'MiniMax: values that it accepts',
    fault: 'parameter-rejected',
    script: says(400, "MiniMax M2 only accepts string reasoning_effort values ('low', 'medium', 'high')."),
  },
];
