import type { Status } from '../../electron/api/contract.ts';
import { cancelPong, type PongSession } from '../app/pong-session.ts';
import { useConfig, type Read } from '../app/queries.ts';
import { useReportFacts } from '../app/use-report-facts.ts';
import { goToWelcome } from '../app/welcome-place.ts';
import { Action } from '../parts/action.tsx';
import { Facts } from '../parts/facts.tsx';
import { FaultCard } from '../parts/fault-card.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { words } from '../words/words.ts';
import { PongCard } from './pong-card.tsx';
import type { StationDrawn } from './stations.ts';
import { Warnings } from './warnings.tsx';
import type { Verdict } from './verdict.ts';

interface Props {
  verdict: Verdict;
  session: PongSession;
  status: Read<Status>;
  stations: StationDrawn[];
}

/** What the line means, in the one place below it: the pong, the fault, or what to do next. */
export function Outcome({ verdict, session, status, stations }: Props) {
  const facts = useReportFacts();
  const hasOwn = useConfig().value?.providers.some(({ builtIn }) => !builtIn) === true;
  const told = verdict === 'answers' || verdict === 'silent' ? session.result : null;
  const warnings = told ? told.warnings : (status.value?.warnings ?? []);
  if (verdict === 'running') return <Running stations={stations} />;
  if (verdict === 'answers' && session.result) {
    return (
      <>
        <PongCard pong={session.result} at={session.at} />
        <Warnings faults={warnings} provider={facts.provider} />
      </>
    );
  }
  const fault =
    (verdict === 'silent' ? (session.result?.fault ?? session.fault) : null) ?? status.value?.fault ?? status.fault;
  if (fault) {
    return (
      <>
        <FaultCard fault={fault} facts={facts} alert={verdict === 'silent'} />
        <Warnings faults={warnings} provider={facts.provider} />
      </>
    );
  }
  if (!status.value)
    return (
      <div className="card outcome">
        <Skeleton rows={2} />
      </div>
    );
  return (
    <>
      {verdict === 'none' ? (
        <Nothing own={hasOwn} />
      ) : (
        <Unchecked session={session} status={status.value} stations={stations} />
      )}
      <Warnings faults={warnings} provider={facts.provider} />
    </>
  );
}

function Running({ stations }: { stations: StationDrawn[] }) {
  const at = stations.findLast((drawn) => drawn.state === 'running');
  return (
    <section className="card outcome" role="status">
      <div className="grow">
        <h2>{at ? words.line.running.title(words.line.stations[at.station]) : words.line.running.starting}</h2>
        <p className="dim">{words.line.running.text}</p>
      </div>
      <Action onPress={() => void cancelPong()}>{words.actions.cancel}</Action>
    </section>
  );
}

function Unchecked({ session, status, stations }: { session: PongSession; status: Status; stations: StationDrawn[] }) {
  const cancelled = session.fault?.id === 'cancelled';
  const told = cancelled ? words.line.cancelled : words.line.unchecked;
  return (
    <section className="card pong" role="status">
      <h2>{told.title}</h2>
      <p>
        {session.phase === 'done' && !cancelled ? `${words.line.unchecked.stale} ` : ''}
        {told.text}
      </p>
      <Facts
        across
        items={[
          [words.line.stations.codex, status.codex?.version ?? words.line.good.unknown],
          [words.line.stations.key, stations.find(({ station }) => station === 'key')?.detail ?? ''],
          [words.line.decidedBy, words.line.by[status.model.by]],
        ]}
      />
    </section>
  );
}

/** @param own whether config.toml has a provider, of which none is selected */
function Nothing({ own }: { own: boolean }) {
  const say = words.line.nothing;
  return (
    <section className="card outcome">
      <div className="grow">
        <h2>{say.title}</h2>
        <p className="dim">{own ? say.noneSelected : say.text}</p>
      </div>
      <Action main onPress={goToWelcome}>
        {own ? say.choose : say.go}
      </Action>
    </section>
  );
}
