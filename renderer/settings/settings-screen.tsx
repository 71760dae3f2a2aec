import { useRead, useStatus } from '../app/queries.ts';
import { go } from '../app/route.ts';
import { Action } from '../parts/action.tsx';
import { Facts } from '../parts/facts.tsx';
import { StrayNotice } from '../keys/stray-notice.tsx';
import { KeychainNotice } from '../parts/keychain-notice.tsx';
import { Notice } from '../parts/notice.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { words } from '../words/words.ts';
import { CodexFound } from './codex-found.tsx';
import { PracticeSection } from './practice-section.tsx';
import './settings.css';

const say = words.settings;

export default function SettingsScreen() {
  const status = useStatus();
  const app = useRead('app.info', {}).value;
  const keychain = useRead('keychain.state', {});
  return (
    <div className="stack">
      <ScreenHead title={say.title} />
      <section className="settings-section">
        <h2>{say.home}</h2>
        {status.value ? (
          <div>
            <code>{status.value.home.path}</code>
            <p className="dim">
              {say.homeFrom[status.value.home.source]}
              {status.value.home.exists || status.value.home.source !== 'default' ? '' : `. ${say.homeMissing}`}
            </p>
          </div>
        ) : status.fault ? (
          <Notice tone="bad" title={status.fault.title}>
            {status.fault.cause}
          </Notice>
        ) : (
          <Skeleton rows={1} />
        )}
      </section>
      <section className="settings-section">
        <h2>{say.file}</h2>
        <div className="row">
          <Action onPress={() => go('settings', 'file')}>{words.raw.open}</Action>
        </div>
      </section>
      <section className="settings-section">
        <h2>{say.codex}</h2>
        <CodexFound />
      </section>
      <section className="settings-section">
        <h2>{say.keychain}</h2>
        <div className="stack-s">
          {keychain.value?.state === 'available' && keychain.value.place === 'keychain' ? (
            <p>{say.keychainGood}</p>
          ) : (
            <KeychainNotice />
          )}
          <StrayNotice />
        </div>
      </section>
      <PracticeSection />
      <section className="settings-section">
        <h2>{say.about}</h2>
        <div className="stack-s">
          {app && (
            <Facts
              items={[
                [say.version, app.version],
                [say.node, app.nodeVersion],
                ...(app.electronVersion === null ? [] : [[say.electron, app.electronVersion] as [string, string]]),
                [say.stateDir, <code key="dir">{app.stateDir}</code>],
              ]}
            />
          )}
          <div className="row">
            <Action onPress={() => go('welcome')}>{say.firstRun}</Action>
          </div>
        </div>
      </section>
    </div>
  );
}
