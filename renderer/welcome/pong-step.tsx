import { useEffect, useRef } from 'react';
import { cancelPong, runPong, type PongSession } from '../app/pong-session.ts';
import type { Subject } from '../app/subject.ts';
import { go, pongPlace } from '../app/route.ts';
import { useReportFacts } from '../app/use-report-facts.ts';
import { PongCard } from '../line/pong-card.tsx';
import { StationLine } from '../line/station-line.tsx';
import { stationsOfPong } from '../line/stations.ts';
import { Warnings } from '../line/warnings.tsx';
import type { Verdict } from '../line/verdict.ts';
import { Action } from '../parts/action.tsx';
import { FaultCard } from '../parts/fault-card.tsx';
import { runShortcut } from '../parts/shortcut.ts';
import { words } from '../words/words.ts';
import { Step } from './step.tsx';
import type { StepState } from './steps.ts';

const say = words.welcome.pong;

interface Props {
  state: StepState;
  verdict: Verdict;
  session: PongSession;
  subject: Subject | null;
}

/** The last step: real Codex is asked, and the line shows how far it got. */
export function PongStep({ state, verdict, session, subject }: Props) {
  const facts = useReportFacts();
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (verdict === 'running' || verdict === 'answers' || verdict === 'silent')
      end.current?.scrollIntoView({ block: 'nearest' });
  }, [verdict]);
  if (state === 'later') return <Step title={say.title} state={state} />;
  const lit = verdict === 'running' || verdict === 'answers' || verdict === 'silent';
  // Only Switchboard holds the key of its variable, and lent it to the pong.
  const lent = session.result?.warnings.some(({ id }) => id === 'key-missing') === true;
  const fault = verdict === 'silent' ? (session.result?.fault ?? session.fault) : null;
  return (
    <Step title={say.title} state={state} green={verdict === 'answers'}>
      <div className="stack-s" data-place={pongPlace}>
        {/* Stands there from the start, so that what comes of the pong is announced. */}
        <p className="dim" role="status">
          {verdict === 'running'
            ? words.line.running.text
            : verdict !== 'answers'
              ? say.lead
              : lent
                ? say.doneHere
                : say.done}
        </p>
        {lit && (
          <StationLine stations={stationsOfPong(session.reports, verdict === 'running')} provider={facts.provider} />
        )}
        {verdict === 'answers' && session.result && (
          <>
            <PongCard pong={session.result} at={session.at} />
            <Warnings faults={session.result.warnings} provider={facts.provider} open={['key-missing']} />
          </>
        )}
        {fault && <FaultCard fault={fault} facts={facts} alert />}
        <div className="row" ref={end}>
          {verdict === 'running' ? (
            <Action onPress={() => void cancelPong()}>{words.actions.cancel}</Action>
          ) : verdict === 'answers' ? (
            <Action main onPress={() => go('line')}>
              {say.home}
            </Action>
          ) : (
            <Action main isDisabled={subject === null} onPress={() => subject && void runPong(subject)}>
              {words.line.run}
              <kbd>{runShortcut}</kbd>
            </Action>
          )}
        </div>
      </div>
    </Step>
  );
}
