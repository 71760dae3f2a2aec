import { failed, ok } from '../../faults/fault.ts';
import type { Fault, Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { words } from '../../words/words.ts';
import { emptyHash, encodeText, hashOf, maxConfigBytes, tooLarge } from '../document/decode.ts';
import type { Encoding } from '../document/decode.ts';
import { encodingDiff, unifiedDiff } from './diff.ts';
import { applyTextEdits } from '../document/edit.ts';
import type { ConfigEdit } from '../document/edit.ts';
import type { EditEngine } from '../engine/engine.types.ts';
import type { RawFile } from '../document/read-config.ts';
import type { Request } from './store-write.ts';
import type { WriteResult } from './store.types.ts';

/** What the writer decides, apart from what it touches. */

/**
 * The text that the edits leave, checked by its meaning.
 * @param preview check what changed alone: nothing is written
 */
export function planEdits(
  engine: EditEngine,
  path: string,
  now: RawFile,
  edits: ConfigEdit[],
  preview = false,
): Outcome<string> {
  const planned = engine.plan(now.text, edits);
  if (!planned.ok) return planned;
  const after = applyTextEdits(now.text, planned.value);
  if (after === now.text) {
    const data = engine.parse(now.text);
    return data.ok ? ok(after) : data;
  }
  const whole = wholeCharacters(path, after);
  if (!whole.ok) return whole;
  const verified = (preview ? engine.verifyPart : engine.verify)(now.text, after, edits);
  return verified.ok ? ok(after) : verified;
}

/** UTF-8 cannot spell half a character. */
export function wholeCharacters(path: string, text: string): Outcome<string> {
  if (Buffer.from(text).toString() === text) return ok(text);
  return failed(makeFault('value-invalid', { path, words: words().files.loneSurrogate }));
}

/** Nothing to do: the same text, or no file where none is wanted. An empty edit never makes an empty file. */
export const isSame = (request: Request, now: RawFile, after: string | null): boolean => {
  if (after === null) return !now.exists;
  if (now.exists && now.encoding !== (request.encoding ?? 'utf-8')) return false;
  return after === now.text && (now.exists || after === '');
};

/** UTF-8 goes without saying. */
export const foreign = (encoding: Encoding | undefined) =>
  encoding === undefined || encoding === 'utf-8' ? {} : { encoding };

/** What is told of a write, or of one that would be made. */
export function result(request: Request, now: RawFile, after: string | null, historyId: number | null): WriteResult {
  const encodings = [now.encoding, request.encoding ?? 'utf-8'] as const;
  const recoded = now.exists && after !== null && encodings[0] !== encodings[1];
  return {
    changed: !isSame(request, now, after),
    dryRun: request.dryRun ?? false,
    path: request.path,
    diff: (recoded ? encodingDiff(request.path, ...encodings) : '') + unifiedDiff(request.path, now.text, after ?? ''),
    hash: after === null ? emptyHash : hashOf(encodeText(after, request.encoding)),
    historyId,
  };
}

/** Why a planned text is not to be written: the file is no longer as the asker saw it, or would be too large. */
export function refusal(request: Request, now: RawFile, after: string | null): Fault | null {
  if (request.expectedHash !== undefined && request.expectedHash !== now.hash) {
    return changedFault(request.path, now.text, after ?? '');
  }
  const size = encodeText(after ?? '', request.encoding).length;
  return size > maxConfigBytes ? tooLarge(request.path, size) : null;
}

/** The file is no longer as it was seen; the evidence is what the same request would change in it now. */
function changedFault(path: string, now: string, after: string): Fault {
  const diff = unifiedDiff(path, now, after);
  const says = words().files;
  return makeFault('config-changed', { path, words: says.changedSinceRead(path) }, diff || says.saysAlready(path));
}
