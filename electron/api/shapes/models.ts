import { z } from 'zod';
import { policies } from '../../models/model.types.ts';
import { faultShape, isoTime, verdictShape } from './common.ts';

/** How a routed workload picks; the provider decides by it, and only there it can be changed. */
export const policyShape = z.enum(policies);

/** An ID behind which the provider picks the model. */
export const routeShape = z.object({ label: z.string(), policy: policyShape, note: z.string() });

export const modelShape = z.object({
  id: z.string(),
  provider: z.string(),
  providerName: z.string(),
  selected: z.boolean(),
  goodFor: z.string().nullable(),
  context: z.number().nullable(),
  /** Who told of it; a model may come from several. */
  sources: z.array(z.enum(['guide', 'provider', 'config', 'user', 'route'])),
  favourite: z.boolean(),
  /** Levels that `model_reasoning_effort` may have with it, lowest first; null where nobody told. */
  reasoning: z.array(z.string()).nullable(),
  /** In US dollars for a million tokens, where the provider tells. */
  price: z.object({ input: z.number(), output: z.number() }).nullable(),
  /** A route's label and what the person noted of its policy; null for a model. */
  route: routeShape.nullable(),
  /** Who answered, and how often, over all pongs; most often first. */
  answered: z.array(z.object({ by: z.string(), times: z.number() })),
  /** A name of Codex's own for which it sends a reduced protocol that other gateways refuse. */
  reduced: z.boolean(),
  /** Starts Codex with it once, and changes no file. */
  launch: z.string(),
  firstTokenMs: z.number().nullable(),
  lastPong: z.object({ ok: z.boolean(), at: isoTime, answeredBy: z.string().nullable() }).nullable(),
  /** The last `check.run`: whether the model does all that Codex needs, and the IDs of the items that it does not do. */
  lastCheck: z.object({ ok: z.boolean(), verdict: verdictShape, at: isoTime, failed: z.array(z.string()) }).nullable(),
});

/** A provider's own list: how old it is and how long. */
export const modelSourceShape = z.object({ provider: z.string(), at: isoTime, count: z.number() });

/** The entries that Codex shows in its own /model picker, through `model_catalog_json`. */
export const catalogShape = z.object({
  /** `ours`: written by Switchboard; `foreign`: somebody else's file, left alone; `outdated`: Codex or the models changed since. */
  state: z.enum(['absent', 'ours', 'outdated', 'foreign', 'broken']),
  path: z.string().nullable(),
  /** One sentence: why it is outdated, foreign or broken. */
  reason: z.string().nullable(),
  entries: z.array(
    z.object({
      slug: z.string(),
      displayName: z.string(),
      context: z.number().nullable(),
      reasoning: z.array(z.string()),
      /** Codex's own, kept beside the person's. */
      builtIn: z.boolean(),
    }),
  ),
});

/** What a person would want to know before a switch; one line each, and only when true. */
export const switchWarningShape = z.object({
  id: z.enum([
    'threads-left',
    'codex-running',
    'overridden',
    'key-missing',
    'model-unlisted',
    'check-failed',
    'reduced-protocol',
  ]),
  text: z.string(),
  /** What helps, to copy. */
  command: z.string().nullable(),
});

export const switchShape = z.object({
  provider: z.string(),
  model: z.string().nullable(),
  /** A bare name that the provider lists under a namespace. */
  corrected: z.object({ asked: z.string(), written: z.string() }).nullable(),
  warnings: z.array(switchWarningShape),
});

/** One model's run in a comparison. */
export const comparedShape = z.object({
  provider: z.string(),
  model: z.string(),
  status: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  firstTokenMs: z.number().nullable(),
  totalMs: z.number().nullable(),
  inputTokens: z.number().nullable(),
  outputTokens: z.number().nullable(),
  /** In US dollars, where the provider tells its prices. */
  cost: z.number().nullable(),
  fault: faultShape.nullable(),
});

export const comparisonShape = z.object({
  /** What was sent, in words: through Codex or directly, with which instructions and how many tools. */
  sent: z.string(),
  rows: z.array(comparedShape),
  /** The same as a CSV file; a cell that a spreadsheet would run as a formula is made text. */
  csv: z.string(),
});
