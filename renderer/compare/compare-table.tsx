import type { Compared } from '../../electron/api/contract.ts';
import { words } from '../words/words.ts';

const say = words.compare;
const { format } = words;
const none = words.models.none;

/** The figures of each run. */
export function CompareTable({ rows }: { rows: readonly Compared[] }) {
  return (
    <table className="compare-table">
      <caption>{say.results}</caption>
      <thead>
        <tr>
          <th>{say.columns.model}</th>
          <th>{say.columns.status}</th>
          <th className="n">{say.columns.firstToken}</th>
          <th className="n">{say.columns.total}</th>
          <th className="n">{say.columns.input}</th>
          <th className="n">{say.columns.output}</th>
          <th className="n">{say.columns.cost}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.provider} ${row.model}`}>
            <td>
              <code>{row.model}</code>
            </td>
            <td className={row.status === 'failed' ? 'bad-ink' : 'dim'}>{say.status[row.status]}</td>
            <td className="n">{shown(row.firstTokenMs, format.duration)}</td>
            <td className="n">{shown(row.totalMs, format.duration)}</td>
            <td className="n">{shown(row.inputTokens, format.count)}</td>
            <td className="n">{shown(row.outputTokens, format.count)}</td>
            <td className="n">{shown(row.cost, format.dollars)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const shown = (value: number | null, say: (value: number) => string) => (value === null ? none : say(value));
