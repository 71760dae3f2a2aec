import { ok } from '../faults/fault.ts';
import type { Outcome } from '../faults/fault.ts';
import { unifiedDiff } from './diff.ts';
import type { Request, Writer } from './store-write.ts';
import type { TogetherRequest, WriteResult } from './store.types.ts';

/** Longer lines are shown by their beginning: a catalog holds instructions of thousands of words in one line. */
const longestLine = 200;

/**
 * Writes config.toml and a file beside it as one step. The file comes first where there is to be one, and goes last where
 * it is to go, so that config.toml never names a file that is not there. The second write names the first (`also`), by
 * which undo takes back both. Where the second is refused, the first is taken back.
 */
export function createTogether(writer: Writer, pathOf: (file: string) => string) {
  return async ({ beside, edits, file, ...request }: TogetherRequest): Promise<Outcome<WriteResult>> => {
    const config = (also?: number): Promise<Outcome<WriteResult>> =>
      writer.write({ ...request, path: pathOf(file), also }, edits);
    const other: Request = { ...request, expectedHash: undefined, path: pathOf(beside.file) };
    const put = async (also?: number): Promise<Outcome<WriteResult & { before: string }>> => {
      let before = '';
      const written = await writer.change({ ...other, also }, async (now) => {
        before = now.text;
        return ok(beside.text);
      });
      return written.ok ? ok({ ...written.value, before }) : written;
    };
    if (beside.text === null) {
      const first = await config();
      if (!first.ok) return first;
      const second = await put(first.value.historyId ?? undefined);
      return second.ok ? ok(joined(first.value, second.value, beside)) : second;
    }
    const first = await put();
    if (!first.ok) return first;
    const second = await config(first.value.historyId ?? undefined);
    if (second.ok) return ok(joined(second.value, first.value, beside));
    if (first.value.historyId !== null) {
      const { before, historyId } = first.value;
      const asked = `take back: ${request.asked}`;
      await writer.change({ ...other, asked, undoes: historyId }, async () => ok(before === '' ? null : before));
    }
    return second;
  };
}

function joined(
  config: WriteResult,
  other: WriteResult & { before: string },
  { text }: TogetherRequest['beside'],
): WriteResult {
  const diff = config.diff + unifiedDiff(other.path, shown(other.before), shown(text ?? ''));
  const historyId = config.historyId ?? other.historyId;
  return { ...config, changed: config.changed || other.changed, diff, historyId };
}

const shown = (text: string) =>
  text
    .split('\n')
    .map((line) =>
      line.length > longestLine ? `${line.slice(0, longestLine)}… (${String(line.length)} characters)` : line,
    )
    .join('\n');
