/** Configurations with one fault each, and what each way to mend it leaves. */
export interface BrokenConfig {
  name: string;
  files: Record<string, string>;
  env?: Record<string, string>;
  /** The repair's ID. */
  repair: string;
  /** By choice: what the files are then. */
  mended: Record<string, Record<string, string>>;
}

const gateway = '[model_providers.gw]\nname = "Gateway"\nbase_url = "http://127.0.0.1:9/v1"\n';

export const brokenConfigs: BrokenConfig[] = [
  {
    name: 'wire_api chat, in use',
    files: {
      'config.toml': `# mine\nmodel = "m" # why\nmodel_provider = "gw"\n\n${gateway}wire_api = "chat" # old\n\n[tui]\nanimations = true\n`,
    },
    repair: 'wire-api-chat:gw',
    mended: {
      responses: {
        'config.toml': `# mine\nmodel = "m" # why\nmodel_provider = "gw"\n\n${gateway}wire_api = "responses" # old\n\n[tui]\nanimations = true\n`,
      },
      remove: { 'config.toml': '# mine\n\n[tui]\nanimations = true\n' },
    },
  },
  {
    name: 'a provider without a name',
    files: { 'config.toml': '[model_providers.gw]\nbase_url = "http://127.0.0.1:9/v1"\n' },
    repair: 'provider-name-missing:gw',
    mended: {
      name: { 'config.toml': '[model_providers.gw]\nbase_url = "http://127.0.0.1:9/v1"\nname = "gw"\n' },
    },
  },
  {
    name: 'auth and env_key together',
    files: { 'config.toml': `${gateway}env_key = "GW_KEY"\n\n[model_providers.gw.auth]\ncommand = "print-key"\n` },
    repair: 'auth-conflict:gw',
    mended: {
      auth: { 'config.toml': `${gateway}\n[model_providers.gw.auth]\ncommand = "print-key"\n` },
      other: { 'config.toml': `${gateway}env_key = "GW_KEY"\n` },
    },
  },
  {
    name: 'requires_openai_auth beside a key of its own',
    files: { 'config.toml': `${gateway}env_key = "GW_KEY"\nrequires_openai_auth = true\n` },
    repair: 'requires-openai-auth:gw',
    mended: { unset: { 'config.toml': `${gateway}env_key = "GW_KEY"\n` } },
  },
  {
    name: 'a reserved ID, with a profile that selects it',
    files: {
      'config.toml':
        'model_provider = "openai"\n\n[model_providers.openai]\nname = "Mine"\nbase_url = "http://127.0.0.1:9/v1"\n',
      'work.config.toml': 'model_provider = "openai"\n',
    },
    repair: 'reserved-provider-id:openai',
    mended: {
      rename: {
        'config.toml':
          'model_provider = "my_openai"\n\n[model_providers.my_openai]\nname = "Mine"\nbase_url = "http://127.0.0.1:9/v1"\n',
        'work.config.toml': 'model_provider = "my_openai"\n',
      },
      remove: { 'config.toml': 'model_provider = "openai"\n', 'work.config.toml': 'model_provider = "openai"\n' },
    },
  },
  {
    name: 'a model_provider that names nothing',
    files: { 'config.toml': `model_provider = "gone"\n\n${gateway}` },
    repair: 'provider-missing:config.toml',
    mended: {
      'use:gw': { 'config.toml': `model_provider = "gw"\n\n${gateway}` },
      remove: { 'config.toml': gateway },
    },
  },
  {
    name: 'a table whose ID has the slip, and not what selects it',
    files: {
      'config.toml': `model_provider = "gwx"\n\n${gateway}`,
      'work.config.toml': 'model_provider = "gw" # the slip\n',
    },
    repair: 'provider-missing:config.toml',
    mended: {
      'use:gw': {
        'config.toml': `model_provider = "gw"\n\n${gateway}`,
        'work.config.toml': 'model_provider = "gw" # the slip\n',
      },
      'rename:gw': {
        'config.toml': `model_provider = "gwx"\n\n${gateway.replace('[model_providers.gw]', '[model_providers.gwx]')}`,
        'work.config.toml': 'model_provider = "gwx" # the slip\n',
      },
    },
  },
  {
    name: 'root keys at the end of the file',
    files: {
      'config.toml': `# top\npersonality = "friendly"\n\n${gateway}model = "m"  # the good one\nmodel_provider = "gw"\n`,
    },
    repair: 'root-key-in-table',
    mended: {
      move: {
        'config.toml': `# top\npersonality = "friendly"\nmodel = "m"  # the good one\nmodel_provider = "gw"\n\n${gateway}`,
      },
    },
  },
  {
    name: 'profiles in the old form',
    files: {
      'config.toml':
        'model = "m"\nprofile = "work"\n\n# for work\n[profiles.work]\nmodel = "w" # the good one\n\n[profiles.work.tui]\nanimations = false\n\n[profiles.home]\nmodel = "h"\n\n[tui]\nnotifications = true\n',
      'home.config.toml': 'model = "mine"\n',
    },
    repair: 'legacy-profile',
    mended: {
      keep: {
        'config.toml': 'model = "w"\n\n[tui]\nnotifications = true\nanimations = false\n',
        'work.config.toml': '# for work\nmodel = "w" # the good one\n\n[tui]\nanimations = false\n',
        'home.config.toml': 'model = "mine"\n',
      },
      files: {
        'config.toml': 'model = "m"\n\n[tui]\nnotifications = true\n',
        'work.config.toml': '# for work\nmodel = "w" # the good one\n\n[tui]\nanimations = false\n',
        'home.config.toml': 'model = "mine"\n',
      },
    },
  },
  {
    name: 'OPENAI_BASE_URL in the environment',
    files: { 'config.toml': 'model = "m"\n' },
    env: { OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' },
    repair: 'base-url-env-ignored',
    mended: {
      provider: {
        'config.toml':
          'model = "m"\nmodel_provider = "127_0_0_1"\n\n[model_providers.127_0_0_1]\nname = "127.0.0.1"\nbase_url = "http://127.0.0.1:9/v1"\nenv_key = "OPENAI_API_KEY"\nwire_api = "responses"\n',
      },
      openai: { 'config.toml': 'model = "m"\nopenai_base_url = "http://127.0.0.1:9/v1"\n' },
    },
  },
  {
    name: 'a slip in the name of the table, which keeps the file from being read',
    files: {
      'config.toml': `# mine\r\nmodel_provider = "gw"\n\n[ model_provider.gw ] # a slip\nname = "G"\nbase_url = "http://127.0.0.1:9/v1"\n\n[model_provider.gw.http_headers]\nA = "1"\n\n[tui]\nanimations = true\n`,
    },
    repair: 'misspelt:model_provider',
    mended: {
      rename: {
        'config.toml': `# mine\r\nmodel_provider = "gw"\n\n[ model_providers.gw ] # a slip\nname = "G"\nbase_url = "http://127.0.0.1:9/v1"\n\n[model_providers.gw.http_headers]\nA = "1"\n\n[tui]\nanimations = true\n`,
      },
    },
  },
  {
    name: 'a slip that Codex does not look at, beside a table that is right',
    files: {
      'config.toml': `model_provider = "other"\n\n${gateway}\n[model_providors.other]\nname = "Other"\nbase_url = "http://127.0.0.1:8/v1"\n`,
    },
    repair: 'misspelt:model_providors',
    mended: {
      rename: {
        'config.toml': `model_provider = "other"\n\n${gateway}\n[model_providers.other]\nname = "Other"\nbase_url = "http://127.0.0.1:8/v1"\n`,
      },
    },
  },
  {
    name: 'a root key twice',
    files: { 'config.toml': 'model = "a" # first\npersonality = "friendly"\nmodel = "b" # second\n' },
    repair: 'duplicate:model',
    mended: {
      first: { 'config.toml': 'model = "a" # first\npersonality = "friendly"\n' },
      second: { 'config.toml': 'personality = "friendly"\nmodel = "b" # second\n' },
    },
  },
  {
    name: 'a key of a table twice, with a byte order mark and CRLF',
    files: { 'config.toml': '\uFEFF[tui]\r\nanimations = true\r\nanimations = false\r\n' },
    repair: 'duplicate:tui.animations',
    mended: {
      first: { 'config.toml': '\uFEFF[tui]\r\nanimations = true\r\n' },
      second: { 'config.toml': '\uFEFF[tui]\r\nanimations = false\r\n' },
    },
  },
  {
    name: 'a provider’s table twice, each with a table below it',
    files: {
      'config.toml': `${gateway}\n[model_providers.gw.http_headers]\nA = "1"\n\n[tui]\nanimations = true\n\n[model_providers.gw]\nname = "Other"\nbase_url = "http://127.0.0.1:8/v1"\n\n[model_providers.gw.http_headers]\nA = "2"\n`,
    },
    repair: 'duplicate:model_providers.gw',
    mended: {
      first: {
        'config.toml': `${gateway}\n[model_providers.gw.http_headers]\nA = "1"\n\n[tui]\nanimations = true\n`,
      },
      second: {
        'config.toml':
          '[tui]\nanimations = true\n\n[model_providers.gw]\nname = "Other"\nbase_url = "http://127.0.0.1:8/v1"\n\n[model_providers.gw.http_headers]\nA = "2"\n',
      },
    },
  },
  {
    name: 'wire_api chat in a profile file',
    files: { 'config.toml': 'model = "m"\n', 'work.config.toml': `${gateway}wire_api = "chat" # old\n` },
    repair: 'wire-api-chat:work.config.toml:gw',
    mended: {
      responses: {
        'config.toml': 'model = "m"\n',
        'work.config.toml': `${gateway}wire_api = "responses" # old\n`,
      },
    },
  },
  {
    name: 'profile in a profile file',
    files: { 'config.toml': 'model = "m"\n', 'work.config.toml': 'profile = "x"\nmodel = "w"\n' },
    repair: 'legacy-profile:work.config.toml',
    mended: { unset: { 'config.toml': 'model = "m"\n', 'work.config.toml': 'model = "w"\n' } },
  },
];
