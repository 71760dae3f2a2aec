import fc from 'fast-check';
import type { ConfigEdit, KeyPath, TomlTable } from '../../electron/config/document/edit.ts';
import { formatPath } from '../../electron/config/document/toml.ts';

/** A line of a generated configuration, with the path of what it says; comments above a header carry its path. */
export interface Line {
  text: string;
  path: KeyPath | null;
  /** A whole table on one line, which changes with each of its keys. */
  inline?: true;
}

export interface ConfigDocument {
  lines: Line[];
  text: string;
  lineBreak: string;
}

const line = (text: string, path: KeyPath | null = null): Line => ({ text, path });
const chosen = <T>(...values: T[]) => fc.constantFrom(...values);

export const providerIds = ['alpha', 'beta_2', 'my gateway', 'gate.way', 'mü'];
const words = fc.string({ unit: chosen('a', 'Z', '7', ' ', '-', '/', '#', '[', '=', 'ü', '😀'), maxLength: 8 });
export const text = words.map((word) => `v${word}`);
const quotedText = fc
  .record({ value: text, quote: chosen('"', "'") })
  .map(({ value, quote }) => `${quote}${value}${quote}`);

/** Keys that Codex knows, each with how its value may be written. */
const rootKeys: Record<string, fc.Arbitrary<string>> = {
  model: quotedText,
  model_provider: chosen('"openai"'),
  review_model: quotedText,
  model_context_window: chosen('128000', '1_000_000', '0x1000'),
  hide_agent_reasoning: chosen('true', 'false'),
  notify: chosen('["n"]', '["n", "two"] ', '[\n  "n", # first\n  "#two",\n]', '[]'),
  developer_instructions: chosen(
    '"""\n[model_providers.alpha]\nname = "no table"\n# no comment\n"""',
    "'''\nmodel = 1'''",
  ),
};
const providerKeys: Record<string, fc.Arbitrary<string>> = {
  name: quotedText,
  base_url: chosen('"http://127.0.0.1:9/v1"', "'http://127.0.0.1/v1'"),
  env_key: chosen('"K"'),
  request_max_retries: chosen('0', '4', '+7'),
  requires_openai_auth: chosen('false'),
};

const comment = chosen('# a note', '#tight', '# model = "commented out"', '# [model_providers.none]', '# ünï 😀');
const trailing = fc.option(chosen(' # why', '   # [x]'), { nil: '' });
const spacing = chosen(' = ', '=', '   = ', ' =  ');

const pairs = (keys: Record<string, fc.Arbitrary<string>>, must: string[] = []) =>
  fc.record(keys, { requiredKeys: must });

/** `key = value` lines under a table's path, in the given spacing, perhaps with comments between. */
const pairLines = (prefix: KeyPath, values: Partial<Record<string, string>>) =>
  fc.tuple(
    ...Object.entries(values).map(([key, value]) =>
      fc
        .tuple(spacing, trailing, fc.option(comment, { freq: 5 }))
        .map(([equals, note, above]) => [
          ...(above ? [line(above, prefix.length > 0 ? prefix : null)] : []),
          ...`${key}${equals}${value}${note}`.split('\n').map((part) => line(part, [...prefix, key])),
        ]),
    ),
  );

const section = (path: KeyPath, values: Partial<Record<string, string>>) =>
  fc
    .tuple(pairLines(path, values), fc.option(comment), trailing)
    .map(([lines, above, note]) => [
      ...(above ? [line(above, path)] : []),
      line(`[${formatPath(path)}]${note}`, path),
      ...lines.flat(),
    ]);

const headers = (path: KeyPath) => section([...path, 'http_headers'], { 'X-A': '"1"', '"X.B"': "'2'" });

const headerProvider = (id: string) =>
  fc
    .tuple(pairs(providerKeys, ['name']), fc.option(headers(['model_providers', id])))
    .chain(([values, sub]) => section(['model_providers', id], values).map((own) => (sub ? [own, sub] : [own])));

/** Providers all in one way: headers, one inline table a line, or dotted keys at the root. */
const providers = fc.subarray(providerIds).chain((ids) =>
  fc.oneof(
    fc.tuple(...ids.map(headerProvider)).map((blocks) => ({ root: [] as Line[][], tables: blocks.flat() })),
    fc.tuple(...ids.map((id) => inlineProvider(id))).map((lines) => ({
      root: [] as Line[][],
      tables: lines.length > 0 ? [[line('[model_providers]', ['model_providers']), ...lines]] : [],
    })),
    fc.tuple(...ids.map((id) => dottedProvider(id))).map((blocks) => ({ root: blocks, tables: [] as Line[][] })),
  ),
);

function inlineProvider(id: string) {
  return pairs(providerKeys, ['name']).map((values) => {
    const inside = Object.entries(values).map(([key, value]) => `${key} = ${value}`);
    const path = ['model_providers', id];
    return { ...line(`${formatPath([id])} = { ${inside.join(', ')} }`, path), inline: true as const };
  });
}

function dottedProvider(id: string) {
  const prefix = ['model_providers', id];
  return pairs(providerKeys, ['name']).map((values) =>
    Object.entries(values).map(([key, value]) => line(`${formatPath(prefix)}.${key} = ${value}`, [...prefix, key])),
  );
}

const table = (path: KeyPath, ...lines: string[]) => lines.map((each) => line(each, path));

const others = fc.shuffledSubarray([
  table(['projects', '/home/me/a b'], '[projects."/home/me/a b"]', 'trust_level = "trusted"'),
  table(['projects', 'C:\\work'], "[projects.'C:\\work']", 'trust_level = "untrusted"'),
  [...table(['tui'], '# editor', '[ tui ] # odd spaces'), line('  notifications = true', ['tui', 'notifications'])],
  table(['mcp_servers', 'docs'], '[mcp_servers.docs]', 'command = "docs"', 'args = ["--x", "[y]"]'),
  table(['skills', 'config'], '[[skills.config]]', 'path = "/one"', 'enabled = true'),
  table(['shell_environment_policy', 'set'], '[shell_environment_policy.set]', '"A.B" = "c"', "D = ''"),
  [line('# ===== a part =====')],
]);

/** Realistic files, made of keys that Codex knows. With `airy` a blank line parts all tables. */
export const configDocument = ({ airy }: { airy: boolean }): fc.Arbitrary<ConfigDocument> =>
  fc
    .record({
      head: fc.option(fc.constant([line('# Codex'), line('# by hand')])),
      root: pairs(rootKeys).chain((values) => pairLines([], values)),
      providers,
      others,
      gaps: fc.array(fc.integer({ min: airy ? 1 : 0, max: 2 }), { minLength: 24, maxLength: 24 }),
      first: fc.boolean(),
      lineBreak: chosen('\n', '\r\n'),
      mark: fc.boolean(),
      final: fc.boolean(),
    })
    .map(({ head, root, providers: given, others: rest, gaps, first, lineBreak, mark, final }) => {
      const top = [...(head ? [head] : []), [...root.flat(), ...given.root.flat()]];
      const tables = first ? [...given.tables, ...rest] : [...rest, ...given.tables];
      const blocks = [...top, ...tables].filter((block) => block.length > 0);
      const spaced = blocks.map((block, index) => {
        const above = index === 0 ? 0 : (gaps[index] ?? 1);
        return [...Array.from({ length: above }, () => line('')), ...block];
      });
      const lines = spaced.flat();
      const body = lines.map((each) => each.text).join(lineBreak);
      const end = final && lines.length > 0 ? lineBreak : '';
      return { lines, lineBreak, text: `${mark ? '\uFEFF' : ''}${body}${end}` };
    });

const id = chosen(...providerIds);
const providerValues: fc.Arbitrary<TomlTable> = fc.record(
  {
    name: text,
    base_url: text,
    request_max_retries: fc.integer({ min: 0, max: 100 }),
    http_headers: fc.constant({ A: '1' }),
  },
  { requiredKeys: ['name'] },
);

/** Edits such as Switchboard makes; what they leave is made of keys that Codex knows. */
export const configEdit: fc.Arbitrary<ConfigEdit> = fc.oneof(
  fc.record({ key: chosen('model', 'review_model'), value: text }).map(({ key, value }): ConfigEdit => {
    return { kind: 'set', path: [key], value };
  }),
  fc.array(text, { maxLength: 3 }).map((value): ConfigEdit => ({ kind: 'set', path: ['notify'], value })),
  fc.boolean().map((value): ConfigEdit => ({ kind: 'set', path: ['tui', 'notifications'], value })),
  fc.integer({ min: 1, max: 9e6 }).map((value): ConfigEdit => {
    return { kind: 'set', path: ['model_context_window'], value };
  }),
  chosen(...Object.keys(rootKeys)).map((key): ConfigEdit => ({ kind: 'unset', path: [key] })),
  fc.record({ id, values: providerValues }).map(({ id: name, values }): ConfigEdit => {
    return { kind: 'add-table', path: ['model_providers', name], values };
  }),
  fc
    .record({ id, headers: fc.dictionary(chosen('X-A', 'X.B', 'C'), text) })
    .map(({ id: name, headers: value }): ConfigEdit => {
      return { kind: 'set', path: ['model_providers', name, 'http_headers'], value };
    }),
  fc.record({ id, key: chosen('base_url', 'env_key', 'http_headers') }).map(({ id: name, key }): ConfigEdit => {
    return { kind: 'unset', path: ['model_providers', name, key] };
  }),
  id.map((name): ConfigEdit => ({ kind: 'remove-table', path: ['model_providers', name] })),
  chosen('tui', 'skills', 'mcp_servers', 'projects').map((key): ConfigEdit => ({ kind: 'remove-table', path: [key] })),
  id.map((to): ConfigEdit => ({ kind: 'rename-provider', from: 'alpha', to: `${to} renamed` })),
);

/**
 * Some of them, in the order in which they are asked for. A second rename to one ID is left out: the ID is taken, which the
 * engine refuses, and rightly.
 * @param of those that may be in it
 */
export const configEdits = (of = configEdit): fc.Arbitrary<ConfigEdit[]> =>
  fc.array(of, { minLength: 1, maxLength: 4 }).map((edits) => {
    const renames = edits.filter((edit) => edit.kind === 'rename-provider');
    const again = renames.filter(({ to }, at) => renames.findIndex((other) => other.to === to) < at);
    return edits.filter((edit) => !again.some((other) => other === edit));
  });
