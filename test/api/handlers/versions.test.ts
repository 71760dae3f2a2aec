import { expect, test } from 'vitest';
import { versionsHandlers } from '../../../electron/api/handlers/versions.ts';
import { failed, ok } from '../../../electron/faults/fault.ts';
import { makeFault } from '../../../electron/faults/words.ts';

const codex = { command: '/codex', args: [], version: '0.169.0', foundBy: 'PATH' };

test('a window tells Electron and Chromium; a page and a terminal have none to tell', async () => {
  const read = async (versions: Record<string, string>) => {
    const told = versionsHandlers({ version: '1.2.3', versions, findCodex: async () => ok(codex) })['app.versions'];
    const reply = await told({}, { door: 'desktop' });
    return reply.ok ? reply.value.map(({ name, version }) => `${name} ${version}`) : [];
  };
  const page = await read({ node: '20.20.0' });
  expect(page.slice(0, 3)).toEqual(['Switchboard 1.2.3', 'Codex 0.169.0', 'Node 20.20.0']);
  expect(page.at(-1)).toMatch(/^System \w+ \S+ \w+$/);
  const window = await read({ node: '24.0.0', electron: '45.4.1', chrome: '148.0.0.0' });
  expect(window.slice(2, 5)).toEqual(['Electron 45.4.1', 'Chromium 148.0.0.0', 'Node 24.0.0']);
});

test('a Codex that is not there is told in its place', async () => {
  const fault = makeFault('codex-not-found');
  const told = versionsHandlers({ version: '1.2.3', versions: {}, findCodex: async () => failed(fault) })[
    'app.versions'
  ];
  expect(await told({}, { door: 'browser' })).toMatchObject({
    value: expect.arrayContaining([{ name: 'Codex', version: fault.title }]),
  });
});
