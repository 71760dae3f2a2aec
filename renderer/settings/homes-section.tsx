import { useState } from 'react';
import type { Fault, HomeChoice } from '../../electron/api/contract.ts';
import { useRead, useStatus } from '../app/queries.ts';
import { write } from '../app/writes.ts';
import { Action } from '../parts/action.tsx';
import { Field } from '../parts/field.tsx';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { ReadFault } from '../parts/read-fault.tsx';
import { words } from '../words/words.ts';
import { HomeRow } from './home-row.tsx';
import './homes.css';

const say = words.homes;

/** The homes that are known; choosing one makes every screen read from it. */
export function HomesSection() {
  const homes = useRead('home.list', {});
  const settings = useRead('settings.read', {}).value;
  const status = useStatus();
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<Fault | null>(null);
  const added = settings?.homes ?? [];

  const choose = async (path: string) => {
    const reply = await write('home.choose', { path });
    setRefused(reply.ok ? null : reply.fault);
    return reply.ok ? reply.value.path : null;
  };
  const keep = async (paths: string[]) => {
    const reply = await write('settings.set', { homes: paths });
    if (!reply.ok) setRefused(reply.fault);
  };
  const add = async () => {
    const path = await choose(typed.trim());
    if (path === null) return;
    setTyped('');
    if (!added.includes(path)) await keep([...added, path]);
  };

  return (
    <section className="settings-section">
      <h2>{say.title}</h2>
      <div className="stack-s">
        <p className="dim prose">{say.lead}</p>
        <ReadFault of={[status]} />
        <ul className="homes">
          {(homes.value ?? []).map((home) => (
            <HomeRow
              key={home.path}
              home={home}
              onChoose={() => void choose(home.path)}
              onForget={forgettable(home, added) ? () => void keep(added.filter((path) => path !== home.path)) : null}
            />
          ))}
        </ul>
        <form
          className="homes-add"
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <Field label={say.add} example={say.addExample} mono value={typed} onChange={setTyped} />
          <Action type="submit" isDisabled={typed.trim() === ''}>
            {say.addButton}
          </Action>
        </form>
        <FaultNotice fault={refused ?? homes.fault} about={say.notChosen} />
      </div>
    </section>
  );
}

const forgettable = (home: HomeChoice, added: readonly string[]) => !home.chosen && added.includes(home.path);
