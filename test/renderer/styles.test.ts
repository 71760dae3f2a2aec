import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../renderer');

/** What says left or right in a style sheet, where a language that is written from the right needs start and end. */
function physical(css: string): string[] {
  const declarations = css.replace(/\/\*[^]*?\*\//g, '').matchAll(/(?<=[{;]\s*)([\w-]+)\s*:\s*([^;{}]+)/g);
  return [...declarations].flatMap(([, name = '', value = '']) =>
    isPhysical(name, value) ? [`${name}: ${value}`] : [],
  );
}

function isPhysical(name: string, value: string): boolean {
  if (/(^|-)(left|right)(-|$)/.test(name)) return true;
  if (/^(text-align|float|clear|justify-\w+)$/.test(name)) return /\b(left|right)\b/.test(value);
  // The four values of a shorthand go round clockwise, from the top.
  if (!/^(margin|padding|inset|border-(width|style|color|radius)|scroll-(margin|padding))$/.test(name)) return false;
  const [top, right, bottom, left] = value.match(/(?:[^\s()]|\([^()]*(?:\([^()]*\)[^()]*)*\))+/g) ?? [];
  return name === 'border-radius'
    ? left !== undefined && !(top === right && bottom === left)
    : left !== undefined && left !== right;
}

/**
 * Rules that scroll and do not say what their inner parts are placed against: such a part, as a word for screen readers
 * alone, then makes a page longer that it does not belong to.
 */
function scrollsUnplaced(css: string): string[] {
  const rules = css.replace(/\/\*[^]*?\*\//g, '').matchAll(/([^{};]+)\{([^{}]*)\}/g);
  return [...rules].flatMap(([, selector = '', body = '']) =>
    /overflow(-[xy])?:[^;]*\b(auto|scroll)\b/.test(body) && !/(^|[;\s])position:/.test(body) ? [selector.trim()] : [],
  );
}

describe('the style sheets', () => {
  it.each([
    ['a { margin-left: 1px }', ['margin-left: 1px ']],
    ['a { color: red; right: 0; }', ['right: 0']],
    ['a { border-right-width: 1px; text-align: left; }', ['border-right-width: 1px', 'text-align: left']],
    ['a { padding: 0 1px 0 calc(1px + (2px * 3)); }', ['padding: 0 1px 0 calc(1px + (2px * 3))']],
    ['a { padding: 0 calc(1px + 2px) 4px calc(1px + 2px); inset-inline-start: 0; text-align: end; }', []],
    ['/* left: 1px; */ a { margin-inline: 1px 2px; }', []],
  ])('a check that reads %s', (css, found) => {
    expect(physical(css)).toEqual(found);
  });

  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
  it.each(files)('%s says start and end, not left and right', (file) => {
    expect(physical(readFileSync(join(root, file), 'utf8'))).toEqual([]);
  });

  it.each([
    ['a { overflow: auto } b { overflow: hidden }', ['a']],
    ['@media (x) { a, b { color: red; overflow-y: scroll; } }', ['a, b']],
    ['a { position: sticky; overflow: hidden auto; }', []],
  ])('a check for what scrolls that reads %s', (css, found) => {
    expect(scrollsUnplaced(css)).toEqual(found);
  });

  it.each(files)('%s keeps what scrolls within itself', (file) => {
    expect(scrollsUnplaced(readFileSync(join(root, file), 'utf8'))).toEqual([]);
  });
});
