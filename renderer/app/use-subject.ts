import type { Subject } from './subject.ts';
import { subjectOf } from './present-subject.ts';
import { useConfig, useStatus } from './queries.ts';

/** What a pong would speak for now, or null while that is not known. */
export function useSubject(): Subject | null {
  return subjectOf(useStatus().value, useConfig().value);
}
