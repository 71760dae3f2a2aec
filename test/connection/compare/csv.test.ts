import { expect, it } from 'vitest';
import type { Compared } from '../../../electron/api/contract.ts';
import { comparedAsCsv } from '../../../electron/connection/compare/csv.ts';

const row: Compared = {
  ...{ provider: 'gw', model: 'a/b', status: 'done', answer: 'yes', answeredBy: 'c/d', firstTokenMs: 120 },
  ...{ totalMs: 900, inputTokens: 10, outputTokens: 2, cost: 0.5, fault: null },
};
const cells = (answer: string) => comparedAsCsv([{ ...row, answer }]).slice(comparedAsCsv([]).length);

it('has a column for each fact, numbers bare, text in quotes', () => {
  expect(comparedAsCsv([row]).split('\r\n')).toEqual([
    '"provider","model","status","answered_by","first_token_ms","total_ms","input_tokens","output_tokens","cost_usd","answer","fault"',
    '"gw","a/b","done","c/d",120,900,10,2,0.5,"yes",',
    '',
  ]);
});

it('keeps quotes, commas and lines of an answer within its cell', () => {
  expect(cells('say "a, b"\nand c')).toContain('"say ""a, b""\nand c"');
});

it.each(['=1+1', '+1', '-2', '@SUM(A1)', '\t=1', ' =cmd|x', '\r=1', '\n=1', '＝1+1', '\ufeff=1'])(
  'makes %j text',
  (answer) => {
    expect(cells(answer)).toContain(`"'${answer}"`);
  },
);

it('leaves what is no formula alone', () => {
  expect(cells('a = b')).toContain('"a = b"');
});
