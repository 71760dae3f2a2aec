import { words } from '../words/words.ts';
import { Fold } from './fold.tsx';

/** What was seen, word for word. Long evidence is folded. */
export function Evidence({ text }: { text: string }) {
  if (text.trim() === '') return null;
  const shown = (
    <pre className="evidence" tabIndex={0} role="group" aria-label={words.fault.evidence}>
      {text}
    </pre>
  );
  const long = text.split('\n').length > 6 || text.length > 480;
  return long ? <Fold label={words.fault.showEvidence}>{shown}</Fold> : shown;
}
