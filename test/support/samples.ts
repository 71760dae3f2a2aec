import { z } from 'zod';
import { contract, type Verb } from '../../electron/api/contract.ts';

interface JsonSchema {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  minimum?: number;
  minLength?: number;
}

/** A smallest value that a schema accepts; what is optional is left out, lists have one element. */
function smallest(schema: JsonSchema, root: JsonSchema): unknown {
  if (schema.$ref) {
    const named = root.$defs?.[schema.$ref.split('/').at(-1) ?? ''];
    return named ? smallest(named, root) : 'text';
  }
  if ('const' in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (choice) return smallest(choice, root);
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([name]) => schema.required?.includes(name))
          .map(([name, property]) => [name, smallest(property, root)]),
      );
    case 'array':
      return schema.items ? [smallest(schema.items, root)] : [];
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return 'x'.repeat(Math.max(schema.minLength ?? 1, 1));
  }
}

function sample(schema: z.ZodType, io: 'input' | 'output'): unknown {
  const json: unknown = z.toJSONSchema(schema, { io });
  return smallest(json as JsonSchema, json as JsonSchema);
}

/** What a verb's schema leaves to a rule in code, which no JSON schema tells. */
const ruled: Partial<Record<Verb, object>> = {
  'model.use': { model: 'openai/gpt-5.5' },
  // No folder: whoever asks the real core everything does not find a terminal opened on the screen.
  'codex.open': { cwd: 'no-folder' },
};

/** Input that the verb takes. */
export const sampleInput = (verb: Verb): unknown => ruled[verb] ?? sample(contract[verb].input, 'input');

/** Output as the verb's handler would give it. */
export const sampleOutput = (verb: Verb): unknown => sample(contract[verb].output, 'output');

/** Each verb with inputs that do not fit it: not an object, a field it has not, and each needed field gone or of another kind. */
export function malformedInputs(verb: Verb): unknown[] {
  const good = sampleInput(verb);
  const fields = typeof good === 'object' && good !== null ? Object.entries(good) : [];
  const { properties, required } = z.toJSONSchema(contract[verb].input, { io: 'input' });
  const needed = fields.filter(([name]) => !properties || required?.includes(name));
  const without = needed.map(([name]) => Object.fromEntries(fields.filter(([other]) => other !== name)));
  const twisted = fields.map(([name, value]) => ({
    ...Object.fromEntries(fields),
    [name]: typeof value === 'object' ? 7 : { nested: [] },
  }));
  return [null, [], 'text', 7, { ...Object.fromEntries(fields), unheardOf: 1 }, ...without, ...twisted];
}
