import type { WriteView } from '../../electron/api/contract.ts';
import { words } from '../words/words.ts';
import { diffLines } from './diff-lines.ts';
import './diff.css';

/** What a write changes, line by line; the signs say it as well as the colours. */
export function Diff({ written }: { written: Pick<WriteView, 'path' | 'diff'> }) {
  if (written.diff === '') return <p className="dim">{words.diff.none}</p>;
  return (
    <pre className="diff" tabIndex={0} role="group" aria-label={words.diff.label(written.path)}>
      {diffLines(written.diff).map((line, index) => (
        <span key={index} className={`diff-${line.kind}`}>
          <span className="diff-sign">{line.sign}</span>
          {line.kind !== 'kept' && line.kind !== 'gap' && <span className="unseen">{words.diff[line.kind]} </span>}
          {line.text}
          {'\n'}
        </span>
      ))}
    </pre>
  );
}
