import { z } from 'zod';
import { faultIds } from '../../faults/fault.ts';
import { languages } from '../../words/language.ts';
import { faultShape, isoTime, plainValue } from './common.ts';

export const profileShape = z.object({
  name: z.string(),
  path: z.string(),
  model: z.string().nullable(),
  modelProvider: z.string().nullable(),
  /** The command that starts Codex with it. */
  command: z.string(),
  fault: faultShape.nullable(),
});

/** A profile with its file's keys, for the form. */
export const profileDetailShape = profileShape.extend({
  hash: z.string(),
  /** Root keys as they stand, anything that may hold a key masked. */
  fields: z.record(z.string(), plainValue),
});

/** A profile that the guide's own split suggests. */
export const profileTemplateShape = z.object({
  id: z.string(),
  name: z.string(),
  label: z.string(),
  /** One sentence: what it is for. */
  note: z.string(),
  fields: z.record(z.string(), plainValue),
});

export const historyShape = z.object({
  id: z.number(),
  at: isoTime,
  door: z.enum(['desktop', 'browser', 'cli']),
  asked: z.string(),
  path: z.string(),
  undone: z.boolean(),
});

export const practiceShape = z.object({
  running: z.boolean(),
  baseUrl: z.string().nullable(),
  /** Not a secret: it opens nothing but this gateway on this machine. */
  key: z.string(),
  models: z.array(z.string()),
});

export const appShape = z.object({
  version: z.string(),
  door: z.enum(['desktop', 'browser', 'cli']),
  platform: z.string(),
  nodeVersion: z.string(),
  electronVersion: z.string().nullable(),
  stateDir: z.string(),
  /** What the wish “as the system” comes to here. */
  systemLanguage: z.enum(languages),
});

/** A planned way to mend a fault: shown as a diff before anything is written. */
export const repairShape = z.object({
  /** What names it in `repair.apply`; unique in the list. */
  id: z.string(),
  fault: z.enum(faultIds),
  title: z.string(),
  /** What it will do, in one sentence. */
  does: z.string(),
  /** Where the person has to pick: each choice with its own diff. Empty: there is one way. */
  choices: z.array(z.object({ id: z.string(), label: z.string(), diff: z.string() })),
  diff: z.string(),
  files: z.array(z.string()),
});
