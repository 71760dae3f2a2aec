import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Compared, Fault, Model, SwitchPreview, Verb } from '../../electron/api/contract.ts';
import { failed, ok } from '../../electron/faults/fault.ts';
import { makeFault } from '../../electron/faults/words.ts';
import { check, goodOrder, model, status, written } from './answers.ts';
import { document, run, standInBridge, type Answers } from './stand-in.ts';

/** A run of its own, in the folder where the command line is. */
const ran: object = { runId: expect.any(String), cwd: process.cwd() };

/** Every command of the design: its words, the verb with its input, and something that a person reads. */
const reading: [string, Verb, unknown, RegExp][] = [
  ['catalog show', 'catalog.read', {}, /would show these:[\s\S]*my\/own +Mine +131k +low high +yours/],
  ['status', 'status.read', {}, /model\s+openai\/gpt-5\.5, decided by project \(.*work\/\.codex\/config\.toml\)/],
  ['repairs', 'repair.list', {}, /--choice remove/],
  ['provider list', 'provider.list', {}, /\*\s+token_station\s+Token Station/],
  ['provider show token_station', 'provider.show', { provider: 'token_station' }, /base_url\s+"https:/],
  ['models', 'model.list', {}, /\*\s+openai\/gpt-5\.5\s+token_station\s+favourite\s+400k\s+812 ms/],
  ['models token_station', 'model.list', { provider: 'token_station' }, /The flagship\./],
  ['key status', 'key.status', {}, /stored in the keychain \(sk-…7be2\)/],
  ['key status token_station', 'key.status', { provider: 'token_station' }, /Codex asks Switchboard/],
  ['key delete token_station', 'key.delete', { provider: 'token_station' }, /Deleted the key of token_station/],
  ['doctor', 'doctor.run', ran, /✓ ok\s+codex\s+0\.169\.0/],
  [
    'doctor --provider p --model m --timeout 5',
    'doctor.run',
    { ...ran, provider: 'p', model: 'm', timeoutMs: 5000 },
    /Nothing stops/,
  ],
  [
    'check --provider p --model m',
    'check.run',
    { ...ran, provider: 'p', model: 'm' },
    /✓ pass\s+Calls a tool\s+Codex can edit/,
  ],
  ['home list', 'home.list', {}, /\*\s+\/home\/ada\/\.codex\s+the default\s+token_station/],
  ['export', 'export.read', { form: 'toml' }, /as toml/],
  ['export a b --form managed', 'export.read', { form: 'managed', providers: ['a', 'b'] }, /as managed/],
  ['profile list', 'profile.list', {}, /No profiles yet/],
  ['history', 'history.list', {}, /7\s+2026-03-01T10:00:00Z\s+cli\s+use token_station/],
  ['history show 7', 'history.show', { id: 7 }, /^\+model = "b"$/m],
];

const writing: [string, Verb, Record<string, unknown>, RegExp][] = [
  [
    'provider set p request_max_retries=2 name=X',
    'provider.set',
    { provider: 'p', fields: { request_max_retries: 2, name: 'X' } },
    /Set request_max_retries, name of p/,
  ],
  [
    'provider unset p name http_headers.X-Team',
    'provider.set',
    { provider: 'p', fields: { name: null, 'http_headers.X-Team': null } },
    /Removed name, http_headers\.X-Team of p/,
  ],
  ['provider remove p', 'provider.remove', { provider: 'p' }, /Removed p/],
  ['catalog write', 'catalog.write', {}, /Wrote the catalog and named it in/],
  ['catalog remove', 'catalog.remove', {}, /Removed the catalog/],
  ['provider rename p q', 'provider.rename', { provider: 'p', to: 'q' }, /Renamed p to q/],
  ['provider copy p --to /work', 'provider.copy', { provider: 'p', to: resolve('/work') }, /Copied p/],
  ['use p', 'model.use', { provider: 'p' }, /Selected p in/],
  ['use p a/b', 'model.use', { provider: 'p', model: 'a/b' }, /Selected p with a\/b in/],
  ['model a/b', 'model.use', { model: 'a/b' }, /Selected a\/b in/],
  ['key deliver p command', 'key.deliver', { provider: 'p', by: 'command' }, /Codex asks Switchboard for the key of p/],
  [
    'key deliver p env --env-key P_KEY',
    'key.deliver',
    { provider: 'p', by: 'env', variable: 'P_KEY' },
    /from the environment/,
  ],
  ['profile save hard model=a/b', 'profile.save', { name: 'hard', fields: { model: 'a/b' } }, /Saved profile hard/],
  ['profile remove hard', 'profile.remove', { name: 'hard' }, /Removed profile hard/],
  ['undo', 'history.undo', {}, /Took back write 7/],
  ['undo --anyway', 'history.undo', { anyway: true }, /Took back write 7/],
  ['history restore 3', 'history.restore', { id: 3, side: 'after' }, /Restored what was there after write 3/],
  ['history restore 3 --before', 'history.restore', { id: 3, side: 'before' }, /was there before write 3/],
  ['doctor --fix wire-api-chat', 'repair.apply', { id: 'wire-api-chat:p' }, /Mended in/],
  [
    'doctor --fix wire-api-chat:p --choice remove',
    'repair.apply',
    { id: 'wire-api-chat:p', choice: 'remove' },
    /Mended in/,
  ],
  ['doctor --fix deliver-command', 'key.deliver', { provider: 'token_station', by: 'command' }, /Mended in/],
  [
    'doctor --fix model-not-namespaced --model gpt-5.5',
    'model.use',
    { provider: 'token_station', model: 'openai/gpt-5.5' },
    /Mended in/,
  ],
];

const words = (line: string) => line.split(' ');

describe.each([...reading, ...writing])('%s', (line, verb, input, said) => {
  it('calls its verb and says the result in words', async () => {
    const result = await run(words(line), { answers: goodOrder });
    expect(result.calls).toContainEqual({ verb, input });
    expect(result.stdout).toMatch(said);
    expect([result.code, result.stderr]).toEqual([0, '']);
  });

  it('prints one JSON document and nothing else', async () => {
    const result = await run(['--json', ...words(line)], { answers: goodOrder });
    expect(JSON.parse(result.stdout)).toBeTypeOf('object');
    expect([result.code, result.stderr]).toEqual([0, '']);
  });

  it('says a refusal of the core on stderr, or as JSON, with exit code 1', async () => {
    const plain = await run(words(line), { answers: {} });
    expect([plain.code, plain.stdout]).toEqual([1, '']);
    expect(plain.stderr).toMatch(/no answer for [a-z.]+/i);
    const json = await run([...words(line), '--json'], { answers: {} });
    expect([json.code, json.stderr]).toEqual([1, '']);
    expect(document(json)).toMatchObject({ ok: false, fault: { id: 'unknown' } });
  });
});

describe.each(writing)('%s', (line, verb, input) => {
  it('prints the diff with --dry-run', async () => {
    const result = await run([...words(line), '--dry-run'], { answers: goodOrder });
    expect(result.calls.at(-1)).toEqual({ verb, input: { ...input, dryRun: true } });
    expect([result.code, result.stdout]).toEqual([0, written.diff]);
  });

  it('says so when there is nothing to change', async () => {
    const same = () => ({ ok: true, value: { ...written, changed: false, diff: '', undid: 7 } }) as const;
    const unchanged = {
      'provider.set': same,
      'provider.remove': same,
      'provider.copy': same,
      'provider.rename': same,
      'model.use': same,
      'catalog.write': same,
      'catalog.remove': same,
      'key.deliver': same,
    };
    const more = {
      'history.restore': same,
      'repair.apply': same,
      'profile.save': same,
      'profile.remove': same,
      'history.undo': same,
    };
    const result = await run(words(line), { answers: { ...goodOrder, ...unchanged, ...more } });
    expect(result.stdout).toMatch(/^Nothing to change\.$/m);
  });
});

it('says what to know of a switch, and makes it all the same', async () => {
  const text = 'config.toml says model = "a/b"; /work/.codex/config.toml says "x".';
  const threads = { id: 'threads-left', text: '2 earlier threads of Old will not be listed.', command: 'codex resume' };
  const preview: SwitchPreview = {
    ...{
      provider: 'token_station',
      model: 'openai/gpt-5.5',
      corrected: { asked: 'gpt-5.5', written: 'openai/gpt-5.5' },
    },
    warnings: [{ id: 'overridden', text, command: null }, threads as SwitchPreview['warnings'][number]],
  };
  const answers: Answers = { ...goodOrder, 'switch.preview': () => ({ ok: true, value: preview }) };
  const result = await run(['use', 'token_station', 'gpt-5.5'], { answers });
  expect(result.calls).toEqual([
    { verb: 'switch.preview', input: { provider: 'token_station', model: 'gpt-5.5', cwd: process.cwd() } },
    { verb: 'model.use', input: { provider: 'token_station', model: 'gpt-5.5' } },
  ]);
  expect(result.code).toBe(0);
  expect(result.stdout).toContain('Selected token_station with openai/gpt-5.5 in');
  expect(result.stderr).toBe(
    `! token_station calls gpt-5.5 openai/gpt-5.5; that is what is written.\n! ${text}\n! ${threads.text} → codex resume\n`,
  );
  const dry = await run(['use', 'token_station', 'gpt-5.5', '--dry-run'], { answers });
  expect(dry.stderr).toBe(result.stderr);
  const json = await run(['--json', 'use', 'token_station'], { answers });
  expect(document(json)).toEqual({ ...written, warnings: preview.warnings });
  expect(json.stderr).toBe('');
});

it('saves a profile from the current choice, from a template, and with more beside', async () => {
  const template = { id: 'hard', name: 'hard', label: 'Hard task', note: '', fields: { model: 'dear/one' } };
  const config = { model: 'a/b', modelProvider: 'p', providers: [], fault: null, exists: true, hash: '', path: '/c' };
  const answers: Answers = {
    ...goodOrder,
    'config.read': () => ({ ok: true, value: { ...config, home: { path: '/h', source: 'default', exists: true } } }),
    'profile.templates': () => ({ ok: true, value: [template] }),
  };
  const saved = async (line: string) => (await run(words(line), { answers })).calls.at(-1)?.input;
  expect(await saved('profile save work --from-current')).toEqual({
    ...{ name: 'work', fields: { model: 'a/b', model_provider: 'p' } },
  });
  expect(await saved('profile save h --template hard model_reasoning_effort=high')).toEqual({
    ...{ name: 'h', fields: { model: 'dear/one', model_reasoning_effort: 'high' } },
  });
  expect((await run(words('profile save h'), { answers })).code).toBe(2);
});

it('remembers, lists and forgets routes, and offers to change no policy', async () => {
  const route = { label: 'Cheap', policy: 'cheapest-above-floor', note: 'above 80 points' } as const;
  const answered = [{ by: 'kimi/k2', times: 3 }];
  const row: Model = { ...model, id: 'r/cheap', sources: ['route'], route, answered };
  const answers: Answers = {
    ...goodOrder,
    'model.save': () => ({ ok: true, value: {} }),
    'model.forget': () => ({ ok: true, value: {} }),
    'model.list': () => ({ ok: true, value: { models: [model, row], lists: [], faults: {} } }),
  };
  const add = await run(words('route add p r/cheap --label Cheap --policy latency-cap --note fast'), { answers });
  expect(add.calls).toEqual([
    {
      verb: 'model.save',
      input: { provider: 'p', model: 'r/cheap', note: 'fast', route: { label: 'Cheap', policy: 'latency-cap' } },
    },
  ]);
  expect((await run(words('route add p r --policy none'), { answers })).code).toBe(2);
  const list = await run(words('route list'), { answers });
  expect(list.stdout).toMatch(/r\/cheap .*Cheap +the cheapest above a quality floor +kimi\/k2 ×3 +above 80 points/);
  expect(list.stdout).not.toContain(model.id);
  const gone = await run(words('route remove p r/cheap'), { answers });
  expect(gone.calls).toEqual([{ verb: 'model.forget', input: { provider: 'p', model: 'r/cheap' } }]);
  expect((await run(words('models'), { answers })).stdout).toMatch(/route: Cheap, above 80 points/);
  const help = (await run(words('route --help'), {})).stdout;
  expect(help).toContain('the policy itself is set at the provider');
});

it('compares models through the provider that knows them, in words or as CSV', async () => {
  const done: Compared = {
    ...{ provider: 'token_station', model: model.id, status: 'done', answer: 'a palindrome', answeredBy: 'other/one' },
    ...{ firstTokenMs: 120, totalMs: 1500, inputTokens: 10, outputTokens: 20, cost: 0.0123, fault: null },
  };
  const elsewhere: Model = { ...model, id: 'x/y', provider: 'p' };
  const both: Model[] = [model, elsewhere, { ...elsewhere, provider: 'q' }];
  const answers: Answers = {
    ...goodOrder,
    'model.list': () => ({ ok: true, value: { models: both, lists: [], faults: {} } }),
    'compare.run': () => ({ ok: true, value: { sent: 'Directly.', rows: [done], csv: '"provider"\r\n' } }),
  };
  const result = await run(['compare', model.id, '--directly', '--prompt', 'why', '--timeout', '9'], { answers });
  expect(result.calls.at(-1)).toEqual({
    verb: 'compare.run',
    input: {
      ...{ runId: expect.any(String), prompt: 'why', through: 'directly', timeoutMs: 9000 },
      models: [{ provider: model.provider, model: model.id }],
    },
  });
  expect(result.code).toBe(0);
  expect(result.stdout).toMatch(/120 ms +1\.5 s +10 +20 +\$0\.0123 +by other\/one[\s\S]*a palindrome[\s\S]*Directly\./);
  expect((await run(['compare', model.id, '--csv'], { answers })).stdout).toBe('"provider"\r\n');
  const unclear = await run(['compare', 'x/y'], { answers });
  expect([unclear.code, unclear.stderr]).toEqual([2, expect.stringContaining('name one with --provider')]);
  const named = await run(['compare', 'x/y', '--provider', 'q'], { answers });
  expect(named.calls.at(-1)?.input).toMatchObject({ models: [{ provider: 'q', model: 'x/y' }] });
  expect((await run(words('compare a b c d e f'), { answers })).code).toBe(2);
});

it('says how old a kept list is, and asks again with --refresh', async () => {
  const at = new Date(Date.now() - 3 * 3_600_000).toISOString();
  const lists = [{ provider: 'p', at, count: 12 }];
  const list = () => ok({ models: [model], lists, faults: {} });
  const result = await run(words('models p --refresh'), { answers: { ...goodOrder, 'model.list': list } });
  expect(result.calls).toContainEqual({ verb: 'model.list', input: { provider: 'p', refresh: true } });
  expect(result.stderr).toMatch(/p listed its 12 models 3 hours ago/);
});

it('removes a provider that threads need only with --yes, and says when Codex could not be asked', async () => {
  const yes = await run(words('provider remove p --yes'), { answers: goodOrder });
  expect(yes.calls).toEqual([{ verb: 'provider.remove', input: { provider: 'p', confirmed: true } }]);
  const answers: Answers = { ...goodOrder, 'codex.find': () => ({ ok: true, value: null }) };
  expect((await run(words('provider remove p'), { answers })).stderr).toContain('Codex could not be asked');
  const fault = makeFault('threads-orphaned', { provider: 'p', count: 2 }, 'First thread\nSecond thread');
  const refused = await run(words('provider remove p'), {
    answers: { ...goodOrder, 'provider.remove': () => ({ ok: false, fault }) },
  });
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(/2 earlier threads belong to it[\s\S]*First thread/);
});

it('hands --home to the core, wherever it stands, and ends the core', async () => {
  const before = await run(['--home', '/srv/codex', 'status'], { answers: goodOrder });
  const after = await run(['status', '--home', '/srv/codex'], { answers: goodOrder });
  expect([before.homes, after.homes]).toEqual([['/srv/codex'], ['/srv/codex']]);
  expect([before.disposed, after.disposed]).toEqual([1, 1]);
});

it('exits with 1 where a check came to no verdict, and says how much of it is open', async () => {
  const skipped = {
    id: 'images',
    title: 'Sees pictures',
    status: 'skip',
    meaning: 'Not tested.',
    durationMs: 0,
  } as const;
  const value = { ...check, ok: false, verdict: 'not-known' as const, items: [...check.items, skipped] };
  const answers: Answers = { 'check.run': () => ({ ok: true, value }) };
  const result = await run(['check'], { answers });
  expect([result.code, result.stderr]).toEqual([1, '']);
  expect(result.stdout).toMatch(/Not known whether Codex can work with token_station openai\/gpt-5\.5: 1 of 2 things/);
  expect(result.stdout).not.toContain('does all that Codex needs');
  const json = await run(['--json', 'check'], { answers });
  expect([json.code, document(json)]).toEqual([1, expect.objectContaining({ ok: false, verdict: 'not-known' })]);
});

it('says at a terminal for what a check waits, and counts only what is known', async () => {
  const item = {
    id: 'tools',
    title: 'Calls a tool',
    status: 'wait',
    meaning: 'A pause: 20 s.',
    durationMs: 0,
  } as const;
  const stand = standInBridge({
    'check.run': ({ runId = '' }) => {
      stand.emit('check.progress', { runId, item });
      stand.emit('check.progress', { runId, item: { ...item, status: 'pass' } });
      return { ok: true, value: check };
    },
  });
  const { stdout } = await run(['check'], { stand, tty: true });
  expect(stdout).toContain('… 0 known. A pause: 20 s.');
  expect(stdout).toContain('… 1 known, the last: Calls a tool, pass');
});

it('exits with 1 when status finds a fault, and still shows the status', async () => {
  const fault: Fault = { id: 'key-missing', title: 'No key', cause: 'None is stored.', evidence: '', fixes: [] };
  const answers: Answers = { 'status.read': () => ({ ok: true, value: { ...status, fault } }) };
  const result = await run(['status'], { answers });
  expect([result.code, result.stderr]).toEqual([1, 'No key\nNone is stored.\n']);
  expect(result.stdout).toContain('token_station');
});

it('hands key print to its own entry, and never as JSON', async () => {
  const result = await run(['--home', '/srv/codex', 'key', 'print', 'p']);
  expect([result.code, result.printed]).toEqual([0, [['--home', '/srv/codex', 'key', 'print', 'p']]]);
  const json = await run(['--json', 'key', 'print', 'p']);
  expect([json.code, json.printed]).toEqual([2, []]);
});

it('serves until it is closed', async () => {
  const result = await run(['--home', '/srv/codex', 'serve', '--port', '4870', '--no-open']);
  expect(result.served).toEqual([{ home: '/srv/codex', port: 4870, open: false }]);
  expect([result.code, result.stdout]).toEqual([0, expect.stringContaining('http://127.0.0.1:4870/')]);
  expect((await run(['serve'])).served).toEqual([{ home: undefined, port: undefined, open: true }]);
});

it('ends the served app on Ctrl+C', async () => {
  let closed = 0;
  const result = await run(['serve'], {
    interrupt: (press) => setTimeout(press, 20),
    startServe: async () => {
      let end = () => {};
      const done = new Promise<void>((resolve) => (end = resolve));
      const close = async () => {
        closed += 1;
        end();
      };
      return ok({ url: 'http://127.0.0.1:1/', close, closed: done });
    },
  });
  expect([result.code, closed]).toEqual([0, 1]);
});

it('says why it cannot be served', async () => {
  const startServe = async () => failed(makeFault('busy', { words: 'the port is taken' }));
  const result = await run(['--json', 'serve', '--port', '4870'], { startServe });
  expect(result.code).toBe(1);
  expect(document(result)).toMatchObject({ ok: false, fault: { id: 'busy' } });
});
