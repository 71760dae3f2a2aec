import { useState } from 'react';
import type { Fault, Input, Settings } from '../../electron/api/contract.ts';
import { useRead } from '../app/queries.ts';
import { write } from '../app/writes.ts';
import { Action } from '../parts/action.tsx';
import { Field } from '../parts/field.tsx';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { ReadFault } from '../parts/read-fault.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Tick } from '../parts/tick.tsx';
import { words } from '../words/words.ts';

const say = words.homes.wishes;

/** What can be turned on, in the order in which it is shown. */
const wishes = [
  { name: 'startAtLogin', label: say.startAtLogin, note: say.startAtLoginNote },
  { name: 'backgroundCheck', label: say.backgroundCheck, note: say.backgroundCheckNote },
  { name: 'updateCheck', label: say.updateCheck, note: say.updateCheckNote },
] as const;

/** What Switchboard does unasked. Only the desktop window is there to do it, so a page shows none of it. */
export function WishesSection() {
  const settings = useRead('settings.read', {});
  const [refused, setRefused] = useState<Fault | null>(null);
  const set = async (change: Input<'settings.set'>) => {
    const reply = await write('settings.set', change);
    setRefused(reply.ok ? null : reply.fault);
  };
  return (
    <section className="settings-section">
      <h2>{say.title}</h2>
      <div className="stack-s">
        <p className="dim prose">{say.lead}</p>
        <ReadFault of={[settings]} />
        {settings.loading && <Skeleton rows={3} />}
        {settings.value && (
          <>
            {wishes.map(({ name, label, note }) => (
              <div key={name} className="wish">
                <Tick isSelected={settings.value?.[name]} onChange={(wanted) => void set({ [name]: wanted })}>
                  {label}
                </Tick>
                <p className="dim small wish-note">{note}</p>
              </div>
            ))}
            <Shortcut settings={settings.value} onSet={(shortcut) => void set({ shortcut })} />
          </>
        )}
        <FaultNotice fault={refused} about={say.notSet} />
      </div>
    </section>
  );
}

function Shortcut({ settings, onSet }: { settings: Settings; onSet: (shortcut: string | null) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? settings.shortcut ?? '';
  const wanted = shown.trim() === '' ? null : shown.trim();
  return (
    <form
      className="wish-field"
      onSubmit={(event) => {
        event.preventDefault();
        setTyped(null);
        onSet(wanted);
      }}
    >
      <Field
        label={say.shortcut}
        help={say.shortcutHelp}
        example={say.shortcutExample}
        value={shown}
        onChange={setTyped}
      />
      <Action type="submit" isDisabled={wanted === settings.shortcut}>
        {say.setShortcut}
      </Action>
    </form>
  );
}
