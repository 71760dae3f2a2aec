import type { Repair } from '../../electron/api/contract.ts';
import { describe, expect, it } from 'vitest';
import { goodOrder, doctor, keyRejected, pong, written } from './answers.ts';
import { document, run, standInBridge, type Answers, type RunOptions } from './stand-in.ts';

const here = { runId: expect.any(String) as string, cwd: process.cwd() };
const refused = { ...pong, ok: false, answer: null, answeredBy: null, fault: keyRejected };

/** A core that tells two stations before it answers. */
function liveCore() {
  const stand = standInBridge({
    ...goodOrder,
    'pong.run': ({ runId }) => {
      const report = { station: 'codex', detail: '0.169.0', durationMs: 40, fault: null } as const;
      stand.emit('pong.progress', { runId, report: { ...report, status: 'running' } });
      stand.emit('pong.progress', { runId, report: { ...report, status: 'ok' } });
      stand.emit('pong.progress', { runId: 'another run', report: { ...report, status: 'fail', detail: 'not mine' } });
      return { ok: true, value: pong };
    },
  });
  return stand;
}

describe('pong', () => {
  it('passes what was asked and the folder that it is for, the timeout in milliseconds', async () => {
    const { calls } = await run(['pong', '--provider', 'p', '--model', 'a/b', '--timeout', '30'], {
      answers: goodOrder,
    });
    expect(calls).toEqual([{ verb: 'pong.run', input: { ...here, provider: 'p', model: 'a/b', timeoutMs: 30_000 } }]);
  });

  it('says who was asked and who answered', async () => {
    const result = await run(['pong'], { answers: goodOrder });
    expect([result.code, result.stderr]).toEqual([0, '']);
    expect(result.stdout).toBe('pong  token_station openai/gpt-5.5, answered by glm/glm-5.2, 1.2 s, Codex 0.169.0\n');
  });

  it('prints the fields of the design first and in its order', async () => {
    const shape = ['ok', 'answer', 'provider', 'model', 'answeredBy', 'durationMs', 'codexVersion', 'fault'];
    const result = await run(['--json', 'pong'], { answers: goodOrder });
    expect(Object.keys(document(result)).slice(0, shape.length)).toEqual(shape);
    expect(document(result)).toMatchObject({ ok: true, answer: 'pong', fault: null, answeredBy: 'glm/glm-5.2' });
  });

  it('says the fault with its evidence and its fixes on stderr, exit code 1', async () => {
    const answers: Answers = { 'pong.run': () => ({ ok: true, value: refused }) };
    const result = await run(['pong'], { answers });
    expect(result.code).toBe(1);
    expect(result.stderr).toBe(
      [
        'Token Station refuses the key',
        'It answered 401.',
        '    │ HTTP 401',
        '    │ Invalid key sk-…7be2',
        '',
        'To mend it:',
        '  - Store another key',
        '      switchboard key set token_station',
        '',
      ].join('\n'),
    );
    const json = await run(['--json', 'pong'], { answers });
    expect([json.code, json.stderr]).toEqual([1, '']);
    expect(document(json)).toMatchObject({ ok: false, fault: { id: 'key-rejected' } });
  });

  it('shows the stations of its own run at a terminal, and only there', async () => {
    const stand = liveCore();
    const shown = await run(['pong'], { stand, tty: true });
    expect(shown.stdout).toMatch(/… running\s+codex.*✓ ok\s+codex\s+0\.169\.0\s+40 ms\n/s);
    expect(shown.stdout).not.toContain('not mine');
    expect(stand.subscribers()).toBe(0);
    expect((await run(['pong'], { stand: liveCore() })).stdout).not.toContain('codex  ');
    expect(document(await run(['--json', 'pong'], { stand: liveCore(), tty: true }))).toMatchObject({ ok: true });
  });

  it('colours at a terminal unless NO_COLOR is set', async () => {
    const coloured = await run(['pong'], { stand: liveCore(), tty: true, env: {} });
    expect(coloured.stdout).toContain('\u001b[32m');
    const plain = await run(['pong'], { stand: liveCore(), tty: true, env: { NO_COLOR: '1' } });
    expect(plain.stdout).not.toContain('\u001b[3');
    expect((await run(['pong'], { stand: liveCore(), env: {} })).stdout).not.toContain('\u001b');
  });

  it('cancels through the core on Ctrl+C and waits for the run to end', async () => {
    for (const flags of [[], ['--json']]) {
      let endRun = () => {};
      const stand = standInBridge({
        'pong.run': async () => {
          await new Promise<void>((resolve) => (endRun = resolve));
          return { ok: true, value: refused };
        },
        'pong.cancel': () => {
          endRun();
          return { ok: true, value: { cancelled: true } };
        },
      });
      const interrupt: RunOptions['interrupt'] = (press) => setTimeout(press, 20);
      const result = await run([...flags, 'pong'], { stand, interrupt });
      const [started, cancelled] = result.calls;
      expect(cancelled?.verb).toBe('pong.cancel');
      expect(started?.input).toMatchObject(cancelled?.input ?? {});
      expect([result.code, result.disposed, stand.subscribers()]).toEqual([130, 1, 0]);
      if (flags.length > 0) expect(document(result)).toMatchObject({ ok: false, fault: { id: 'cancelled' } });
    }
  });
});

describe('doctor', () => {
  it('prints the fields of the design in its order, and exits with 1 on a fault', async () => {
    const ill = { ...doctor, ok: false, fault: keyRejected, warnings: [keyRejected] };
    const answers: Answers = { 'doctor.run': () => ({ ok: true, value: ill }) };
    const json = await run(['--json', 'doctor'], { answers });
    expect(json.code).toBe(1);
    expect(Object.keys(document(json))).toEqual(['ok', 'fault', 'warnings', 'steps', 'durationMs']);
    const plain = await run(['doctor'], { answers });
    expect([plain.code, plain.stdout]).toEqual([1, expect.stringMatching(/✓ ok\s+codex/)]);
    expect(plain.stderr).toMatch(/^! Token Station refuses the key$/m);
    expect(plain.stderr).toContain('To mend it:');
  });

  it('cancels its run on Ctrl+C and ends the core with it', async () => {
    let endRun = () => {};
    const answers: Answers = {
      'doctor.run': async () => {
        await new Promise<void>((resolve) => (endRun = resolve));
        return { ok: true, value: doctor };
      },
      'pong.cancel': () => {
        endRun();
        return { ok: true, value: { cancelled: true } };
      },
    };
    const result = await run(['doctor'], { answers, interrupt: (press) => setTimeout(press, 20) });
    expect([result.code, result.disposed]).toEqual([130, 1]);
  });

  it('mends what only the doctor finds: looks, applies the repair that is planned then, and looks again', async () => {
    let looked = 0;
    const repair: Repair = {
      ...{
        id: 'connection:endpoint-not-found:p',
        fault: 'endpoint-not-found',
        title: 'Nothing there',
        does: 'Adds /v1',
      },
      ...{ choices: [], diff: written.diff, files: ['config.toml'] },
    };
    const answers: Answers = {
      'doctor.run': () => {
        looked += 1;
        return { ok: true, value: doctor };
      },
      'repair.list': () => ({ ok: true, value: looked > 0 ? [repair] : [] }),
      'repair.apply': ({ dryRun }) => ({ ok: true, value: { ...written, dryRun: dryRun ?? false } }),
    };
    const planned = await run(['doctor', '--fix', 'endpoint-not-found', '--dry-run'], { answers });
    expect([planned.code, planned.stdout]).toEqual([0, written.diff]);
    looked = 0;
    const mended = await run(['doctor', '--fix', 'endpoint-not-found'], { answers });
    expect(mended.calls.map(({ verb }) => verb)).toEqual([
      'repair.list',
      'doctor.run',
      'repair.list',
      'repair.apply',
      'repair.apply',
      'doctor.run',
    ]);
    expect(mended.stdout.startsWith(written.diff)).toBe(true);
    expect(mended.stdout).toContain('Mended in');
    expect(mended.stdout).toContain('To take it back: switchboard undo');
  });

  describe('where there are several repairs of one fault', () => {
    const choices = [{ id: 'responses', label: 'Say "responses"', diff: written.diff }];
    const repairs = ['old', 'older'].map((id): Repair => {
      const shown = { title: `Provider ${id}`, does: 'Mends it', diff: written.diff, files: ['config.toml'] };
      return { id: `wire-api-chat:${id}`, fault: 'wire-api-chat', choices: id === 'old' ? choices : [], ...shown };
    });
    const answers: Answers = {
      'doctor.run': () => ({ ok: true, value: doctor }),
      'repair.list': () => ({ ok: true, value: repairs }),
      'repair.apply': ({ dryRun }) => ({ ok: true, value: { ...written, dryRun: dryRun ?? false } }),
    };

    it('changes nothing and gives the command of each', async () => {
      const asked = await run(['doctor', '--fix', 'wire-api-chat'], { answers });
      expect(asked.code).toBe(1);
      expect(asked.calls.map(({ verb }) => verb)).toEqual(['repair.list']);
      expect(asked.stderr).toContain('switchboard doctor --fix wire-api-chat:old --choice responses');
      expect(asked.stderr).toContain('switchboard doctor --fix wire-api-chat:older\n');
    });

    it.each([
      ['--provider', 'older'],
      ['--choice', 'wire-api-chat:older'],
    ])('carries out the one that %s %s names', async (...words) => {
      const { code, calls } = await run(['doctor', '--fix', 'wire-api-chat', ...words], { answers });
      expect(code).toBe(0);
      expect(calls).toContainEqual({ verb: 'repair.apply', input: { id: 'wire-api-chat:older' } });
    });
  });

  it('gives the report after a look', async () => {
    const answers: Answers = {
      'doctor.run': () => ({ ok: true, value: doctor }),
      'report.read': () => ({ ok: true, value: { text: 'Switchboard 1\n' } }),
    };
    const { calls, stdout } = await run(['doctor', '--report'], { answers });
    expect([calls.map(({ verb }) => verb), stdout]).toEqual([['doctor.run', 'report.read'], 'Switchboard 1\n']);
  });
});
