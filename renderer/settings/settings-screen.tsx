import { useRead } from '../app/queries.ts';
import { go } from '../app/route.ts';
import { Action } from '../parts/action.tsx';
import { Facts } from '../parts/facts.tsx';
import { StrayNotice } from '../keys/stray-notice.tsx';
import { KeychainNotice } from '../parts/keychain-notice.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import { words } from '../words/words.ts';
import { CodexFound } from './codex-found.tsx';
import { HomesSection } from './homes-section.tsx';
import { PracticeSection } from './practice-section.tsx';
import { WishesSection } from './wishes-section.tsx';
import './settings.css';

const say = words.settings;

export default function SettingsScreen() {
  const app = useRead('app.info', {}).value;
  const keychain = useRead('keychain.state', {});
  return (
    <div className="stack">
      <ScreenHead title={say.title} />
      <HomesSection />
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
      {app?.door === 'desktop' && <WishesSection />}
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
