import { nearest } from '../../nearest.ts';
import { words, type Words } from '../../words/words.ts';
import type { ShownValue } from '../secrets/secrets.ts';

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
  /** One sentence: when to choose it, in the language that is spoken. */
  note: string;
}

/** The part of an address that a person has to replace with their own. */
export const placeholder = 'YOUR_RESOURCE_NAME';

const presets: readonly (Omit<Preset, 'id' | 'note'> & { id: keyof Words['presets'] })[] = [
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
  },
  {
    id: 'practice',
    providerId: 'practice',
    name: 'Practice gateway', // goes into the file, and is the same there in every language
    builtIn: false,
    baseUrl: '',
    envKey: 'PRACTICE_API_KEY',
    model: 'openai/gpt-5.5',
    fields: {},
    signUpUrl: null,
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
  },
];

/** The preset that has this ID of a provider for its own, where it says an address. */
export const presetOf = (providerId: string | undefined) =>
  presets.find((preset) => preset.providerId === providerId && preset.baseUrl !== '' && !preset.builtIn);

/** The preset whose host is spelt nearly as this address’s is, and not quite: what was meant by a typing mistake. */
export function presetLike(address: string) {
  if (!URL.canParse(address)) return undefined;
  const { hostname } = new URL(address);
  const hosts = presets.flatMap(({ baseUrl }) => (baseUrl.startsWith('https://') ? [new URL(baseUrl).hostname] : []));
  const meant = nearest(hostname, hosts, (host) => host, 2);
  return meant === null || meant === hostname
    ? undefined
    : presets.find(({ baseUrl }) => baseUrl.startsWith(`https://${meant}/`));
}

/** Every preset, in the order in which they are offered. @param practiceUrl base_url of the practice gateway, if it runs */
export function listPresets(practiceUrl: string | null): Preset[] {
  return presets.map((preset) => ({
    ...preset,
    ...(preset.id === 'practice' && practiceUrl ? { baseUrl: practiceUrl } : {}),
    note: words().presets[preset.id],
  }));
}
