import type { Fault } from '../../electron/api/contract.ts';
import { useReportFacts } from '../app/use-report-facts.ts';
import { words } from '../words/words.ts';
import { Action } from './action.tsx';
import { FaultCard } from './fault-card.tsx';

interface Reading {
  fault: Fault | null;
  busy: boolean;
  again: () => void;
}

/** Why something could not be read, in place of rows that would never come. Null where all could be. */
export function ReadFault({ of }: { of: Reading[] }) {
  const facts = useReportFacts();
  const failed = of.filter((reading) => reading.fault !== null);
  const fault = failed[0]?.fault;
  if (!fault) return null;
  return (
    <div className="stack-s">
      <FaultCard fault={fault} facts={facts} alert />
      <div className="row">
        <Action isDisabled={failed.some(({ busy }) => busy)} onPress={() => failed.forEach(({ again }) => again())}>
          {words.actions.tryAgain}
        </Action>
      </div>
    </div>
  );
}
