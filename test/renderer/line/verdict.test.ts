import { describe, expect, it } from 'vitest';
import type { Pong } from '../../../electron/api/contract.ts';
import type { PongSession } from '../../../renderer/app/pong-session.ts';
import type { Subject } from '../../../renderer/app/subject.ts';
import { verdictOf } from '../../../renderer/line/verdict.ts';

const subject: Subject = { provider: 'token_station', model: 'openai/gpt-5.5', hash: 'a' };
const pong: Pong = {
  ok: true,
  answer: 'pong',
  provider: 'token_station',
  model: 'openai/gpt-5.5',
  answeredBy: null,
  durationMs: 640,
  firstTokenMs: 410,
  codexVersion: '0.169.0',
  keyFrom: 'keychain',
  fault: null,
  warnings: [],
  stations: [],
};
const session: PongSession = {
  phase: 'done',
  runId: '1',
  subject,
  reports: [],
  result: pong,
  fault: null,
  at: 0,
};

describe('what may be claimed', () => {
  it('says that Codex answers only for the very provider, model and file of the pong', () => {
    expect(verdictOf(session, subject, true)).toBe('answers');
    expect(verdictOf(session, { ...subject, model: 'glm/glm-5.2' }, true)).toBe('unchecked');
    expect(verdictOf(session, { ...subject, provider: 'openrouter' }, true)).toBe('unchecked');
    expect(verdictOf(session, { ...subject, hash: 'b' }, true)).toBe('unchecked');
  });

  it('does not take a pong of another model for one of this', () => {
    const other = { ...session, result: { ...pong, model: 'glm/glm-5.2' } };
    expect(verdictOf(other, subject, true)).toBe('unchecked');
  });

  it('claims nothing before a pong, and nothing after a cancelled one', () => {
    const idle: PongSession = { ...session, phase: 'idle', subject: null, result: null };
    expect(verdictOf(idle, subject, true)).toBe('unchecked');
    expect(verdictOf(idle, subject, false)).toBe('none');
    const fault = { id: 'cancelled' as const, title: '', cause: '', evidence: '', fixes: [] };
    expect(verdictOf({ ...session, result: null, fault }, subject, true)).toBe('unchecked');
  });

  it('speaks of a pong that runs for the present choice, and of none that runs for another', () => {
    const running: PongSession = { ...session, phase: 'running', result: null };
    expect(verdictOf(running, subject, true)).toBe('running');
    expect(verdictOf(running, { ...subject, hash: 'b' }, true)).toBe('running');
    expect(verdictOf(running, null, true)).toBe('running');
    expect(verdictOf(running, { ...subject, model: 'glm/glm-5.2' }, true)).toBe('unchecked');
  });

  it('says that there is no answer where the pong failed', () => {
    expect(verdictOf({ ...session, result: { ...pong, ok: false } }, subject, true)).toBe('silent');
  });
});
