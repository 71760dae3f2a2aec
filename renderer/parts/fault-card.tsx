import type { Fault } from '../../electron/api/contract.ts';
import { words } from '../words/words.ts';
import { Copy } from './copy.tsx';
import { Evidence } from './evidence.tsx';
import { WhatIsThis } from '../help/what-is-this.tsx';
import { FaultRepairs, OtherFixes } from '../repairs/fault-repairs.tsx';
import { fullReport } from './full-report.ts';
import type { ReportFacts } from './report.ts';
import './fault-card.css';

interface Props {
  fault: Fault;
  facts: ReportFacts;
  /** Announced at once: for a fault that has just come. */
  alert?: boolean;
}

/** A failure with its name, its cause in one sentence, the evidence, and what mends it. */
export function FaultCard({ fault, facts, alert = false }: Props) {
  return (
    <section className="card card-bad fault" role={alert ? 'alert' : undefined}>
      <h2>{fault.title}</h2>
      <p className="prose">{fault.cause}</p>
      <FaultRepairs fault={fault} />
      <Evidence text={fault.evidence} />
      <WhatIsThis fault={fault} />
      <div className="row">
        <OtherFixes fault={fault} provider={facts.provider} />
        <Copy small={false} text={() => fullReport(fault, facts)}>
          {words.fault.copyReport}
        </Copy>
      </div>
    </section>
  );
}
