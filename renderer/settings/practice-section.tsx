import { useState } from 'react';
import type { Fault } from '../../electron/api/contract.ts';
import { useRead } from '../app/queries.ts';
import { write } from '../app/writes.ts';
import { Action } from '../parts/action.tsx';
import { Command } from '../parts/copy.tsx';
import { Facts } from '../parts/facts.tsx';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { words } from '../words/words.ts';

const say = words.settings;

export function PracticeSection() {
  const practice = useRead('practice.state', {}).value;
  const [fault, setFault] = useState<Fault | null>(null);
  const turn = async (verb: 'practice.start' | 'practice.stop') => {
    const reply = await write(verb, {});
    setFault(reply.ok ? null : reply.fault);
  };
  return (
    <section className="settings-section">
      <h2>{say.practice}</h2>
      <div className="stack-s">
        <p className="dim prose">{say.practiceText}</p>
        {practice && (
          <>
            <div className="row">
              <span className={practice.running ? 'tag tag-on' : 'tag'}>
                {practice.running ? say.practiceRuns : say.practiceStopped}
              </span>
              <Action small onPress={() => void turn(practice.running ? 'practice.stop' : 'practice.start')}>
                {practice.running ? say.practiceStop : say.practiceStart}
              </Action>
            </div>
            {practice.running && practice.baseUrl !== null && (
              <Facts
                items={[
                  [say.practiceAddress, <Command key="address" text={practice.baseUrl} />],
                  [say.practiceKey, <Command key="key" text={practice.key} />],
                ]}
              />
            )}
            {practice.running && <p className="dim small">{say.practiceKeyNote}</p>}
          </>
        )}
        <FaultNotice fault={fault} />
      </div>
    </section>
  );
}
