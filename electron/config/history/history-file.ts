import { open, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { commonEnds } from '../document/common-ends.ts';
import { cutTextShape } from '../secrets/cut-text.ts';
import type { CutText } from '../secrets/cut-text.ts';
import { hasCode } from '../home.ts';

/** The state of a file on one side of a write: its hash, and whether it was there at all. */
const sideShape = z.object({
  exists: z.boolean(),
  hash: z.string(),
  /** Absent: UTF-8. */
  encoding: z.enum(['utf-16le', 'utf-16be']).optional(),
});
export type Side = z.output<typeof sideShape>;

/** What a history file says in its first line; the texts follow in the second, so that a list reads little. */
export const metaShape = z.object({
  at: z.string(),
  door: z.enum(['desktop', 'browser', 'cli']),
  asked: z.string(),
  path: z.string(),
  before: sideShape,
  after: sideShape,
  /** The entry that this write took back. */
  undoes: z.number().nullable(),
  /**
   * Of a file outside the home, such as a shell's start-up file, only the piece that was changed is kept, and where it
   * began: what stands around it is none of our business. `home` is the Codex home for which it was written.
   */
  piece: z.object({ home: z.string(), at: z.number() }).optional(),
  /** The entry of another file with which this write makes one step. */
  also: z.number().optional(),
});
export type Meta = z.output<typeof metaShape>;

/** `after` as one replacement in the text of `before`: most writes change a line of a long file. */
const bodyShape = z.object({
  before: cutTextShape,
  after: z.object({ at: z.number(), length: z.number(), content: z.string(), holes: cutTextShape.shape.holes }),
});

export interface Texts {
  before: CutText;
  after: CutText;
}

/** The two lines of a history file. */
export function formatEntry(meta: Meta, { before, after }: Texts): string {
  const { start, end } = commonEnds(before.text, after.text);
  const content = after.text.slice(start, after.text.length - end);
  const change = { at: start, length: before.text.length - start - end, content, holes: after.holes };
  return `${JSON.stringify(meta)}\n${JSON.stringify({ before, after: change } satisfies z.output<typeof bodyShape>)}\n`;
}

/** The entry's first line, or null where the file is gone or is none of ours. */
export async function readMeta(path: string): Promise<Meta | null> {
  return orGone(async () => {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(16 * 1024), 0, 16 * 1024, 0);
      return parse(metaShape, buffer.toString('utf8', 0, bytesRead).split('\n', 1)[0] ?? '');
    } finally {
      await file.close();
    }
  });
}

/** The entry's texts, or null where the file is gone or is none of ours. */
export async function readTexts(path: string): Promise<Texts | null> {
  return orGone(async () => {
    const text = await readFile(path, 'utf8');
    const body = parse(bodyShape, text.slice(text.indexOf('\n') + 1));
    if (!body) return null;
    const { at, length, content, holes } = body.after;
    const old = body.before.text;
    return { before: body.before, after: { text: old.slice(0, at) + content + old.slice(at + length), holes } };
  });
}

async function orGone<T>(read: () => Promise<T | null>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    // Another process may have dropped the oldest entries meanwhile.
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function parse<T>(shape: z.ZodType<T>, json: string): T | null {
  try {
    return shape.safeParse(JSON.parse(json)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
