import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { LineScreen } from '../line/line-screen.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { words } from '../words/words.ts';
import { useArrival } from './arrival.ts';
import { door } from './ask.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { wireEvents } from './events.ts';
import { Navigation } from './navigation.tsx';
import { Notices } from './notices.tsx';
import { OtherTab } from './other-tab.tsx';
import { queryClient, useConfig, useModels, useRead } from './queries.ts';
import { hashFor, useRoute, type Route } from './route.ts';
import { isFirstRun } from './first-run.ts';
import { useSignal } from './signal.ts';
import { useLostFocus } from './use-lost-focus.ts';
import { useRunKey } from './use-run-key.ts';
import { useSettingsKey } from './use-settings-key.ts';
import { openWelcome, passed } from './welcome-place.ts';
import { passedForm } from '../providers/kept-forms.ts';
import { lazyPart } from './lazy-part.ts';
import './app.css';

const ModelsScreen = lazyPart(() => import('../models/models-screen.tsx'));
const ProvidersScreen = lazyPart(() => import('../providers/providers-screen.tsx'));
const ProfilesScreen = lazyPart(() => import('../profiles/profiles-screen.tsx'));
const HistoryScreen = lazyPart(() => import('../history/history-screen.tsx'));
const RawScreen = lazyPart(() => import('../raw/raw-screen.tsx'));
const SettingsScreen = lazyPart(() => import('../settings/settings-screen.tsx'));
const WelcomeScreen = lazyPart(() => import('../welcome/welcome-screen.tsx'));

export function App() {
  return (
    // The strings and the direction of React Aria's own parts.
    <I18nProvider locale={words.locale}>
      <QueryClientProvider client={queryClient}>
        <ErrorBoundary>
          <Room />
        </ErrorBoundary>
      </QueryClientProvider>
    </I18nProvider>
  );
}

function Room() {
  return useSignal(door) === 'other-tab' ? <OtherTab /> : <Shell />;
}

function Shell() {
  const route = useRoute();
  const config = useConfig();
  const models = useModels();
  const profiles = useRead('profile.list', {});
  useEffect(wireEvents, []);
  useRunKey();
  useSettingsKey();
  const firstRun = route.fresh && config.value !== null && isFirstRun(config.value);
  useEffect(() => {
    if (firstRun) openWelcome();
  }, [firstRun]);
  useEffect(() => {
    passed(route);
    passedForm(route);
  }, [route]);
  useArrival(route);
  useLostFocus();
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
        firstRun={config.value !== null && isFirstRun(config.value)}
        counts={{
          models: models.value?.models.length,
          providers: config.value?.providers.filter((provider) => !provider.builtIn).length,
          profiles: profiles.value?.length,
        }}
      />
      <div className="room">
        {/* Each screen scrolls by itself: a new one begins at its top, wherever the last one was left. */}
        <div key={route.screen} className="scroll">
          <main id="main" className="main" tabIndex={-1}>
            <ErrorBoundary place={hashFor(route.screen, ...route.rest)}>
              <Suspense fallback={<Skeleton rows={6} />}>
                <Current route={route} />
              </Suspense>
            </ErrorBoundary>
          </main>
        </div>
        <Notices />
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
      return route.rest[0] === 'file' ? (
        <RawScreen toMistake={route.rest[1] === 'mistake'} />
      ) : (
        <SettingsScreen part={route.rest[0] ?? null} />
      );
    case 'welcome':
      return <WelcomeScreen rest={route.rest} />;
  }
}
