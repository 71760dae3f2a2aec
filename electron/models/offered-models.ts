import { z } from 'zod';

/** A model as a provider lists it. */
export interface OfferedModel {
  id: string;
  /** Context window in tokens, where the list says one. */
  context: number | null;
  /** US dollars per million tokens, where the list says so. */
  price: { input: number; output: number } | null;
  /** Levels of reasoning effort, lowest first, where the list says which. */
  reasoning: string[] | null;
}

/** What `model_reasoning_effort` may say, lowest first. */
export const reasoningLevels: readonly string[] = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max', 'ultra'];

const text = z.string().optional().catch(undefined);
const count = z.number().int().positive().optional().catch(undefined);
// null is no price, and a negative one says that it varies.
const decimal = z
  .union([z.string().min(1), z.number()])
  .pipe(z.coerce.number<string | number>().nonnegative().finite())
  .optional()
  .catch(undefined);

/** A list of levels, as words or as `{effort}`; those that are no levels are left out. */
const levels = z.array(z.union([z.string(), z.object({ effort: z.string() }).transform(({ effort }) => effort)]));

// One entry in the forms that are met:
// OpenAI `{id}` (https://platform.openai.com/docs/api-reference/models/list);
// OpenRouter `{id, context_length, pricing: {prompt, completion}, top_provider: {context_length},
// reasoning: {supported_efforts}}`, dollars per token as text (https://openrouter.ai/docs/models);
// LiteLLM `{id | model_name, max_input_tokens, input_cost_per_token, output_cost_per_token}`, the facts below `model_info`
// in its own list (https://docs.litellm.ai/docs/proxy/model_management);
// vLLM `{id, max_model_len}`; Ollama and LM Studio `{name | model | id, context_length | max_context_length}`;
// Codex's own `{slug, context_window, supported_reasoning_levels: [{effort}]}`.
const facts = z.object({
  context_length: count,
  context_window: count,
  max_context_length: count,
  max_model_len: count,
  max_input_tokens: count,
  input_cost_per_token: decimal,
  output_cost_per_token: decimal,
  pricing: z.object({ prompt: decimal, completion: decimal }).optional().catch(undefined),
  supported_reasoning_levels: levels.optional().catch(undefined),
  reasoning: z.object({ supported_efforts: levels }).optional().catch(undefined),
});
const nested = facts.optional().catch(undefined);
const entry = facts.extend({
  ...{ id: text, slug: text, name: text, model: text, model_name: text },
  ...{ top_provider: nested, model_info: nested, meta: nested },
});

const list = z.union([
  z.object({ data: z.array(z.unknown()) }).transform((body) => body.data),
  z.object({ models: z.array(z.unknown()) }).transform((body) => body.models),
  z.array(z.unknown()),
]);

/** Entries of one body that are looked at: each takes its time, and eight megabytes hold half a million. */
const mostEntries = 20_000;

/** The models of a list's body, each ID once, in its order; null where the body is no list of models. */
export function parseModelList(body: unknown): OfferedModel[] | null {
  const entries = list.safeParse(body);
  if (!entries.success) return null;
  const found = new Map<string, OfferedModel>();
  for (const candidate of entries.data.slice(0, mostEntries)) {
    const model = parseEntry(candidate);
    if (model && !found.has(model.id)) found.set(model.id, model);
  }
  // A list whose entries name nothing is some other API's list.
  return found.size === 0 && entries.data.length > 0 ? null : [...found.values()];
}

function parseEntry(candidate: unknown): OfferedModel | null {
  const parsed = entry.safeParse(candidate);
  if (!parsed.success) return null;
  const { id, slug, model_name, model, name, top_provider, model_info, meta, ...own } = parsed.data;
  const called = id ?? slug ?? model_name ?? model ?? name;
  // Bounded as the contract's model IDs are; a control character would garble a terminal and config.toml.
  if (!called || called.length > 256 || /\p{Cc}/u.test(called)) return null;
  const told = [own, model_info, meta, top_provider].filter((one) => one !== undefined);
  return { id: called, context: first(told, contextOf), price: first(told, priceOf), reasoning: first(told, levelsOf) };
}

type Facts = z.output<typeof facts>;

/** What the first of these tells. */
function first<T>(told: readonly Facts[], read: (facts: Facts) => T | null): T | null {
  for (const one of told) {
    const value = read(one);
    if (value !== null) return value;
  }
  return null;
}

const contextOf = (one: Facts) =>
  one.context_length ??
  one.context_window ??
  one.max_context_length ??
  one.max_model_len ??
  one.max_input_tokens ??
  null;

/** Both forms give dollars per token. Rounded, because 0.0000012 times a million is not quite 1.2. */
function priceOf(one: Facts): OfferedModel['price'] {
  const input = one.pricing?.prompt ?? one.input_cost_per_token;
  const output = one.pricing?.completion ?? one.output_cost_per_token;
  if (input === undefined || output === undefined) return null;
  const perMillion = (dollars: number) => Number((dollars * 1_000_000).toPrecision(12));
  return { input: perMillion(input), output: perMillion(output) };
}

/** Levels in Codex's own order; a word that is none of them is left out. */
function levelsOf(one: Facts): string[] | null {
  const said = one.supported_reasoning_levels ?? one.reasoning?.supported_efforts;
  const known = reasoningLevels.filter((level) => said?.includes(level));
  return known.length > 0 ? known : null;
}
