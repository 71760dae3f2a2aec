import { firstPixel } from './first-pixel.ts';

/** What the gateway answers with, one or several of them. */
export type Answer =
  | { kind: 'text'; text: string }
  | { kind: 'call'; name: string; namespace?: string; arguments?: string }
  | { kind: 'custom'; name: string; input: string }
  | { kind: 'reasoning' };

export interface Asked {
  tools?: unknown;
  tool_choice?: unknown;
  input?: unknown;
  include?: unknown;
  reasoning?: unknown;
  parallel_tool_calls?: unknown;
}

type Fields = Record<string, unknown>;
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const objects = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isObject) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The text of one item of the input, whichever of the documented forms it has. */
const textOf = (item: Fields): string =>
  typeof item.content === 'string'
    ? item.content
    : objects(item.content)
        .map((part) => text(part.text))
        .join('');

const itemsOf = (input: unknown): Fields[] =>
  typeof input === 'string' ? [{ type: 'message', role: 'user', content: input }] : objects(input);

interface Offered {
  tool: Fields;
  name: string;
  namespace?: string;
}

/** The functions and custom tools that were offered, those in namespaces among them. */
function offered(tools: unknown): Offered[] {
  return objects(tools).flatMap((tool): Offered[] => {
    if (tool.type === 'namespace') {
      return offered(tool.tools).map((inner) => ({ ...inner, namespace: text(tool.name) }));
    }
    return tool.type === 'function' || tool.type === 'custom' ? [{ tool, name: text(tool.name) }] : [];
  });
}

/** The least that fits each type of JSON Schema. The string is the shell’s command that does nothing, in case it is run. */
const least: Readonly<Record<string, unknown>> = { string: 'true', number: 1, integer: 1, boolean: true, array: [] };

function callOf({ tool, name, namespace }: Offered): Answer {
  if (tool.type === 'custom') return { kind: 'custom', name, input: '*** Begin Patch\n*** End Patch' };
  const schema = isObject(tool.parameters) ? tool.parameters : {};
  const properties = isObject(schema.properties) ? schema.properties : {};
  const required = Array.isArray(schema.required) ? schema.required.map(text) : [];
  const given = required.map((field) => {
    const property = properties[field];
    return [field, least[isObject(property) ? text(property.type) : ''] ?? {}] as const;
  });
  const call = { kind: 'call', name, arguments: JSON.stringify(Object.fromEntries(given)) } as const;
  return namespace === undefined ? call : { ...call, namespace };
}

/** The calls that the request demands (`tool_choice`), or that its last message asks for by the tool's name. */
function callsFor(asked: Asked, last: Fields | undefined): Answer[] {
  if (text(last?.type).endsWith('_output')) return [];
  const tools = offered(asked.tools);
  const choice = asked.tool_choice;
  const wanted = isObject(choice) ? choice.name : null;
  const demanded = choice === 'required' ? tools[0] : tools.find(({ name }) => name === wanted);
  if (demanded) return [callOf(demanded)];
  const said = last?.role === 'user' ? textOf(last) : '';
  const named = /\bcall the (?:tool|function) ([\w-]+)( twice)?/i.exec(said);
  const found = tools.find(({ name }) => name === named?.[1]);
  if (!found) return [];
  const twice = named?.[2] !== undefined && asked.parallel_tool_calls !== false;
  return twice ? [callOf(found), callOf(found)] : [callOf(found)];
}

const WORD = /exactly the word:?\s*["']?([\w-]+)/i;

/** The word to say: that which is asked for, that which was said or printed before, or the colour of a picture. */
function wordFor(items: readonly Fields[]): string {
  const last = items.at(-1);
  const said = last ? textOf(last) : '';
  const printed = items.findLast((item) => text(item.type).endsWith('_output'));
  const lastLine = text(printed?.output).trim().split('\n').at(-1)?.trim().slice(0, 200);
  if (printed && (printed === last || /that the command printed/i.test(said))) return lastLine || 'pong';
  if (/the same word again/i.test(said)) {
    const before = items.findLast(({ role }) => role === 'assistant');
    if (before) return textOf(before);
  }
  const picture = objects(last?.content).find(({ type }) => type === 'input_image');
  if (picture && /colou?r/i.test(said)) return firstPixel(text(picture.image_url)) ?? 'unknown';
  const ordered = items.filter(({ role }) => role === 'developer' || role === 'system').map(textOf);
  return WORD.exec(said)?.[1] ?? WORD.exec(ordered.join('\n'))?.[1] ?? 'pong';
}

/**
 * What to answer: the call that is demanded or asked for by name, else a word, `pong` where nothing says which. Before
 * it an item of reasoning, where the request asks for reasoning in its encrypted form.
 */
export function chooseAnswer(asked: Asked): Answer[] {
  const items = itemsOf(asked.input);
  const calls = callsFor(asked, items.at(-1));
  const include = Array.isArray(asked.include) ? asked.include : [];
  const thinks = isObject(asked.reasoning) && include.includes('reasoning.encrypted_content');
  const answers = calls.length > 0 ? calls : [{ kind: 'text', text: wordFor(items) } as const];
  return thinks ? [{ kind: 'reasoning' }, ...answers] : answers;
}
