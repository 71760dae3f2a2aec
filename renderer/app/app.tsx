import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, lazy, useEffect } from 'react';
import { LineScreen } from '../line/line-screen.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { words } from '../words/words.ts';
import { wireEvents } from './events.ts';
import { Navigation } from './navigation.tsx';
import { Notices } from './notices.tsx';
import { queryClient, useConfig, useModels, useRead } from './queries.ts';
import { go, useRoute, type Route } from './route.ts';
import { isFirstRun } from './first-run.ts';
import { SwitchNotice } from './switch-notice.tsx';
import { useRunKey } from './use-run-key.ts';
import './app.css';

const ModelsScreen = lazy(() => import('../models/models-screen.tsx'));
const ProvidersScreen = lazy(() => import('../providers/providers-screen.tsx'));
const ProfilesScreen = lazy(() => import('../profiles/profiles-screen.tsx'));
const HistoryScreen = lazy(() => import('../history/history-screen.tsx'));
const RawScreen = lazy(() => import('../raw/raw-screen.tsx'));
const SettingsScreen = lazy(() => import('../settings/settings-screen.tsx'));
const WelcomeScreen = lazy(() => import('../welcome/welcome-screen.tsx'));

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Shell />
    </QueryClientProvider>
  );
}

function Shell() {
  const route = useRoute();
  const config = useConfig();
  const models = useModels();
  const profiles = useRead('profile.list', {});
  useEffect(wireEvents, []);
  useRunKey();
  const firstRun = route.fresh && config.value !== null && isFirstRun(config.value);
  useEffect(() => {
    if (firstRun) go('welcome');
  }, [firstRun]);
  useEffect(() => {
    document.title = `${words.nav[route.screen]} – ${words.app}`;
  }, [route.screen]);

  return (
    <div className="shell">
      <a className="skip" href="#main" onClick={skipToMain}>
        {words.nav.skip}
      </a>
      <Navigation
        current={route.screen}
        counts={{
          models: models.value?.models.length,
          providers: config.value?.providers.filter((provider) => !provider.builtIn).length,
          profiles: profiles.value?.length,
        }}
      />
      <div className="room">
        <Notices />
        {/* Each screen scrolls by itself: a new one begins at its top, wherever the last one was left. */}
        <div key={route.screen} className="scroll">
          <main id="main" className="main" tabIndex={-1}>
            <Suspense fallback={<Skeleton rows={6} />}>
              <Current route={route} />
            </Suspense>
          </main>
        </div>
        <SwitchNotice />
      </div>
    </div>
  );
}

/** The hash is the route, so the skip link moves the focus itself. */
function skipToMain(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

function Current({ route }: { route: Route }) {
  switch (route.screen) {
    case 'line':
      return <LineScreen />;
    case 'models':
      return <ModelsScreen rest={route.rest} />;
    case 'providers':
      return <ProvidersScreen rest={route.rest} />;
    case 'profiles':
      return <ProfilesScreen rest={route.rest} />;
    case 'history':
      return <HistoryScreen />;
    case 'settings':
      return route.rest[0] === 'file' ? <RawScreen /> : <SettingsScreen />;
    case 'welcome':
      return <WelcomeScreen choice={route.rest[0] ?? null} />;
  }
}
