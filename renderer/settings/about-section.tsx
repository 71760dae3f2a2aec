import { useEffect, useRef } from 'react';
import { useRead } from '../app/queries.ts';
import { reportText } from '../app/report-text.ts';
import { versionsText } from '../app/versions-text.ts';
import { goToWelcome } from '../app/welcome-place.ts';
import { Action } from '../parts/action.tsx';
import { Copy } from '../parts/copy.tsx';
import { Facts } from '../parts/facts.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { words } from '../words/words.ts';

const say = words.settings;

/** What runs here, to copy into a message. `arrived`: somebody came for this part, from a menu or the palette. */
export function AboutSection({ arrived }: { arrived: boolean }) {
  const app = useRead('app.info', {}).value;
  const versions = useRead('app.versions', {});
  const title = useRef<HTMLHeadingElement>(null);
  const here = arrived && versions.value !== null;
  useEffect(() => {
    if (!here) return;
    title.current?.scrollIntoView();
    title.current?.focus();
  }, [here]);
  return (
    <section className="settings-section">
      <h2 ref={title} tabIndex={-1}>
        {say.about}
      </h2>
      <div className="stack-s">
        {versions.value ? (
          <Facts
            items={[
              ...versions.value.map(({ name, version }): [string, string] => [name, version]),
              ...(app ? [[say.stateDir, <code key="dir">{app.stateDir}</code>] as [string, React.ReactNode]] : []),
            ]}
          />
        ) : (
          <Skeleton rows={5} />
        )}
        <div className="row">
          {versions.value && (
            <Copy small={false} text={versionsText(versions.value)}>
              {say.copyVersions}
            </Copy>
          )}
          <Copy small={false} text={reportText}>
            {words.fault.copyReport}
          </Copy>
          <Action onPress={goToWelcome}>{say.firstRun}</Action>
        </div>
        <p className="dim small prose">{say.reportNote}</p>
      </div>
    </section>
  );
}
