import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openKeychain } from '../../electron/keys/open-keychain.ts';
import { printKeychain } from '../../electron/keys/print-keychain.ts';
import { makeTempDir } from '../support/folder.ts';
import { startKeyring } from '../support/keyring.ts';
import type { Row } from './support/bench.types.ts';
import { checkout } from './support/codex.ts';
import { median, sideBySide, timed } from './support/measure.ts';

export const title = 'key print, which Codex waits for, against a Node that does nothing; needs `npm run build`';

const origin = 'http://127.0.0.1:9';
const key = 'sk-bench-not-a-key-4711';

export async function run(): Promise<Row[]> {
  const folder = makeTempDir();
  const ring = await startKeyring();
  try {
    writeFileSync(
      join(folder.path, 'config.toml'),
      `[model_providers.bench]\nname = "Bench"\nbase_url = "${origin}/v1"\n`,
    );
    // Only the keychain of this bench: the bus is found in the environment of the process.
    for (const [name, value] of Object.entries(ring.env)) if (value !== undefined) process.env[name] = value;
    const keychain = await openKeychain({ env: ring.env });
    await keychain.set('bench', origin, key);
    // As `key print` asks it, connecting anew each time.
    const ask = async () => (await printKeychain(ring.env, 5000)).get('bench', origin);
    const answers: number[] = [];
    for (let round = 0; round < 25; round++) answers.push(await timed(ask));

    const cli = join(checkout, 'out/cli.js');
    const print = () => runNode([cli, '--home', folder.path, 'key', 'print', 'bench'], `${key}\n`);
    const [ours, bare] = await sideBySide(25, print, () => runNode(['-e', '0'], ''));
    const answer = median(answers);
    return [
      { what: 'key print', ours, against: 'twice node -e 0 and the answer', theirs: 2 * bare + answer, aim: 'below 1' },
      { what: 'key print but for the answer', ours: ours - answer, against: 'node -e 0', theirs: bare, aim: 'below 2' },
      { what: 'the keychain’s answer', ours: answer, against: '', theirs: null },
    ];
  } finally {
    await ring.stop();
    folder.remove();
  }

  async function runNode(args: string[], expected: string): Promise<void> {
    const child = spawn(process.execPath, args, { env: ring.env, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (data) => (said += String(data)));
    await once(child, 'close');
    if (said !== expected) throw new Error(`node ${args.join(' ')} did not say what was expected`);
  }
}
