import type { Compared } from '../../electron/api/contract.ts';
import { words } from '../words/words.ts';

const say = words.compare;
const { format } = words;

/** The times as bars on one scale; the figures stand beside them. */
export function CompareChart({ rows }: { rows: readonly Compared[] }) {
  const timed = rows.filter((row) => row.totalMs !== null);
  const longest = Math.max(...timed.map((row) => row.totalMs ?? 0));
  if (timed.length === 0 || longest <= 0) return null;
  return (
    <figure className="compare-chart">
      <figcaption>
        <h2>{say.chart}</h2>
        <p className="dim small compare-legend">
          <span className="compare-key compare-key-first" aria-hidden="true" /> {say.legend.first}
          <span className="compare-key" aria-hidden="true" /> {say.legend.total}
        </p>
      </figcaption>
      <ul>
        {timed.map((row) => (
          <li key={`${row.provider} ${row.model}`} className="compare-bar-row">
            <code>{row.model}</code>
            <Bar first={(row.firstTokenMs ?? 0) / longest} total={(row.totalMs ?? 0) / longest} />
            <span className="n small">{timesOf(row)}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

const timesOf = (row: Compared) =>
  row.firstTokenMs === null
    ? format.duration(row.totalMs ?? 0)
    : say.timeOf(format.duration(row.firstTokenMs), format.duration(row.totalMs ?? 0));

/** @param first, total parts of the longest time, from 0 to 1 */
function Bar({ first, total }: { first: number; total: number }) {
  return (
    <svg className="compare-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="compare-total" width={100 * total} height="10" />
      <rect className="compare-first" width={100 * first} height="10" />
    </svg>
  );
}
