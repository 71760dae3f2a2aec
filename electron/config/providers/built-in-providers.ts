/** A provider that Codex knows without a table. `adjustable`: the keys that a table of its ID may set; null where none may be. */
interface BuiltIn {
  name: string;
  baseUrl: string | null;
  adjustable: readonly string[] | null;
  needsLogin: boolean;
}

const bedrock = ['base_url', 'auth', 'http_headers', 'aws'];
const gcp = ['base_url', 'auth', 'http_headers', 'project_id', 'location', 'credential_file'];

/** Codex 0.169.0, `model_providers.rs`; the addresses of the local ones are what Codex dials when nothing else is set. */
const builtIns: Readonly<Record<string, BuiltIn>> = {
  openai: { name: 'OpenAI', baseUrl: 'https://api.openai.com/v1', adjustable: null, needsLogin: true },
  ollama: { name: 'Ollama', baseUrl: 'http://localhost:11434/v1', adjustable: null, needsLogin: false },
  lmstudio: { name: 'LM Studio', baseUrl: 'http://localhost:1234/v1', adjustable: null, needsLogin: false },
  'amazon-bedrock': { name: 'Amazon Bedrock', baseUrl: null, adjustable: bedrock, needsLogin: false },
  'amazon-bedrock-runtime': { name: 'Amazon Bedrock Runtime', baseUrl: null, adjustable: bedrock, needsLogin: false },
  gcp: { name: 'Google Cloud', baseUrl: null, adjustable: gcp, needsLogin: false },
};

export const builtInProvider = (id: string): BuiltIn | null =>
  Object.hasOwn(builtIns, id) ? (builtIns[id] ?? null) : null;

/** IDs that `[model_providers]` may not define. */
export const isReserved = (id: string): boolean => builtInProvider(id)?.adjustable === null;

/** What Codex uses where no layer names a model_provider. */
export const defaultProvider = 'openai';

/**
 * What a provider's ID may be, where the person chooses it. Codex takes any text; this needs no quotes in TOML, and is
 * not read as an option where a command of ours names it.
 */
export const isProviderId = (id: string): boolean => /^[A-Za-z0-9_][A-Za-z0-9_-]*$/.test(id);
