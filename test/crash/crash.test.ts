import { expect, test } from 'vitest';
import { crashLine, crashReport } from '../../electron/crash/crash-report.ts';
import { tellCrash, type Broken, type CrashBox } from '../../electron/crash/tell-crash.ts';

const canary = 'tok-canary-2718-canary';

test('a report says what broke, where, and with which versions, and holds no key', () => {
  const error = new Error(`refused: Bearer sk-live-0123456789abcdef, ${canary}`);
  const report = crashReport(
    { what: 'An exception in the main process', error, at: new Date('2026-11-03T12:00:00Z') },
    { versions: [{ name: 'Electron', version: '45.4.1' }], env: { MY_TOKEN: canary, LANG: 'en_GB.UTF-8' } },
  );
  expect(report).toContain('An exception in the main process\n2026-11-03T12:00:00.000Z\nElectron 45.4.1\n');
  expect(report).toContain('crash.test.ts');
  expect(report).not.toMatch(/canary-2718|0123456789abcdef/);
});

test.each([
  ['a token of a known form', 'tok_live_0123456789abcdef'],
  ['a key in an address', 'https://acme.example/v1?api_key=abcdef0123456789'],
  ['a password in an address', 'https://ada:abcdef0123456789@acme.example/v1'],
])('%s that is in nobody’s environment is masked too', (_what, said) => {
  const crash = { what: said, error: new Error(`refused: ${said}`), at: new Date(0) };
  const report = crashReport(crash, { versions: [], env: {} });
  expect(report).toContain('refused: ');
  expect(report).not.toContain('0123456789');
});

test.each([
  ['an error, its cause and no stack', new Error('fetch failed', { cause: new Error('reset') }), 'fetch failed: reset'],
  ['an error without words', new RangeError(), 'RangeError'],
  ['a key', new Error(`Bearer sk-live-0123456789abcdef and ${canary}`), '… and tok…nary'],
  ['line breaks and codes', new Error('a\n\u001b[31mb'), 'a \\u001b[31mb'],
  ['an object without a form', Object.create(null), '[Object: null prototype] {}'],
])('%s: one line for a person', (_what, thrown, line) => {
  expect(crashLine(thrown, { MY_TOKEN: canary })).toBe(line);
});

/** Presses the buttons with these labels, one a box. */
async function told(broken: Broken, ...presses: string[]) {
  const boxes: CrashBox[] = [];
  const did: string[] = [];
  const note = (what: string) => () => void did.push(what);
  await tellCrash(broken, 'the report', {
    async ask(box) {
      boxes.push(box);
      const press = presses.shift();
      return press === undefined ? box.cancelId : box.buttons.indexOf(press);
    },
    copy: (text) => void did.push(`copy ${text}`),
    ...{ reload: note('reload'), restart: note('restart'), quit: note('quit') },
  });
  return { boxes, did };
}

test('a report that was copied leaves the way out to be chosen', async () => {
  const { boxes, did } = await told('page', 'Copy report', 'Load it again');
  expect(did).toEqual(['copy the report', 'reload']);
  expect(boxes[1]?.detail).toContain('clipboard');
});

test.each([
  ['page', ['quit']],
  ['silent', []],
  ['main', []],
  ['start', ['quit']],
] as const)('%s: closing the box means %j; a copy and a way on are offered', async (broken, meant) => {
  const { boxes, did } = await told(broken);
  expect(did).toEqual(meant);
  expect(boxes[0]?.buttons).toContain('Copy report');
  const restarts = await told(
    broken,
    broken === 'page' || broken === 'silent' ? 'Load it again' : 'Restart Switchboard',
  );
  expect(restarts.did).toEqual([broken === 'page' || broken === 'silent' ? 'reload' : 'restart']);
});
