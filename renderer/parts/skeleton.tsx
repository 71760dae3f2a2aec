import { words } from '../words/words.ts';
import './skeleton.css';

/** Stands where rows will stand, at their height, so that nothing moves when they come. */
export function Skeleton({ rows }: { rows: number }) {
  return (
    <div className="skeleton" role="status" aria-label={words.loading}>
      {Array.from({ length: rows }, (_, index) => (
        <span key={index} />
      ))}
    </div>
  );
}
