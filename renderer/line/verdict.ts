import type { PongSession } from '../app/pong-session.ts';
import { sameSubject, type Subject } from '../app/subject.ts';

/** What may be claimed about the present choice. Only a real pong of this session makes it `answers`. */
export type Verdict = 'none' | 'unchecked' | 'running' | 'answers' | 'silent';

/** Whether the session's pong speaks for this very provider, model and file content. */
export function speaksFor(session: PongSession, subject: Subject | null): boolean {
  return subject !== null && session.subject !== null && sameSubject(session.subject, subject);
}

/**
 * @param chosen whether a provider was selected by anyone, rather than being Codex's own default
 */
export function verdictOf(session: PongSession, subject: Subject | null, chosen: boolean): Verdict {
  if (session.phase === 'running' && isAsked(session, subject)) return 'running';
  if (session.phase === 'done' && speaksFor(session, subject)) {
    if (session.result?.ok === true) return answersAsAsked(session, subject) ? 'answers' : 'unchecked';
    if (session.result !== null || (session.fault !== null && session.fault.id !== 'cancelled')) return 'silent';
  }
  return chosen ? 'unchecked' : 'none';
}

/** Whether what runs is asked for the present choice. Another line of the file is no other choice. */
function isAsked({ subject: asked }: PongSession, subject: Subject | null): boolean {
  return subject === null || (asked?.provider === subject.provider && asked.model === subject.model);
}

/** The pong was run for what the screen shows, not for what the file said a moment before. */
function answersAsAsked(session: PongSession, subject: Subject | null): boolean {
  return session.result?.provider === subject?.provider && session.result?.model === subject?.model;
}
