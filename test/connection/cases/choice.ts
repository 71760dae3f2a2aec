import { guide, offline, type StationCase } from './case.types.ts';

const unselected = guide.replace('model_provider = "test_gateway"\n', '');
const trusted = `${guide}\n[projects."{folder}"]\ntrust_level = "trusted"\n`;
/** A project of the person’s, in which Codex runs. */
const project = (says: string) => ({ '.git/HEAD': 'ref: refs/heads/main\n', '.codex/config.toml': says });

export const choiceCases: readonly StationCase[] = [
  {
    name: 'a provider that is defined and not selected',
    fault: 'wrong-provider-selected',
    config: unselected,
    env: offline,
    mentions: 'Test Gateway',
    fix: 'switchboard use test_gateway',
    codex: 'Connection refused',
  },
  {
    name: 'selected only in a profile that nobody asked for',
    fault: 'wrong-provider-selected',
    config: unselected,
    files: { 'work.config.toml': 'model_provider = "test_gateway"\n' },
    env: offline,
    mentions: 'Test Gateway',
    fix: 'switchboard use test_gateway',
    codex: 'Connection refused',
  },
  {
    name: 'and no provider of its own',
    fault: 'base-url-env-ignored',
    config: 'model = "gpt-5.5"\n',
    env: { ...offline, OPENAI_BASE_URL: '{baseUrl}' },
    mentions: '{baseUrl}',
    fix: '--base-url {baseUrl} --env-key OPENAI_API_KEY --select',
    codex: 'Connection refused',
  },
  {
    name: 'in .env, beside a key for OpenAI',
    fault: 'base-url-env-ignored',
    config: 'model = "gpt-5.5"\n',
    files: { '.env': 'OPENAI_BASE_URL={baseUrl}\n' },
    env: { ...offline, OPENAI_API_KEY: 'sk-practice-key-0123456789' },
    request: { timeoutMs: 2500 },
    mentions: '{baseUrl}',
    codex: 'Connection refused',
  },
  {
    name: 'a trusted project sets the model',
    fault: 'overridden-by-layer',
    config: trusted,
    project: project('model = "glm/glm-5.2"\n'),
    warningBeside: null,
    mentions: '{folder}/.codex/config.toml',
    fix: '{folder}/.codex/config.toml',
    codex: 'pong',
  },
  {
    name: 'a trusted project sets a model that is not offered',
    fault: 'overridden-by-layer',
    config: trusted,
    project: project('model = "openai/gpt-9"\n'),
    warningBeside: 'model-not-found',
    mentions: 'openai/gpt-9',
    codex: 'openai/gpt-9',
  },
  {
    name: 'a profile that has no file',
    fault: 'profile-missing',
    config: guide,
    request: { profile: 'work' },
    mentions: '{home}/work.config.toml',
    fix: 'switchboard profile save work',
    codex: 'pong',
  },
  {
    name: 'a file of nearly that name',
    fault: 'profile-missing',
    config: guide,
    files: { 'deep_work.config.toml': 'model = "glm/glm-5.2"\n' },
    request: { profile: 'deep-work' },
    mentions: 'deep-work.config.toml',
    codex: 'pong',
  },
];
