import { useState } from 'react';
import type { Config, ExportForm } from '../../electron/api/contract.ts';
import { useRead } from '../app/queries.ts';
import { Action } from '../parts/action.tsx';
import { Choice } from '../parts/choice.tsx';
import { Copy } from '../parts/copy.tsx';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { saveFile } from '../parts/save-file.ts';
import { ScreenHead } from '../parts/screen-head.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Tick } from '../parts/tick.tsx';
import { words } from '../words/words.ts';
import { BackLink } from './preset-list.tsx';
import './sharing.css';

const say = words.sharing.export;
const forms = (['toml', 'json', 'link', 'managed'] as const).map((id) => ({ id, ...say.forms[id] }));

/** Providers as text that another Switchboard, a script or a fleet can take. */
export default function ExportScreen({ only, config }: { only: string | null; config: Config }) {
  const own = config.providers.filter((provider) => !provider.builtIn);
  const [chosen, setChosen] = useState<string[]>(only === null ? own.map(({ id }) => id) : [only]);
  const [form, setForm] = useState<ExportForm>('toml');
  return (
    <div className="stack">
      <BackLink />
      <ScreenHead title={say.title} lead={say.lead} />
      <div className="beside">
        <div className="stack">
          <fieldset className="ticks">
            <legend className="choice-label">{say.which}</legend>
            {own.map(({ id, name }) => (
              <Tick
                key={id}
                isSelected={chosen.includes(id)}
                onChange={(wanted) => setChosen((now) => (wanted ? [...now, id] : now.filter((one) => one !== id)))}
              >
                {name}
              </Tick>
            ))}
          </fieldset>
          <Choice label={say.form} items={forms} value={form} onChange={setForm} />
        </div>
        {chosen.length === 0 ? <p className="dim">{say.none}</p> : <Exported providers={chosen} form={form} />}
      </div>
    </div>
  );
}

function Exported({ providers, form }: { providers: string[]; form: ExportForm }) {
  const exported = useRead('export.read', { providers, form });
  if (exported.loading) return <Skeleton rows={5} />;
  return (
    <section className="stack-s">
      <h2 className="plan-title">{say.text}</h2>
      <FaultNotice fault={exported.fault} evidence />
      {exported.value && (
        <>
          <pre className="shared-text" tabIndex={0} role="group" aria-label={say.text}>
            {exported.value.text}
          </pre>
          <div className="row">
            <Copy small={false} text={exported.value.text}>
              {say.copy}
            </Copy>
            <Action onPress={() => exported.value && saveFile(exported.value.fileName, exported.value.text)}>
              {say.save}
            </Action>
          </div>
        </>
      )}
    </section>
  );
}
