import { useState } from 'react';
import type { Fault } from '../../electron/api/contract.ts';
import { ask } from '../app/ask.ts';
import { useRead } from '../app/queries.ts';
import { Action } from '../parts/action.tsx';
import { Command } from '../parts/copy.tsx';
import { Field } from '../parts/field.tsx';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { words } from '../words/words.ts';

const say = words.settings.open;

/** Opens a terminal with Codex in a folder: the window asks for it by the system's own question, a page has a field. */
export function OpenCodex() {
  const desktop = useRead('app.info', {}).value?.door === 'desktop';
  const [folder, setFolder] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const open = async (cwd: string) => {
    setOpened(null);
    const reply = await ask('codex.open', cwd === '' ? {} : { cwd });
    setFault(reply.ok || reply.fault.id === 'cancelled' ? null : reply.fault);
    if (reply.ok) setOpened(say.opened(reply.value.cwd));
  };
  const command = fault?.fixes.find((fix) => fix.command !== undefined)?.command;
  return (
    <form
      className="stack-s"
      onSubmit={(event) => {
        event.preventDefault();
        void open(folder.trim());
      }}
    >
      <div className="wish-field">
        {!desktop && (
          <Field label={say.folder} example={say.example} help={say.help} mono value={folder} onChange={setFolder} />
        )}
        <Action type="submit">{desktop ? say.choose : say.button}</Action>
      </div>
      <p className="dim small" role="status">
        {opened}
      </p>
      {fault && <FaultNotice fault={fault}>{command !== undefined && <Command text={command} />}</FaultNotice>}
    </form>
  );
}
