import type { Command } from 'commander';
import type { Input, Output, Verb, WriteView } from '../api/contract.ts';
import type { Outcome } from '../faults/fault.ts';
import { oneLine } from '../printable.ts';
import type { Session } from './session.ts';

/** The verbs that answer with what they wrote. */
export type WritingVerb = { [V in Verb]: Output<V> extends WriteView ? V : never }[Verb];

export interface WriteFlags {
  dryRun?: boolean;
}

const undoCommand = 'switchboard undo';

/** Adds `--dry-run`, which every command that writes takes. */
export const withDryRun = (command: Command): Command =>
  command.option('--dry-run', 'print the unified diff and write nothing');

/** Calls a writing verb and says in one line what changed, or prints the diff of a dry run; what to know of it on stderr. */
export async function write<V extends WritingVerb>(
  session: Session,
  verb: V,
  input: Input<V>,
  what: string,
  undoBy = undoCommand,
): Promise<number> {
  let remarks: string[] = [];
  const code = await session.show(verb, input, (value) => {
    remarks = value.remarks ?? [];
    return writeInWords(session, value, what, undoBy);
  });
  for (const remark of remarks) session.remark(remark);
  return code;
}

/**
 * `what` is the sentence without its full stop: "Removed token_station".
 * @param undoBy the command that takes it back
 */
export function writeInWords(
  { typed }: Pick<Session, 'typed'>,
  value: WriteView,
  what: string,
  undoBy = undoCommand,
): string {
  if (!value.changed) return 'Nothing to change.\n';
  if (value.dryRun) return value.diff.endsWith('\n') ? value.diff : `${value.diff}\n`;
  // What took something back is not offered to be taken back by going back further.
  const undo = 'undid' in value ? '' : ` To take it back: ${typed(undoBy)}`;
  return `${oneLine(what)} in ${value.path}.${undo}\n`;
}

/**
 * Plans a write, prints its diff and then carries it out; with `dryRun` it stays with the plan.
 * @param call the verb, once to plan and once to write
 */
export async function shownFirst(
  session: Session,
  dryRun: boolean | undefined,
  call: (dryRun: true | undefined) => Promise<Outcome<WriteView>>,
): Promise<Outcome<WriteView>> {
  const planned = await call(true);
  if (!planned.ok || dryRun || !planned.value.changed) return planned;
  session.words(planned.value, (plan) => writeInWords(session, { ...plan, dryRun: true }, ''));
  return call(undefined);
}
