import type { EventPayload, Fault, Output, Pong, StationView } from '../../electron/api/contract.ts';
import { looksLikeKey } from '../parts/looks-like-key.ts';
import { ask, askRun, door } from './ask.ts';
import { letGo } from './last-switch.ts';
import { presentSubject } from './present-subject.ts';
import { refreshAll } from './queries.ts';
import { signal, useSignal } from './signal.ts';
import { sameSubject, type Subject } from './subject.ts';
import { writesSettled } from './writing.ts';

/** The last pong of this session. What it found is stored nowhere: after a restart nothing is green. */
export interface PongSession {
  phase: 'idle' | 'running' | 'done';
  runId: string;
  subject: Subject | null;
  reports: StationView[];
  result: Pong | null;
  /** Why there is no result: the run was cancelled or could not start. */
  fault: Fault | null;
  /** Milliseconds since the epoch. */
  at: number;
}

const idle: PongSession = { phase: 'idle', runId: '', subject: null, reports: [], result: null, fault: null, at: 0 };
const session = signal<PongSession>(idle);

/** Which run this window asked for, so that the page finds it again when it is loaded anew. */
const storeKey = 'switchboard.pong';
type Asked = Pick<PongSession, 'runId'> & { subject: Subject };

function remember({ runId, subject }: Asked): void {
  const { provider, model } = subject;
  // The file may name a key where a model belongs.
  if (looksLikeKey(`${provider ?? ''} ${model ?? ''}`)) return forget();
  sessionStorage.setItem(storeKey, JSON.stringify({ runId, subject }));
}
const forget = () => sessionStorage.removeItem(storeKey);

export const usePongSession = () => useSignal(session);

const newRunId = () => Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16)).join('');

/** The reports with this one in place of the earlier one for the same station. */
export function withReport(reports: StationView[], report: StationView): StationView[] {
  return [...reports.filter((earlier) => earlier.station !== report.station), report];
}

export function heardProgress({ runId, report }: EventPayload<'pong.progress'>): void {
  const now = session.get();
  if (now.phase === 'done' || now.runId !== runId) return;
  session.set({ ...now, reports: withReport(now.reports, report) });
}

/**
 * Runs the pong for what Codex is set to. A second call for the same does nothing while that runs; a run for something
 * else is ended, because nobody waits for it any more.
 */
export async function runPong(subject: Subject): Promise<void> {
  const before = session.get();
  if (before.phase === 'running') {
    if (before.subject && sameSubject(before.subject, subject)) return;
    void cancelPong();
  }
  letGo();
  const runId = newRunId();
  session.set({ ...idle, phase: 'running', runId, subject, at: Date.now() });
  // Pressed while a write is under way, it is meant for the file as that leaves it.
  await writesSettled();
  if (session.get().runId !== runId) return;
  const asked = presentSubject() ?? subject;
  session.set({ ...session.get(), subject: asked });
  remember({ runId, subject: asked });
  const reply = await askRun('pong.run', { runId });
  await ended(runId, { at: Date.now(), result: reply.ok ? reply.value : null, fault: reply.ok ? null : reply.fault });
}

async function ended(runId: string, end: Pick<PongSession, 'at' | 'result' | 'fault'>): Promise<void> {
  const now = session.get();
  if (now.runId !== runId) return;
  // A door that is gone says nothing about Codex.
  if (door.get() === 'gone') return session.set(idle);
  // A run that was cancelled tells how far it came, and found nothing out.
  const cancelled = end.result?.fault?.id === 'cancelled' ? { result: null, fault: end.result.fault } : {};
  session.set({ ...now, ...end, ...cancelled, phase: 'done', reports: end.result?.stations ?? now.reports });
  await refreshAll();
}

/** In a page that was loaded anew: the run that it asked for before, while it goes on or as it ended. */
export async function findPong(): Promise<void> {
  const text = sessionStorage.getItem(storeKey);
  if (text === null || session.get().runId !== '') return;
  const { runId, subject } = JSON.parse(text) as Asked; // nobody writes there but `remember`
  // What is told meanwhile counts already.
  session.set({ ...idle, runId, subject });
  const known = await followed(runId);
  const now = session.get();
  if (now.runId !== runId) return;
  if (known === null) {
    forget();
    return session.set(idle);
  }
  const reports = now.reports.reduce(withReport, known.stations);
  session.set({ ...now, phase: 'running', reports, at: Date.now() });
  const end = known.end ?? (await followed(runId, true))?.end;
  await ended(runId, end ? { ...end, at: Date.parse(end.at) } : { at: Date.now(), result: null, fault: null });
}

async function followed(runId: string, toTheEnd = false): Promise<Output<'pong.follow'>> {
  const reply = await ask('pong.follow', { runId, ...(toTheEnd && { toTheEnd }) });
  return reply.ok ? reply.value : null;
}

export async function cancelPong(): Promise<void> {
  const now = session.get();
  if (now.phase === 'running') await ask('pong.cancel', { runId: now.runId });
}

/** A key is another now, or gone: what the last pong said of its provider is no longer so. Null: it may be anyone’s. */
export function keyChanged(provider: string | null): void {
  const { subject } = session.get();
  if (subject !== null && (provider === null || subject.provider === provider)) forgetPong();
}

/** The last pong spoke for another home. One that still runs is ended. */
export function forgetPong(): void {
  void cancelPong();
  forget();
  session.set(idle);
}
