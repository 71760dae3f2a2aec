import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import postcss, { type Declaration } from 'postcss';
import { describe, expect, it } from 'vitest';

const renderer = join(import.meta.dirname, '../../renderer');
const tokens = 'parts/tokens.css';
const sheets = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.css'));

/** What has to be said by a token: where things stand apart, how large letters are, how round a corner is. */
const measured = /^(margin|padding|gap|row-gap|column-gap|font-size|font|border-radius|letter-spacing)(-|$)/;
/** A length in numbers. Hairlines (1 px) and what scales with the letters (em) are no spaces. */
const rawLength = /(?<![\w.-])-?(?!1px)\d*\.?\d+(px|rem|pt)\b/;
const rawColour = /#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix)\(/i;
/** Names of colours, but for those that the system says in high contrast. */
const namedColour = /\b(white|black|red|green|blue|gr[ae]y|silver|orange|yellow|purple|teal|navy)\b/i;

/** Every declaration of a style sheet, as `line: property: value`. */
function declarations(file: string): { said: string; declaration: Declaration }[] {
  const found: { said: string; declaration: Declaration }[] = [];
  postcss.parse(readFileSync(join(renderer, file), 'utf8')).walkDecls((declaration) => {
    const line = declaration.source?.start?.line ?? 0;
    found.push({ said: `${line}: ${declaration.prop}: ${declaration.value}`, declaration });
  });
  return found;
}

describe('the tokens', () => {
  it.each(sheets.filter((file) => file !== tokens))('%s names every space, type size and colour', (file) => {
    const raw = declarations(file).filter(
      ({ declaration: { prop, value } }) =>
        rawColour.test(value) || namedColour.test(value) || (measured.test(prop) && rawLength.test(value)),
    );
    expect(raw.map(({ said }) => said)).toEqual([]);
  });

  it('are all defined, and all used', () => {
    const defined = new Set(declarations(tokens).map(({ declaration }) => declaration.prop));
    const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(css|tsx?)$/.test(file),
    );
    const text = sources.map((file) => readFileSync(join(renderer, file), 'utf8')).join('\n');
    const used = new Set([...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
    used.delete('--c'); // a station's own colour, one of the tokens
    expect([...used].filter((name) => !defined.has(name ?? ''))).toEqual([]);
    expect([...defined].filter((name) => name.startsWith('--') && !used.has(name))).toEqual([]);
  });
});
