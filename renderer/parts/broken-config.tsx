import type { Config, Fault } from '../../electron/api/contract.ts';
import { words } from '../words/words.ts';
import { Copy } from './copy.tsx';
import { Evidence } from './evidence.tsx';
import { Facts } from './facts.tsx';
import { FaultRepairs, OtherFixes } from '../repairs/fault-repairs.tsx';
import { go } from '../app/route.ts';
import { Action } from './action.tsx';
import './fault-card.css';

/** config.toml cannot be used: where, why, and what to do. Lists that would be empty say this instead. */
export function BrokenConfig({ config, fault }: { config: Config; fault: Fault }) {
  return (
    <section className="card card-bad fault" role="alert">
      <h2>{fault.title}</h2>
      <p className="prose">{fault.cause}</p>
      <FaultRepairs fault={fault} />
      <Facts items={[[words.fault.fileLabel, <code key="path">{config.path}</code>]]} />
      <Evidence text={fault.evidence} />
      <p className="prose">{words.fault.brokenFileHelp}</p>
      <div className="row">
        <OtherFixes fault={fault} provider={null} />
        <Action onPress={() => go('settings', 'file')}>{words.raw.open}</Action>
        <Copy small={false} text={config.path}>
          {words.fault.copyPath}
        </Copy>
      </div>
    </section>
  );
}
