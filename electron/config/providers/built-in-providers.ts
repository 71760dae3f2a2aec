/** A provider that Codex knows without a table. `adjustable`: a table of its ID may set some of its keys. */
interface BuiltIn {
  name: string;
  baseUrl: string | null;
  adjustable: boolean;
  needsLogin: boolean;
}

/** Codex 0.169.0, `model_providers.rs`; the addresses of the local ones are what Codex dials when nothing else is set. */
const builtIns: Readonly<Record<string, BuiltIn>> = {
  openai: { name: 'OpenAI', baseUrl: 'https://api.openai.com/v1', adjustable: false, needsLogin: true },
  ollama: { name: 'Ollama', baseUrl: 'http://localhost:11434/v1', adjustable: false, needsLogin: false },
  lmstudio: { name: 'LM Studio', baseUrl: 'http://localhost:1234/v1', adjustable: false, needsLogin: false },
  'amazon-bedrock': { name: 'Amazon Bedrock', baseUrl: null, adjustable: true, needsLogin: false },
};

export const builtInProvider = (id: string): BuiltIn | null =>
  Object.hasOwn(builtIns, id) ? (builtIns[id] ?? null) : null;

/** IDs that `[model_providers]` may not define. */
export const isReserved = (id: string): boolean => builtInProvider(id)?.adjustable === false;

/** What Codex uses where no layer names a model_provider. */
export const defaultProvider = 'openai';

/** What a provider's ID may be, where the person chooses it. */
export const isProviderId = (id: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(id);
