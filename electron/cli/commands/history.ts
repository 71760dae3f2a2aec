import type { HistoryItem } from '../../api/contract.ts';
import { table } from '../table.ts';
import { wholeNumber } from '../usage.ts';
import { withDryRun, write, writeInWords, type WriteFlags } from '../write.ts';
import { example, type Registry } from './action.ts';

/** `history`, `history show`, `history restore` and `undo`. */
export function addHistory({ program, session, finish }: Registry): void {
  const history = program.command('history').description('every write that Switchboard made');
  example(history, 'history', 'history show 3').action(async () =>
    finish(await session.show('history.list', {}, (items) => listInWords(items, session.width))),
  );

  example(
    history.command('show').description('one write with its diff').argument('<n>', 'its number in the history'),
    'history show 3',
  ).action(async (text: string) => {
    const id = wholeNumber(text, 0, Number.MAX_SAFE_INTEGER);
    if (id === null) return finish(session.usage('history show takes the number of a write', 'switchboard history'));
    finish(await session.show('history.show', { id }, (item) => `${line(item).join('  ').trimEnd()}\n${item.diff}`));
  });

  example(
    withDryRun(history.command('restore').description('make the file what it was after a write, as a new write'))
      .argument('<n>', 'its number in the history')
      .option('--before', 'what it was before that write'),
    'history restore 3',
    'history restore 3 --before --dry-run',
  ).action(async (text: string, flags: WriteFlags & { before?: boolean }) => {
    const id = wholeNumber(text, 0, Number.MAX_SAFE_INTEGER);
    if (id === null) return finish(session.usage('history restore takes the number of a write', 'switchboard history'));
    const side = flags.before ? 'before' : 'after';
    const what = `Restored what was there ${side} write ${id}`;
    finish(await write(session, 'history.restore', { id, side, dryRun: flags.dryRun }, what));
  });

  example(
    withDryRun(
      program.command('undo').description('take back the last write, if the file is still as it left it'),
    ).option('--anyway', 'although the file changed since; what that loses is what undo says without it'),
    'undo --dry-run',
  ).action(async (flags: WriteFlags & { anyway?: boolean }) =>
    finish(
      await session.show('history.undo', { dryRun: flags.dryRun, anyway: flags.anyway }, (value) =>
        writeInWords(session, value, `Took back write ${value.undid}`),
      ),
    ),
  );
}

const line = (item: HistoryItem) => [String(item.id), item.at, item.door, item.undone ? 'undone' : '', item.asked];

function listInWords(items: readonly HistoryItem[], width: number): string {
  return items.length === 0
    ? 'Nothing was written yet.\n'
    : table(['N', 'WHEN', 'BY', '', 'WHAT'], items.map(line), width);
}
