import { ok } from '../../faults/fault.ts';
import type { Outcome } from '../../faults/fault.ts';
import { words } from '../../words/words.ts';
import { joinedResults, lastEntry } from './joined-results.ts';
import type { RawFile } from '../document/read-config.ts';
import type { Plan, Request, Writer } from './store-write.ts';
import type { ConfigStore, FileChange, TogetherRequest, WriteResult } from './store.types.ts';

/** A write that was made, with what it found. */
interface Made {
  change: FileChange;
  request: Request;
  result: WriteResult;
  before: RawFile | null;
}

/**
 * Writes several files of the home as one step, in the order given. Each write names the one before it (`also`), by which
 * undo takes back all of them. Where one is refused, those before it are taken back.
 */
export function createTogether(writer: Writer, pathOf: (file: string) => string): ConfigStore['writeTogether'] {
  async function write(change: FileChange, request: Request): Promise<Outcome<Made>> {
    const plan = planOf(writer, change, request);
    let before: RawFile | null = null;
    const written = await writer.change(request, (now) => {
      before = now;
      return plan(now);
    });
    return written.ok ? ok({ change, request, result: written.value, before }) : written;
  }

  return async ({ changes, expectedHash, also, ...asked }) => {
    const made: Made[] = [];
    for (const change of changes) {
      const written = await write(change, {
        ...{ ...asked, path: pathOf(change.file), also: lastEntry(made.map(({ result }) => result)) ?? also },
        ...(change.file === 'config.toml' ? { expectedHash } : {}),
        ...(change.kind === 'encoding' ? { anyEncoding: true } : {}),
      });
      if (!written.ok) {
        await takeBack(writer, made, asked);
        return written;
      }
      made.push(written.value);
    }
    return ok(joined(made));
  };
}

function planOf({ plans }: Writer, change: FileChange, request: Request): Plan {
  switch (change.kind) {
    case 'edits':
      return plans.edits(request, change.edits);
    case 'text':
      return plans.text(request, change.rewrite);
    case 'encoding':
      return plans.text(request, ({ text }) => ok(text.replace(/^\uFEFF/, '')));
    case 'beside':
      return async () => ok(change.text);
  }
}

/** Puts back what the writes found, the last one first. What cannot be put back stays in the history, for undo. */
async function takeBack(
  writer: Writer,
  made: readonly Made[],
  { asked, door }: Pick<TogetherRequest, 'asked' | 'door'>,
) {
  let also: number | undefined;
  for (const { request, result, before } of made.toReversed()) {
    if (result.historyId === null || before === null) continue;
    const back = await writer.change(
      {
        ...{ path: request.path, asked: words().asked.takeBack(asked), door, also },
        ...{ undoes: result.historyId, encoding: before.encoding, anyEncoding: true },
      },
      async () => ok(before.exists ? before.text : null),
    );
    if (back.ok) also = back.value.historyId ?? also;
  }
}

/** What is told of all: that of the last file that Codex reads, the number of the step, and every diff, ours at the end. */
function joined(made: readonly Made[]): WriteResult {
  const isOurs = ({ change }: Made) => change.kind === 'beside';
  const codexs = made.filter((one) => !isOurs(one));
  const last = codexs.at(-1) ?? made.at(-1);
  if (!last) throw new Error('nothing to write');
  const shown = [...codexs, ...made.filter(isOurs)].map(({ result }) => result);
  return joinedResults(shown, last.result);
}
