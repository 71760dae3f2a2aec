import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeEach, expect, it, type TestContext } from 'vitest';
import { builtCli } from '../support/built-cli.ts';
import { shellProgram } from '../support/shells.ts';
import { tempDir } from '../support/temp.ts';

let home: string;
let env: NodeJS.ProcessEnv;

/** A home with a provider, and `switchboard` on the PATH as `npm link` puts it there. */
beforeEach(() => {
  home = tempDir();
  const acme = '[model_providers.acme_station]\nname = "A"\nbase_url = "https://models.bytefuture.ai/v1"\n';
  const odd = '[model_providers."$(touch pwned)"]\nname = "B"\n';
  const hidden = '[model_providers."x\\nacme$(touch pwned)"]\nbase_url = "https://models.bytefuture.ai/v1"\n';
  const option = '[model_providers."--yes"]\nname = "C"\n';
  const text = `model = "acme/fast:free"\nmodel_provider = "acme_station"\n${acme}${odd}${hidden}${option}`;
  writeFileSync(join(home, 'config.toml'), text);
  writeFileSync(join(home, 'routine.config.toml'), 'model = "x"\n');
  const bin = tempDir();
  writeFileSync(join(bin, 'switchboard'), `#!/bin/sh\nexec '${process.execPath}' '${builtCli()}' "$@"\n`);
  chmodSync(join(bin, 'switchboard'), 0o755);
  env = {
    PATH: [bin, process.env['PATH']].join(delimiter),
    ...{ HOME: home, CODEX_HOME: home, SWITCHBOARD_STATE_DIR: join(home, 'state') },
  };
});

/** Each shell's own way to tell what Tab would offer after this line. */
const ask = {
  bash: (line: string) => [
    '--norc',
    '-c',
    `eval "$(switchboard completion bash)"; COMP_LINE='${line}'; COMP_POINT=\${#COMP_LINE}; _switchboard; printf '%s\\n' "\${COMPREPLY[@]}"`,
  ],
  // Outside its line editor zsh has no compadd: one stands in for it, and what it is given is what would be offered.
  zsh: (line: string) => [
    '-f',
    '-c',
    `compdef() { :; }; compadd() { print -l -- \${(P)2} }; _files() { :; }; eval "$(switchboard completion zsh)"; words=("\${(@s: :)\${:-${line}}}"); CURRENT=$#words; _switchboard`,
  ],
  fish: (line: string) => ['--no-config', '-c', `switchboard completion fish | source; complete -C '${line}'`],
};
const shells = Object.keys(ask) as (keyof typeof ask)[];

function offered(shell: keyof typeof ask, line: string, context: TestContext): string[] {
  const ran = spawnSync(shellProgram(shell, context), ask[shell](line), { env, cwd: home, encoding: 'utf8' });
  expect(ran.stderr).toBe('');
  const words = ran.stdout.split('\n').map((found) => found.split('\t')[0] ?? '');
  return words.filter((word) => word !== '').sort();
}

it.for(
  shells.flatMap((shell) => [
    [shell, 'switchboard prof', ['profile']] as const,
    [shell, 'switchboard use acme', ['acme_station']] as const,
    [shell, 'switchboard use acme_station kimi/', ['kimi/kimi-k2.7-code']] as const,
    [shell, 'switchboard model acme/', ['acme/fast:free']] as const,
    [shell, 'switchboard models a', ['acme_station']] as const,
    [shell, 'switchboard key set ac', ['acme_station']] as const,
    [shell, 'switchboard provider show ac', ['acme_station']] as const,
    [shell, 'switchboard pong --provider ac', ['acme_station']] as const,
    [shell, 'switchboard pong --prov', ['--provider']] as const,
    [shell, 'switchboard profile remove r', ['routine']] as const,
    [shell, 'switchboard completion f', ['fish']] as const,
  ]),
)('%s completes %s', ([shell, line, words], context) => {
  expect(offered(shell, line, context)).toEqual(words);
});

it.for(shells)('%s offers every provider that can be typed, and none that could be a command', (shell, context) => {
  const found = offered(shell, 'switchboard use ', context);
  expect(found).toEqual(['acme_station', 'lmstudio', 'ollama', 'openai']);
});

it('bash replaces only what stands behind a colon', (context) => {
  expect(offered('bash', 'switchboard model acme/fast:f', context)).toEqual(['free']);
});

it.for(shells)('%s offers no word of a provider’s name that is none, and no name for an option', (shell, context) => {
  const words = [...offered(shell, 'switchboard model ', context), ...offered(shell, 'switchboard use ', context)];
  expect(words).toContain('acme_station');
  expect(words.filter((word) => /touch|^-/.test(word))).toEqual([]);
});
