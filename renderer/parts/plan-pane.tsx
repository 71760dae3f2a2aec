import type { Fault, WriteView } from '../../electron/api/contract.ts';
import { words } from '../words/words.ts';
import { Diff } from './diff.tsx';
import { Evidence } from './evidence.tsx';
import { ToneIcon } from './tone-icon.tsx';
import './plan-pane.css';

interface Props {
  plan: WriteView | null;
  fault: Fault | null;
  waiting: boolean;
  title?: string;
}

/** The lines that a write would change, kept in sight while they are worked out anew. */
export function PlanPane({ plan, fault, waiting, title = words.providers.diffTitle }: Props) {
  return (
    <div className="plan" aria-busy={waiting}>
      <h2 className="plan-title">{title}</h2>
      {fault ? (
        <div className="plan-fault" role="status">
          <strong>{fault.title}</strong>
          <p>{fault.cause}</p>
          <Evidence text={fault.evidence} />
        </div>
      ) : plan ? (
        <Diff written={plan} />
      ) : (
        <p className="dim plan-empty">{waiting ? words.diff.waiting : words.diff.nothingYet}</p>
      )}
      {!fault && plan?.remarks && (
        <ul className="plan-remarks" aria-live="polite">
          {plan.remarks.map((remark) => (
            <li key={remark} className="plan-remark">
              <ToneIcon tone="warn" />
              <span>{remark}</span>
            </li>
          ))}
        </ul>
      )}
      {plan && !fault && <p className="dim small plan-path">{plan.path}</p>}
    </div>
  );
}
