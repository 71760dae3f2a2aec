import type { Compared, Comparison } from '../../electron/api/contract.ts';
import { Copy } from '../parts/copy.tsx';
import { Action } from '../parts/action.tsx';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { saveFile } from '../parts/save-file.ts';
import { words } from '../words/words.ts';
import { CompareChart } from './compare-chart.tsx';
import type { CompareSession } from './compare-session.ts';
import { CompareTable } from './compare-table.tsx';

const say = words.compare;
const { format } = words;

/** What came of it, row by row while it runs. */
export function CompareResults({ session }: { session: CompareSession }) {
  return (
    <>
      {session.phase !== 'idle' && <Results session={session} />}
      {/* There before anything runs: only what comes into a region that stands is announced. */}
      <p className="unseen" role="status">
        {words.together.sentences(session.rows.map((row) => say.announce(row.model, say.status[row.status])))}
      </p>
    </>
  );
}

function Results({ session: { rows, result, fault } }: { session: CompareSession }) {
  return (
    <section className="stack" aria-label={say.results}>
      {fault && fault.id !== 'cancelled' && <FaultNotice fault={fault} about={say.notRun} evidence />}
      <CompareTable rows={rows} />
      <CompareChart rows={rows} />
      <Answers rows={rows} />
      {result && <Told result={result} />}
    </section>
  );
}

function Answers({ rows }: { rows: readonly Compared[] }) {
  const told = rows.filter((row) => row.answer !== null || row.fault !== null);
  if (told.length === 0) return null;
  return (
    <section className="stack-s">
      <h2>{say.answers}</h2>
      <ul className="compare-answers">
        {told.map((row) => (
          <li key={`${row.provider} ${row.model}`} className="compare-answer">
            <h3>
              <code>{row.model}</code>
            </h3>
            {row.answeredBy !== null && row.answeredBy !== row.model && (
              <p className="dim small">{say.answeredBy(row.answeredBy)}</p>
            )}
            {row.fault ? (
              <>
                <p className="bad-ink">{row.fault.title}</p>
                <p className="small">{row.fault.cause}</p>
              </>
            ) : (
              <p className="compare-text" tabIndex={0} role="group" aria-label={row.model}>
                {row.answer || say.noAnswer}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const sum = (rows: readonly Compared[], of: (row: Compared) => number | null) =>
  rows.reduce((total, row) => total + (of(row) ?? 0), 0);

/** What was sent and what it cost, and all of it as a file. */
function Told({ result: { rows, sent, csv } }: { result: Comparison }) {
  const priced = rows.some((row) => row.cost !== null);
  const cost = priced ? format.dollars(sum(rows, (row) => row.cost)) : null;
  const [input, output] = [sum(rows, (row) => row.inputTokens), sum(rows, (row) => row.outputTokens)];
  return (
    <section className="stack-s">
      <h2>{say.sent}</h2>
      <p className="prose">
        {sent} {say.total(format.count(input), format.count(output), cost)}
      </p>
      <div className="row">
        <Copy small={false} text={csv}>
          {say.copyCsv}
        </Copy>
        <Action onPress={() => saveFile(say.fileName, csv, 'text/csv')}>{say.saveCsv}</Action>
      </div>
    </section>
  );
}
