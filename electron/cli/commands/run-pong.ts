import type { Bridge, EventPayload, Input, Pong, Reply, StationView, Verb } from '../../api/contract.ts';
import type { Session } from '../session.ts';
import { printableReply } from '../../printable.ts';
import { statusLine } from '../style.ts';
import { cancellable } from './cancellable.ts';

export type PongOptions = Omit<Input<'pong.run'>, 'runId' | 'cwd'>;

export type DoctorOptions = Omit<Input<'doctor.run'>, 'runId' | 'cwd'>;

/**
 * Runs a pong through the bridge, showing each station at a terminal as it comes. Ctrl+C cancels through the core, which
 * ends Codex and its children, and the run is waited for; it then rejects with Interrupted. It speaks for the folder in
 * which the command was given, as Codex would run there.
 */
export const runPong = (session: Session, bridge: Bridge, options: PongOptions): Promise<Reply<'pong.run'>> =>
  runLine(session, bridge, (runId) => bridge.call('pong.run', { runId, cwd: process.cwd(), ...options }));

/** The same for the doctor. */
export const runDoctor = (session: Session, bridge: Bridge, options: DoctorOptions): Promise<Reply<'doctor.run'>> =>
  runLine(session, bridge, (runId) => bridge.call('doctor.run', { runId, cwd: process.cwd(), ...options }));

function runLine<V extends Verb>(
  session: Session,
  bridge: Bridge,
  start: (runId: string) => Promise<Reply<V>>,
): Promise<Reply<V>> {
  const onStation = ({ report }: EventPayload<'pong.progress'>) => {
    if (session.live) showStation(session, printableReply(report));
  };
  return cancellable(session, bridge, 'pong.progress', onStation, start).finally(() => session.progress(''));
}

/** A running station is overwritten by what becomes of it. */
function showStation(session: Session, { station, ...step }: StationView): void {
  if (step.status === 'running') return session.progress(statusLine({ ...step, name: station }, Infinity));
  session.progress('');
  session.out(`${statusLine({ ...step, name: station }, session.width)}\n`);
}

/** `--json` of a pong: the fields that the design names, in its order, then what else is known. */
export function pongDocument(pong: Pong) {
  const { ok, answer, provider, model, answeredBy, durationMs, codexVersion, fault } = pong;
  const { warnings, firstTokenMs, keyFrom, stations } = pong;
  return {
    ...{ ok, answer, provider, model, answeredBy, durationMs, codexVersion, fault },
    ...{ warnings, firstTokenMs, keyFrom, stations },
  };
}
