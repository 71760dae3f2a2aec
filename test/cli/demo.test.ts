import { describe, expect, it } from 'vitest';
import { goodOrder, keyRejected } from './answers.ts';
import { document, run, type Answers } from './stand-in.ts';

const steps = ['preset.list', 'practice.start', 'provider.add', 'key.set', 'key.deliver', 'pong.run', 'practice.stop'];

describe('demo', () => {
  it('goes from the practice gateway to a pong and leaves nothing behind', async () => {
    const result = await run(['demo'], { answers: goodOrder });
    expect(result.calls.map((call) => call.verb)).toEqual(steps);
    expect(result.calls[2]?.input).toEqual({
      ...{ provider: 'practice', preset: 'practice', baseUrl: 'http://127.0.0.1:9/v1' },
      select: { model: 'openai/gpt-5.5' },
    });
    expect(result.calls[3]?.input).toEqual({ provider: 'practice', key: 'practice-key' });
    expect([result.code, result.disposed, result.homes]).toEqual([0, 1, []]);
    expect(result.stdout).toMatch(/gateway.*127\.0\.0\.1:9.*provider.*key.*delivery.*pong {2}token_station/s);
  });

  it('is one JSON document with --json', async () => {
    const result = await run(['--json', 'demo'], { answers: goodOrder });
    expect(document(result)).toMatchObject({ ok: true, answer: 'pong', fault: null });
    expect([result.code, result.stderr]).toEqual([0, '']);
  });

  it.each(['practice.start', 'provider.add', 'key.set', 'key.deliver', 'pong.run'] as const)(
    'says why %s failed and still cleans up',
    async (verb) => {
      const answers: Answers = { ...goodOrder, [verb]: () => ({ ok: false, fault: keyRejected }) };
      const result = await run(['--json', 'demo'], { answers });
      expect([result.code, result.disposed]).toEqual([1, 1]);
      expect(document(result)).toMatchObject({ ok: false, fault: { id: 'key-rejected' } });
      expect(result.calls.some((call) => call.verb === 'practice.stop')).toBe(verb !== 'practice.start');
    },
  );
});
