import { z } from 'zod';

/** A model as a provider lists it. */
export interface OfferedModel {
  id: string;
  /** Context window in tokens, where the list says one. */
  context: number | null;
  /** US dollars per million tokens, where the list says so. */
  price: { input: number; output: number } | null;
}

const text = z.string().optional().catch(undefined);
const count = z.number().int().positive().optional().catch(undefined);
const decimal = z.coerce.number().nonnegative().finite().optional().catch(undefined);

// One entry in the forms that are met: OpenAI `{id}`, OpenRouter `{id, context_length, pricing}`
// (https://openrouter.ai/docs/api-reference/list-available-models), vLLM `{id, max_model_len}`, Codex's own `{slug}`.
const entry = z.object({
  id: text,
  slug: text,
  context_length: count,
  context_window: count,
  max_context_length: count,
  max_model_len: count,
  pricing: z.object({ prompt: decimal, completion: decimal }).optional().catch(undefined),
});

const list = z.union([
  z.object({ data: z.array(z.unknown()) }).transform((body) => body.data),
  z.object({ models: z.array(z.unknown()) }).transform((body) => body.models),
  z.array(z.unknown()),
]);

/** The models of a list's body, each ID once, in its order; null where the body is no list of models. */
export function parseModelList(body: unknown): OfferedModel[] | null {
  const entries = list.safeParse(body);
  if (!entries.success) return null;
  const found = new Map<string, OfferedModel>();
  for (const candidate of entries.data) {
    const model = parseEntry(candidate);
    if (model && !found.has(model.id)) found.set(model.id, model);
  }
  // A list whose entries name nothing is some other API's list.
  return found.size === 0 && entries.data.length > 0 ? null : [...found.values()];
}

function parseEntry(candidate: unknown): OfferedModel | null {
  const parsed = entry.safeParse(candidate);
  if (!parsed.success) return null;
  const { id, slug, pricing, ...rest } = parsed.data;
  const name = id ?? slug;
  // Bounded as the contract's model IDs are; a control character would garble a terminal and config.toml.
  if (!name || name.length > 256 || /\p{Cc}/u.test(name)) return null;
  const context = rest.context_length ?? rest.context_window ?? rest.max_context_length ?? rest.max_model_len ?? null;
  return { id: name, context, price: priceOf(pricing) };
}

/** OpenRouter gives dollars per token, as text. */
function priceOf(pricing: { prompt?: number | undefined; completion?: number | undefined } | undefined) {
  if (pricing?.prompt === undefined || pricing.completion === undefined) return null;
  return { input: pricing.prompt * 1_000_000, output: pricing.completion * 1_000_000 };
}
