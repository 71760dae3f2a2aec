import type { Config, Fault } from '../../electron/api/contract.ts';
import { words } from '../words/words.ts';
import { Copy } from './copy.tsx';
import { Evidence } from './evidence.tsx';
import { Facts } from './facts.tsx';
import { WhatIsThis } from '../help/what-is-this.tsx';
import { FaultRepairs, OtherFixes } from '../repairs/fault-repairs.tsx';
import { useRead } from '../app/queries.ts';
import { go } from '../app/route.ts';
import { Action } from './action.tsx';
import { Skeleton } from './skeleton.tsx';
import './fault-card.css';

/** config.toml cannot be used: where, why, and what to do. Lists that would be empty say this instead. */
export function BrokenConfig({ config, fault }: { config: Config; fault: Fault }) {
  const looking = useRead('repair.list', {}).loading;
  return (
    <section className="card card-bad fault" role="alert">
      <h2>{fault.title}</h2>
      <p className="prose">{fault.cause}</p>
      {looking ? <Skeleton rows={7} /> : <WhatToDo config={config} fault={fault} />}
    </section>
  );
}

/** What mends it stands first, so the rest waits for it. */
function WhatToDo({ config, fault }: { config: Config; fault: Fault }) {
  // Without its folder there is no line to mend.
  const noFolder = fault.id === 'home-missing';
  return (
    <>
      <FaultRepairs fault={fault} />
      <Facts items={[[words.fault.fileLabel, <code key="path">{config.path}</code>]]} />
      <Evidence text={fault.evidence} />
      <WhatIsThis fault={fault} />
      {!noFolder && <p className="prose">{words.fault.brokenFileHelp}</p>}
      <div className="row">
        <OtherFixes fault={fault} provider={null} />
        {!noFolder && <Action onPress={() => go('settings', 'file', 'mistake')}>{words.raw.open}</Action>}
        <Copy small={false} text={config.path}>
          {words.fault.copyPath}
        </Copy>
      </div>
    </>
  );
}
