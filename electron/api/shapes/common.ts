import { z } from 'zod';
import { verdicts } from '../../connection/check/check.types.ts';
import { faultIds } from '../../faults/fault.ts';

export const fixShape = z.object({
  id: z.string(),
  label: z.string(),
  automatic: z.boolean(),
  command: z.string().optional(),
});

export const faultShape = z.object({
  id: z.enum(faultIds),
  title: z.string(),
  cause: z.string(),
  evidence: z.string(),
  fixes: z.array(fixShape),
  blanks: z.record(z.string(), z.string()).optional(),
});

export const providerId = z.string().min(1).max(128);

export const modelId = z.string().min(1).max(256);

export const isoTime = z.string();

/** A folder or a file on disk, as it comes in. */
export const pathText = z.string().max(4096);

/** What a form's line may hold: a name, an address, a variable. */
export const lineText = z.string().max(4096);

/** A plain TOML value as a form or `k=v` gives it. */
export type PlainValue = string | number | boolean | PlainValue[] | { [key: string]: PlainValue };

export const plainValue: z.ZodType<PlainValue> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.array(plainValue), z.record(z.string(), plainValue)]),
);

/** The same as it comes in, bounded. */
const givenValue: z.ZodType<PlainValue> = z.lazy(() =>
  z.union([
    z.string().max(65_536),
    z.number(),
    z.boolean(),
    z.array(givenValue).max(1000),
    z.record(lineText, givenValue),
  ]),
);

/** Keys of a table, dotted names allowed, with what each is to say. */
export const givenFields = z.record(lineText, givenValue);
/** The same for a table that is there: null removes the key. */
export const changedFields = z.record(lineText, givenValue.nullable());

/** What every write takes beside its own input. */
export const writeOptions = {
  /** Say what would be written, as a diff, and write nothing. */
  dryRun: z.boolean().optional(),
  /** The hash of the file as the person saw it: refused with `config-changed` when it differs on disk. */
  expectedHash: z.string().max(128).optional(),
};

export const writeShape = z.object({
  changed: z.boolean(),
  dryRun: z.boolean(),
  path: z.string(),
  diff: z.string(),
  hash: z.string(),
  historyId: z.number().nullable(),
  /** What to know of it before it is done, or to do after it: a sentence each. */
  remarks: z.array(z.string()).optional(),
});

/** Whether Codex can work with a model; `not-known`: nothing that it needs failed, and something could not be tested. */
export const verdictShape = z.enum(verdicts);
