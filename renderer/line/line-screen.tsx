import { useConfig, useStatus } from '../app/queries.ts';
import { runPong, usePongSession } from '../app/pong-session.ts';
import { useSubject } from '../app/use-subject.ts';
import { Action } from '../parts/action.tsx';
import { BrokenConfig } from '../parts/broken-config.tsx';
import { ReadFault } from '../parts/read-fault.tsx';
import { runShortcut } from '../parts/shortcut.ts';
import { words } from '../words/words.ts';
import { HomeLine } from './home-line.tsx';
import { Headline } from './headline.tsx';
import { Outcome } from './outcome.tsx';
import { StationLine } from './station-line.tsx';
import { stationsOfPong, stationsOfStatus } from './stations.ts';
import { SwitchTo } from './switch-to.tsx';
import { speaksFor, verdictOf } from './verdict.ts';
import './line-screen.css';

/** Home: the way of a request, what is selected, the last pong, one button. */
export function LineScreen() {
  const status = useStatus();
  const config = useConfig();
  const session = usePongSession();
  const subject = useSubject();
  const chosen =
    status.value !== null && status.value.provider.value !== null && status.value.provider.by !== 'built-in';
  const broken = config.value?.fault ?? null;
  const verdict = verdictOf(session, subject, chosen);
  const lit = verdict === 'running' || (speaksFor(session, subject) && session.reports.length > 0);
  const stations = lit ? stationsOfPong(session.reports, verdict === 'running') : stationsOfStatus(status.value);

  return (
    <div className="stack">
      <header className="line-head">
        <div className="grow">
          <Headline verdict={verdict} status={status.value} broken={broken !== null || status.fault !== null} />
          <HomeLine />
        </div>
        <Action
          main={verdict !== 'none' || status.loading}
          isDisabled={subject === null || verdict === 'running' || broken !== null}
          onPress={() => subject && void runPong(subject)}
        >
          {words.line.run}
          <kbd>{runShortcut}</kbd>
        </Action>
      </header>
      <StationLine stations={stations} provider={status.value?.provider.value ?? null} />
      {config.value && broken ? (
        <BrokenConfig config={config.value} fault={broken} />
      ) : (
        <>
          <ReadFault of={[config]} />
          <Outcome verdict={verdict} session={session} status={status} stations={stations} />
        </>
      )}
      {/* Below what may turn out high: it comes when it has its place. */}
      {!status.loading && !config.loading && <SwitchTo />}
    </div>
  );
}
