import type { Output } from '../../electron/api/contract.ts';
import { useRead } from '../app/queries.ts';
import { StrayNotice } from '../keys/stray-notice.tsx';
import { KeychainNotice } from '../parts/keychain-notice.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { words } from '../words/words.ts';
import { AboutSection } from './about-section.tsx';
import { CodexFound } from './codex-found.tsx';
import { FileSection } from './file-section.tsx';
import { HomesSection } from './homes-section.tsx';
import { LanguageSection } from './language-section.tsx';
import { OpenCodex } from './open-codex.tsx';
import { PracticeSection } from './practice-section.tsx';
import { UpdatesSection } from './updates-section.tsx';
import { WishesSection } from './wishes-section.tsx';
import './settings.css';

const say = words.settings;

export default function SettingsScreen({ part }: { part: string | null }) {
  const app = useRead('app.info', {});
  const keychain = useRead('keychain.state', {});
  const others = [useRead('home.list', {}), useRead('stray.list', {}), useRead('practice.state', {})];
  const waiting = [app, keychain, ...others].some(({ loading }) => loading);
  return (
    <div className="stack">
      <ScreenHead title={say.title} />
      {waiting ? <Skeleton rows={8} /> : <Sections app={app.value} keychain={keychain.value} part={part} />}
    </div>
  );
}

/** All at once: each has the height that it keeps, but for Codex, which takes a while to find and has its room. */
function Sections({
  app,
  keychain,
  part,
}: {
  app: Output<'app.info'> | null;
  keychain: Output<'keychain.state'> | null;
  part: string | null;
}) {
  return (
    <>
      <HomesSection />
      <LanguageSection />
      <FileSection />
      <section className="settings-section">
        <h2>{say.codex}</h2>
        <div className="stack">
          <CodexFound />
          <OpenCodex />
        </div>
      </section>
      <section className="settings-section">
        <h2>{say.keychain}</h2>
        <div className="stack-s">
          {keychain?.state === 'available' && keychain.place === 'keychain' ? (
            <p>{say.keychainGood}</p>
          ) : (
            <KeychainNotice />
          )}
          <StrayNotice />
        </div>
      </section>
      {app?.door === 'desktop' && <WishesSection />}
      <PracticeSection />
      {app?.door === 'desktop' && <UpdatesSection />}
      <AboutSection arrived={part === 'about'} />
    </>
  );
}
