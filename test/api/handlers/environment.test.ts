import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contract } from '../../../electron/api/contract.ts';
import { environmentHandlers } from '../../../electron/api/handlers/environment.ts';
import { emptyHash } from '../../../electron/config/document/decode.ts';
import type { RunCommand } from '../../../electron/keys/environment/run-command.ts';
import { faultOf, testStore, valueOf } from '../../support/store.ts';
import { tempDir } from '../../support/temp.ts';

const context = { door: 'cli' as const };
const canary = 'sk-environment-canary-0815';

/** Shells and systemd as they would answer a person whose login shell has the variable and whose desktop has not. */
const answers: RunCommand = async (program, args, { env }) => {
  if (program === 'systemctl') return { ended: 'exit', code: 0, stdout: 'HOME=/home/ada\n' };
  expect(JSON.stringify([args, env])).not.toContain(canary);
  const [, left, right] = /'([0-9a-f]+)' '([0-9a-f]+)yes'/.exec(args.at(-1) ?? '') ?? [];
  const said = args.includes('-l') ? 'yes' : 'no';
  return { ended: 'exit', code: 0, stdout: `Welcome\n${left ?? ''}${right ?? ''}${said}\nBye` };
};

function setUp(envKey: string) {
  const made = testStore();
  const person = tempDir();
  writeFileSync(
    made.config,
    `[model_providers.p]\nname = "p"\nbase_url = "https://gateway.example/v1"\nenv_key = "${envKey}"\n`,
  );
  const handlers = environmentHandlers({
    store: made.store,
    env: { SHELL: '/bin/bash', GATEWAY: canary, HOME: person },
    platform: 'linux',
    homedir: person,
    keyCommand: (provider) => ({ command: '/node', args: ['/cli.js', 'key', 'print', provider] }),
    run: answers,
  });
  return { ...made, person, handlers };
}

test('tells of each place whether it has the variable, and never what is in it', async () => {
  const { handlers, homePath, person } = setUp('GATEWAY');
  writeFileSync(join(homePath, '.env'), `GATEWAY=${canary}\n`);
  const read = valueOf(await handlers['environment.read']({ provider: 'p' }, context));
  contract['environment.read'].output.parse(read);
  expect(read.variable).toBe('GATEWAY');
  expect(Object.fromEntries(read.places.map(({ place, visible }) => [place, visible]))).toEqual({
    process: 'yes',
    'login-shell': 'yes',
    'interactive-shell': 'no',
    'env-file': 'yes',
    desktop: 'no',
  });
  expect(read.startup).toEqual({ shell: 'bash', path: join(person, '.bashrc'), present: false, hash: emptyHash });
  expect(JSON.stringify(read)).not.toContain(canary);
});

test('the line comes, is seen, and goes', async () => {
  const { handlers, person } = setUp('GATEWAY');
  const path = join(person, '.bashrc');
  writeFileSync(path, 'X=1\n');
  const added = valueOf(await handlers['startup.add']({ provider: 'p' }, context));
  contract['startup.add'].output.parse(added);
  expect(added.diff).toContain('+if [ -z "${GATEWAY-}" ]');
  const read = valueOf(await handlers['environment.read']({ provider: 'p' }, context));
  expect(read.startup?.present).toBe(true);
  valueOf(await handlers['startup.remove']({ provider: 'p' }, context));
  expect(readFileSync(path, 'utf8')).toBe('X=1\n');
});

test('the line is one step of the history: listed, shown, taken back, and put back', async () => {
  const { handlers, store, person } = setUp('GATEWAY');
  const path = join(person, '.bashrc');
  writeFileSync(path, `export PRIVATE=hunter2-${canary}\nX=1`);
  const before = readFileSync(path, 'utf8');
  const { historyId } = valueOf(await handlers['startup.add']({ provider: 'p' }, context));
  const after = readFileSync(path, 'utf8');
  expect(await store.history()).toMatchObject([{ id: historyId, path, asked: 'key startup add p', undone: false }]);
  const shown = valueOf(await store.historyEntry(historyId ?? 0));
  expect(shown.diff).toContain('+if [ -z "${GATEWAY-}" ]');
  expect(shown.diff).not.toContain('PRIVATE');
  const undone = valueOf(await store.undo({ door: 'cli' }));
  expect(undone).toMatchObject({ undid: historyId, path, changed: true });
  expect(readFileSync(path, 'utf8')).toBe(before);
  expect(valueOf(await store.restore({ id: historyId ?? 0, side: 'after', door: 'cli' })).changed).toBe(true);
  expect(readFileSync(path, 'utf8')).toBe(after);
});

test('what the person saw is what is changed: a start-up file that another program wrote since is refused', async () => {
  const { handlers, person } = setUp('GATEWAY');
  const path = join(person, '.bashrc');
  writeFileSync(path, 'X=1\n');
  const seen = valueOf(await handlers['environment.read']({ provider: 'p' }, context)).startup?.hash;
  writeFileSync(path, 'X=2\n');
  const refused = await handlers['startup.add']({ provider: 'p', expectedHash: seen }, context);
  expect(faultOf(refused).id).toBe('config-changed');
  expect(readFileSync(path, 'utf8')).toBe('X=2\n');
});

test('a provider that is not there, and a key in the place of the name, are faults', async () => {
  const { handlers } = setUp(canary);
  expect(faultOf(await handlers['environment.read']({ provider: 'q' }, context)).id).toBe('provider-unknown');
  const refused = faultOf(await handlers['startup.add']({ provider: 'p' }, context));
  expect(refused.id).toBe('env-key-holds-key');
  expect(JSON.stringify(refused)).not.toContain(canary);
});
