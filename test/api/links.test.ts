import { expect, test } from 'vitest';
import { allowedLink, links } from '../../electron/api/links.ts';

test('every link of the list opens, over https', () => {
  for (const link of Object.values(links)) {
    expect(allowedLink(link)).toBe(link);
    expect(link).toMatch(/^https:\/\//);
  }
  expect(allowedLink('https://models.bytefuture.ai')).toBe(links.tokenStation);
});

test.each([
  'http://models.bytefuture.ai/',
  'https://models.bytefuture.ai.evil.example/',
  'https://evil@models.bytefuture.ai/',
  'https://models.bytefuture.ai/elsewhere',
  'https://github.com/openai/codex?x=1',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'switchboard://provider',
  'models.bytefuture.ai',
  '',
])('%s does not open', (address) => {
  expect(allowedLink(address)).toBeNull();
});
