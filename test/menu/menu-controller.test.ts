import { expect, test } from 'vitest';
import { makeFault } from '../../electron/faults/words.ts';
import { links } from '../../electron/api/links.ts';
import { menuController, type MenuView } from '../../electron/menu/menu-controller.ts';
import { standInBridge, type Answers } from '../cli/stand-in.ts';

/** The controller over a desktop that notes what it is asked. */
function controller(answers: Answers) {
  const did: unknown[][] = [];
  const view: MenuView = {
    show: async (route) => void did.push(['show', route]),
    tell: (chosen) => void did.push(['tell', chosen.command]),
    openLink: async (address) => void did.push(['link', address]),
    copy: (text) => void did.push(['copy', text]),
    explain: (fault) => void did.push(['explain', fault.id]),
  };
  const stand = standInBridge(answers);
  return { act: menuController(stand.bridge, view), did, calls: stand.calls };
}

test('the page is shown before it is told what was chosen', async () => {
  const { act, did } = controller({});
  await act({ do: 'page', command: 'search' });
  await act({ do: 'go', route: '#/settings' });
  await act({ do: 'documentation' });
  expect(did).toEqual([
    ['show', undefined],
    ['tell', 'search'],
    ['show', '#/settings'],
    ['link', links.codexConfig],
  ]);
});

test('versions are copied a line each', async () => {
  const { act, did } = controller({
    'app.versions': () => ({
      ok: true,
      value: [
        { name: 'Switchboard', version: '1.2.3' },
        { name: 'Codex', version: '0.169.0' },
      ],
    }),
  });
  await act({ do: 'copy-versions' });
  expect(did).toEqual([['copy', 'Switchboard 1.2.3\nCodex 0.169.0']]);
});

test('what could not be done is explained; a question that was closed is not', async () => {
  const refused = makeFault('unsupported-here', { command: 'codex' });
  const { act, did, calls } = controller({
    'home.reveal': () => ({ ok: false, fault: refused }),
    'codex.open': () => ({ ok: false, fault: makeFault('cancelled') }),
  });
  await act({ do: 'reveal' });
  await act({ do: 'open-codex' });
  expect(did).toEqual([['explain', 'unsupported-here']]);
  expect(calls.map(({ verb, input }) => [verb, input])).toEqual([
    ['home.reveal', {}],
    ['codex.open', {}],
  ]);
});
