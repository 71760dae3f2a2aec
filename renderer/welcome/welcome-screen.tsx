import { useState } from 'react';
import type { Fault } from '../../electron/api/contract.ts';
import { useConfig, useKeys, useRead } from '../app/queries.ts';
import { BrokenConfig } from '../parts/broken-config.tsx';
import { Notice } from '../parts/notice.tsx';
import { ReadFault } from '../parts/read-fault.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useLookingForCodex } from '../settings/codex-found.tsx';
import { words } from '../words/words.ts';
import { draftOf } from './draft.ts';
import { draftPlaceOf } from './draft-place.ts';
import { DraftSteps } from './draft-steps.tsx';
import { WrittenSteps } from './written-steps.tsx';
import './welcome.css';

/** From an unknown machine to a pong. Where things stand is read from the machine; only a choice is in the address. */
export default function WelcomeScreen({ rest }: { rest: string[] }) {
  const readings = {
    config: useConfig(),
    presets: useRead('preset.list', {}),
    keychain: useRead('keychain.state', {}),
  };
  // A keychain that does not tell what it holds stands in the way of one step, not of all.
  const keys = useKeys();
  const config = readings.config.value;
  const presets = readings.presets.value;
  const practice = useRead('practice.state', {}).value;
  const keychain = readings.keychain.value;
  const looking = useLookingForCodex();
  const [problem, setProblem] = useState<Fault | null>(null);
  if (!config || !presets || !keychain || keys.loading || looking || config.fault) {
    return (
      <div className="stack">
        <ScreenHead title={words.welcome.title} lead={words.welcome.lead} />
        {config?.fault ? (
          <BrokenConfig config={config} fault={config.fault} />
        ) : Object.values(readings).some(({ fault }) => fault !== null) ? (
          <ReadFault of={Object.values(readings)} />
        ) : (
          <Skeleton rows={8} />
        )}
      </div>
    );
  }
  const place = draftPlaceOf(rest);
  const draft = place && draftOf(place.choice, { config, presets, practice });
  return (
    <div className="stack">
      <ScreenHead title={words.welcome.title} lead={words.welcome.lead} />
      {problem && (
        <Notice
          tone="bad"
          title={`${words.welcome.write.keyNotStored} ${problem.title}`}
          onDismiss={() => setProblem(null)}
        >
          {problem.cause}
        </Notice>
      )}
      {place && draft ? (
        <DraftSteps
          key={draft.choice}
          draft={draft}
          place={place}
          config={config}
          memory={keychain.place === 'memory'}
          held={keys.value?.find((key) => key.provider === draft.provider) ?? null}
          onKeyProblem={setProblem}
        />
      ) : (
        <WrittenSteps config={config} presets={presets} keys={keys} step={rest[0] ?? null} />
      )}
    </div>
  );
}
