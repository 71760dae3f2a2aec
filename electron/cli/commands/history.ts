import type { HistoryItem } from '../../api/contract.ts';
import { table } from '../table.ts';
import { wholeNumber } from '../usage.ts';
import { withDryRun, writeInWords, type WriteFlags } from '../write.ts';
import { example, type Registry } from './action.ts';

/** `history`, `history show` and `undo`. */
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
    withDryRun(program.command('undo').description('take back the last write, if the file is still as it left it')),
    'undo --dry-run',
  ).action(async (flags: WriteFlags) =>
    finish(
      await session.show('history.undo', { dryRun: flags.dryRun }, (value) =>
        writeInWords(value, `Took back write ${value.undid}`),
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
