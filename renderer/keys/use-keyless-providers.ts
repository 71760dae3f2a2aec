import { useMemo } from 'react';
import { useKeys } from '../app/queries.ts';
import { keyWords } from '../providers/key-words.ts';

/** The providers for which Codex would find no key. */
export function useKeylessProviders(): ReadonlySet<string> {
  const keys = useKeys().value;
  return useMemo(() => new Set((keys ?? []).filter((key) => keyWords(key).missing).map((key) => key.provider)), [keys]);
}
