import type { Command } from 'commander';
import type { StrayKey } from '../../api/contract.ts';
import { shellWord } from '../../shell-word.ts';
import type { Session } from '../session.ts';
import { table } from '../table.ts';
import { withDryRun, write, type WriteFlags } from '../write.ts';
import { example } from './action.ts';

/** `key move [ID]`: lists the keys that lie in files, or moves one into the keychain. */
export function addMove(key: Command, session: Session, finish: (code: number) => void): void {
  example(
    withDryRun(
      key.command('move').description('keys that lie in files: list them, or move one into the keychain'),
    ).argument('[id]', 'what the list calls it'),
    'key move',
    'key move token_station:.bashrc:12',
  ).action(async (id: string | undefined, flags: WriteFlags) => {
    if (id === undefined) return finish(await session.show('stray.list', {}, (keys) => listInWords(keys, session)));
    const what = 'Moved the key into the keychain (undo puts back all but the key, which stays there): no key is left';
    finish(await write(session, 'stray.move', { id, dryRun: flags.dryRun }, what));
  });
}

function listInWords(keys: readonly StrayKey[], { width, typed }: Session): string {
  if (keys.length === 0) return 'No provider’s key lies in a file.\n';
  const rows = keys.map(({ id, hint, where, path, line }) => [
    id,
    hint,
    where,
    line === null ? path : `${path}:${line}`,
  ]);
  const command = typed(`switchboard key move ${shellWord(keys[0]?.id ?? 'ID')}`);
  return `${table(['id', 'key', 'written as', 'file'], rows, width)}To move one: ${command}\n`;
}
