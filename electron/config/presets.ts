import type { ShownValue } from './secrets.ts';

/** A provider that can be added without looking anything up. The same shape crosses the contract. */
export interface Preset {
  id: string;
  /** The ID that it suggests; for a built-in one, the ID that it selects. */
  providerId: string;
  name: string;
  builtIn: boolean;
  /** '' where the person, or the practice gateway, gives it. */
  baseUrl: string;
  envKey: string | null;
  model: string | null;
  /** Further keys of the table. */
  fields: { [key: string]: ShownValue };
  signUpUrl: string | null;
  /** One sentence: when to choose it. */
  note: string;
}

/** The part of an address that a person has to replace with their own. */
export const placeholder = 'YOUR_RESOURCE_NAME';

const presets: readonly Preset[] = [
  {
    // The guide's configuration, key by key.
    id: 'token-station',
    providerId: 'token_station',
    name: 'Token Station',
    builtIn: false,
    baseUrl: 'https://models.bytefuture.ai/v1',
    envKey: 'TOKEN_STATION_API_KEY',
    model: 'openai/gpt-5.5',
    fields: {},
    signUpUrl: 'https://models.bytefuture.ai',
    note: 'One key for models of many makers, and routes that pick one per request.',
  },
  {
    id: 'practice',
    providerId: 'practice',
    name: 'Practice gateway',
    builtIn: false,
    baseUrl: '',
    envKey: 'PRACTICE_API_KEY',
    model: 'openai/gpt-5.5',
    fields: {},
    signUpUrl: null,
    note: 'A small gateway on this machine: try everything with no account.',
  },
  {
    id: 'openai-api',
    providerId: 'openai_api',
    name: 'OpenAI API',
    builtIn: false,
    baseUrl: 'https://api.openai.com/v1',
    envKey: 'OPENAI_API_KEY',
    model: 'gpt-5.5',
    fields: {},
    signUpUrl: 'https://platform.openai.com/api-keys',
    note: 'OpenAI by API key, billed by use, with no ChatGPT plan.',
  },
  {
    id: 'openrouter',
    providerId: 'openrouter',
    name: 'OpenRouter',
    builtIn: false,
    baseUrl: 'https://openrouter.ai/api/v1',
    envKey: 'OPENROUTER_API_KEY',
    model: null,
    fields: {},
    signUpUrl: 'https://openrouter.ai/keys',
    note: 'Models of many makers behind one key.',
  },
  {
    // base_url, variable and api-version as Codex documents them for Azure.
    id: 'azure',
    providerId: 'azure',
    name: 'Azure OpenAI',
    builtIn: false,
    baseUrl: `https://${placeholder}.openai.azure.com/openai`,
    envKey: 'AZURE_OPENAI_API_KEY',
    model: null,
    fields: { query_params: { 'api-version': '2025-04-01-preview' } },
    signUpUrl: 'https://portal.azure.com',
    note: 'A deployment in your own Azure resource; the model is the deployment’s name.',
  },
  {
    id: 'ollama',
    providerId: 'ollama',
    name: 'Ollama',
    builtIn: true,
    baseUrl: 'http://localhost:11434/v1',
    envKey: null,
    model: null,
    fields: {},
    signUpUrl: 'https://ollama.com/download',
    note: 'Open-weights models on this machine. Codex knows it already.',
  },
  {
    id: 'lmstudio',
    providerId: 'lmstudio',
    name: 'LM Studio',
    builtIn: true,
    baseUrl: 'http://localhost:1234/v1',
    envKey: null,
    model: null,
    fields: {},
    signUpUrl: 'https://lmstudio.ai',
    note: 'Open-weights models on this machine. Codex knows it already.',
  },
  {
    id: 'blank',
    providerId: 'my_gateway',
    name: '',
    builtIn: false,
    baseUrl: '',
    envKey: null,
    model: null,
    fields: {},
    signUpUrl: null,
    note: 'Any gateway that speaks the Responses API.',
  },
];

/** Every preset, in the order in which they are offered. @param practiceUrl base_url of the practice gateway, if it runs */
export function listPresets(practiceUrl: string | null): Preset[] {
  return presets.map((preset) =>
    preset.id === 'practice' && practiceUrl ? { ...preset, baseUrl: practiceUrl } : { ...preset },
  );
}
