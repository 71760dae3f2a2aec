import type { Fault } from '../../electron/api/contract.ts';
import { stationOf } from '../line/station-of.ts';
import { Command } from '../parts/copy.tsx';
import { OutLink } from '../parts/out-link.tsx';
import { help } from '../words/help.ts';
import { words } from '../words/words.ts';
import { docsOf } from './docs-of.ts';
import { filled } from './filled.ts';

const say = words.help;

/** The explanation of a fault. A module of its own, so that its words come when they are first asked for. */
export default function FaultHelp({ fault: { id, blanks } }: { fault: Fault }) {
  const station = stationOf(id);
  const { usually, byHand, command } = help.faults[id];
  const docs = station && docsOf[station];
  return (
    <dl className="help">
      <dt>{station ? say.station(words.line.stations[station]) : say.whatHappens}</dt>
      <dd>{help.stations[station ?? (id === 'unknown' ? 'unknown' : 'refusal')]}</dd>
      <dt>{say.usually}</dt>
      <dd>{usually}</dd>
      <dt>{say.byHand}</dt>
      <dd>
        {byHand}
        {command !== undefined && <Command text={filled(command, blanks)} />}
      </dd>
      {docs && (
        <>
          <dt>{say.more}</dt>
          <dd>
            <OutLink href={docs}>{say.docs}</OutLink>
          </dd>
        </>
      )}
    </dl>
  );
}
