import { useState } from 'react';
import type { Fault } from '../../electron/api/contract.ts';
import { ask } from '../app/ask.ts';
import { useConfig, useRead } from '../app/queries.ts';
import { go } from '../app/route.ts';
import { Action } from '../parts/action.tsx';
import { Command } from '../parts/copy.tsx';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { words } from '../words/words.ts';

const say = words.settings;

/** Where config.toml is: its path to copy, and in a window of our own the file manager. */
export function FileSection() {
  const config = useConfig().value;
  const desktop = useRead('app.info', {}).value?.door === 'desktop';
  const [fault, setFault] = useState<Fault | null>(null);
  const reveal = async () => {
    const reply = await ask('home.reveal', {});
    setFault(reply.ok ? null : reply.fault);
  };
  return (
    <section className="settings-section">
      <h2>{say.file}</h2>
      <div className="stack-s">
        {config && <Command text={config.path} label={words.fault.copyPath} />}
        <div className="row">
          <Action onPress={() => go('settings', 'file')}>{words.raw.open}</Action>
          {desktop && <Action onPress={() => void reveal()}>{say.reveal}</Action>}
        </div>
        <FaultNotice fault={fault} />
      </div>
    </section>
  );
}
