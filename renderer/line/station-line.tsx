import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { Action } from '../parts/action.tsx';
import { Evidence } from '../parts/evidence.tsx';
import { FaultFixes } from '../parts/fault-fixes.tsx';
import { Layers } from './layers.tsx';
import { words } from '../words/words.ts';
import type { StationDrawn } from './stations.ts';
import { StationMark } from './station-mark.tsx';
import './station-line.css';

/** Nine stations, each with its own shape for its state; pressed, each tells what was seen there and what mends it. */
export function StationLine({ stations, provider }: { stations: StationDrawn[]; provider: string | null }) {
  return (
    <ol className="line" aria-label={words.line.lineLabel}>
      {stations.map((drawn) => (
        <li key={drawn.station} className={`station station-${drawn.state}`}>
          <DialogTrigger>
            <Button className="station-button">
              <StationMark state={drawn.state} />
              <span className="station-name">
                {words.line.stations[drawn.station]}
                {drawn.detail !== words.line.state[drawn.state] && (
                  <span className="unseen"> {words.line.state[drawn.state]}</span>
                )}
              </span>
              <span className="station-detail">{drawn.detail}</span>
            </Button>
            <Popover className="popover station-popover" placement="bottom">
              <StationTold drawn={drawn} provider={provider} />
            </Popover>
          </DialogTrigger>
        </li>
      ))}
    </ol>
  );
}

function StationTold({ drawn, provider }: { drawn: StationDrawn; provider: string | null }) {
  const { fault, durationMs } = drawn;
  const facts = [
    words.line.state[drawn.state],
    drawn.detail,
    durationMs === null ? '' : words.line.stationTook(words.format.duration(durationMs)),
  ].filter((fact, index, all) => fact !== '' && all.indexOf(fact) === index);
  return (
    <Dialog className="station-told stack-s">
      <div className="station-head">
        <div className="grow">
          <Heading slot="title">{words.line.stations[drawn.station]}</Heading>
          <p className="dim">{words.line.about[drawn.station]}</p>
        </div>
        <Action small slot="close">
          {words.actions.close}
        </Action>
      </div>
      <p>{facts.join(' · ')}</p>
      {fault && (
        <>
          <p>
            <strong>{fault.title}</strong>
            <br />
            {fault.cause}
          </p>
          <Evidence text={fault.evidence} />
          <div className="row">
            <FaultFixes fault={fault} provider={provider} />
          </div>
        </>
      )}
      {drawn.station === 'choice' && <Layers />}
      {!fault && drawn.state === 'idle' && <p className="dim">{words.line.noEvidence}</p>}
    </Dialog>
  );
}
