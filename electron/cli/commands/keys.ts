import { Argument } from 'commander';
import type { KeyView } from '../../api/contract.ts';
import { makeFault } from '../../faults/words.ts';
import { oneLine } from '../../printable.ts';
import { shellWord } from '../../shell-word.ts';
import { warnOfPlainHttp } from '../key-warnings.ts';
import { readKey } from '../read-key.ts';
import type { Session } from '../session.ts';
import { withDryRun, type WriteFlags } from '../write.ts';
import { addStartup, deliverByCommand, deliverByVariable, showStatus } from './environment.ts';
import { addMove } from './move.ts';
import { example, type Registry } from './action.ts';
import { keyInWords } from './status.ts';

const providerArgument = ['<provider>', 'the provider’s ID'] as const;

/** `key set | status | delete | print | deliver`. No key ever comes in by an argument. */
export function addKeys({ program, session, finish }: Registry): void {
  const key = program.command('key').description('keys in the keychain, and how Codex gets them');

  example(
    key
      .command('set')
      .description('store a key, read from stdin (at a terminal it is typed without being shown)')
      .argument(...providerArgument)
      .option('--dry-run', 'say where the key would go; reads and stores nothing'),
    'key set token_station < key.txt',
  ).action(async (provider: string, flags: WriteFlags) =>
    finish(flags.dryRun ? await plannedChange(session, provider, 'set') : await setKey(session, provider)),
  );

  example(
    key
      .command('status')
      .description('which keys are stored and how Codex gets them')
      .argument('[provider]', 'only this provider’s'),
    'key status',
  ).action(async (provider: string | undefined) => finish(await showStatus(session, provider)));

  example(
    key
      .command('delete')
      .description('delete a provider’s key from the keychain')
      .argument(...providerArgument)
      .option('--dry-run', 'say whether there is one to delete; deletes nothing'),
    'key delete token_station',
  ).action(async (provider: string, flags: WriteFlags) => {
    if (flags.dryRun) return finish(await plannedChange(session, provider, 'delete'));
    finish(
      await session.show('key.delete', { provider }, ({ deleted }) =>
        deleted ? `Deleted the key of ${oneLine(provider)}.\n` : 'Nothing to change.\n',
      ),
    );
  });

  example(
    key
      .command('print')
      .description('for Codex’s auth command: the key and a newline, nothing else')
      .argument(...providerArgument),
    'key print token_station',
  ).action(async (provider: string) => {
    if (session.json) return finish(session.usage('key print gives the key alone, never as JSON'));
    const home = session.home === undefined ? [] : ['--home', session.home];
    finish(await session.deps.printKey([...home, 'key', 'print', provider]));
  });

  example(
    withDryRun(key.command('deliver').description('choose how Codex gets the key'))
      .argument(...providerArgument)
      .addArgument(
        new Argument('<how>', 'command: Codex asks Switchboard; env: from an environment variable').choices([
          'command',
          'env',
        ]),
      )
      .option('--env-key, --variable <variable>', 'with env: the variable’s name')
      .option('--shell-line', 'with env: also add the line that fills the variable when a shell starts'),
    'key deliver token_station command',
    'key deliver token_station env --shell-line',
  ).action(async (provider: string, how: string, flags: WriteFlags & { variable?: string; shellLine?: boolean }) => {
    const by = how === 'env' ? 'env' : 'command';
    if (by === 'command' && flags.variable !== undefined) return finish(session.usage('--variable belongs to env'));
    if (by === 'command' && flags.shellLine) return finish(session.usage('--shell-line belongs to env'));
    const what =
      by === 'env'
        ? `Codex reads the key of ${provider} from the environment, as written`
        : `Codex asks Switchboard for the key of ${provider}, as written`;
    const input = { provider, by, variable: flags.variable, dryRun: flags.dryRun } as const;
    if (by === 'command') return finish(await deliverByCommand(session, input, what));
    finish(await deliverByVariable(session, input, what, flags.shellLine ?? false));
  });

  addStartup(key, session, finish);
  addMove(key, session, finish);
}

async function setKey(session: Session, provider: string): Promise<number> {
  const read = await session.wait(readKey(session.deps.io, `Key for ${oneLine(provider)} (not shown): `));
  if (read.read === 'interrupted') return session.interrupted();
  if (read.read === 'too-long')
    return session.fail(makeFault('key-malformed', { provider, words: 'longer than 16 KB' }));
  session.keepSecret(read.key);
  const keychain = await session.call('keychain.state', {});
  if (!keychain.ok) return session.fail(keychain.fault);
  if (keychain.value.place === 'memory') {
    // It would be said to be stored, and be gone when this command ends.
    const words = `${keychain.value.reason ?? ''} A key given here would be gone when this command ends.`.trim();
    return session.fail(makeFault('keychain-unavailable', { provider, words }));
  }
  await warnOfPlainHttp(session, provider);
  const reply = await session.call('key.set', { provider, key: read.key });
  if (!reply.ok) return session.fail(reply.fault);
  session.result(reply.value, () => `Stored the key of ${keyLine(reply.value)}`);
  if (!session.json) sayWhoReads(session, reply.value);
  return 0;
}

/** A key that was stored changes nothing for a Codex that takes it from a variable. */
function sayWhoReads(session: Session, { provider, delivery, variable }: KeyView): void {
  if (delivery !== 'env') return;
  const deliver = session.typed(`switchboard key deliver ${shellWord(provider)} command`);
  session.err(`! Codex takes the key from ${variable ?? 'a variable'}, not from the keychain → ${deliver}\n`);
}

/** What `key set` and `key delete` would do. No file is part of it, so there is no diff. */
async function plannedChange(session: Session, provider: string, change: 'set' | 'delete'): Promise<number> {
  const reply = await session.call('key.status', { provider });
  if (!reply.ok) return session.fail(reply.fault);
  const view = reply.value.find((key) => key.provider === provider);
  if (!view) return session.fail(makeFault('provider-unknown', { provider }));
  const changed = change === 'set' || view.stored;
  const place = view.place === 'memory' ? 'memory' : 'the keychain';
  session.result({ changed, dryRun: true, place: view.place, diff: '' }, () => {
    if (!changed) return 'Nothing to change.\n';
    return change === 'set'
      ? `The key of ${oneLine(provider)} would be stored in ${place}. No file would change.\n`
      : `The key of ${oneLine(provider)} would be deleted from ${place}. No file would change.\n`;
  });
  return 0;
}

export const keyLine = (view: KeyView) => `${view.provider}: ${keyInWords(view)}\n`;
