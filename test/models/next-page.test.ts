import { expect, it } from 'vitest';
import { nextPage } from '../../electron/models/next-page.ts';

const here = new URL('https://gw.example/v1/models?api-version=1');

it.each([
  ['has_more with the last ID', { has_more: true, last_id: 'b' }, { after: 'b', after_id: 'b' }],
  ['a cursor', { next_cursor: 'c' }, { cursor: 'c' }],
  ['a page token', { nextPageToken: 't' }, { pageToken: 't' }],
  ['a page token in the other spelling', { next_page_token: 't' }, { page_token: 't' }],
  ['next as a cursor', { next: 'abc' }, { cursor: 'abc' }],
])('goes on by %s, keeping the query', (_how, body, asked) => {
  expect(Object.fromEntries(nextPage(here, body)?.searchParams ?? [])).toEqual({ 'api-version': '1', ...asked });
});

it('follows an address of its own list, and none elsewhere', () => {
  expect(nextPage(here, { next: '/v1/models?page=2' })?.href).toBe('https://gw.example/v1/models?page=2');
  expect(nextPage(here, { next: 'https://gw.example/v1/models?page=2' })?.href).toContain('page=2');
  for (const next of ['https://evil.example/v1/models?page=2', '/v1/keys', 'http://gw.example/v1/models']) {
    expect(nextPage(here, { next })).toBeNull();
  }
});

it.each([{}, { has_more: false, last_id: 'b', next: 'x' }, { has_more: true }, { next: null }, [], null, 'x'])(
  'ends at %j',
  (body) => expect(nextPage(here, body)).toBeNull(),
);
