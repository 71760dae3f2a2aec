import { Link } from 'react-aria-components';
import { words } from '../words/words.ts';
import { SectionIcon } from '../parts/section-icon.tsx';
import { useProvidersHash } from '../providers/kept-forms.ts';
import { PaletteDoor } from './palette-door.tsx';
import { hashFor, type Screen } from './route.ts';
import { useWelcomePlace } from './welcome-place.ts';
import './navigation.css';

const sections: Screen[] = ['line', 'models', 'providers', 'profiles', 'history'];

interface Props {
  current: Screen;
  counts: Partial<Record<Screen, number>>;
  /** Nothing is set up yet. */
  firstRun: boolean;
}

export function Navigation({ current, counts, firstRun }: Props) {
  const welcome = useWelcomePlace();
  const providers = useProvidersHash();
  // Where something was begun and left, the way back is to there; from there it is to the list.
  const begun: Partial<Record<Screen, string>> = {
    welcome: welcome.hash,
    ...(current === 'providers' ? {} : { providers }),
  };
  const entry = (screen: Screen) => {
    const count = counts[screen];
    return (
      <Link
        key={screen}
        className="nav-entry"
        href={begun[screen] ?? hashFor(screen)}
        aria-current={screen === current ? 'page' : undefined}
      >
        <SectionIcon of={screen} />
        <span>{words.nav[screen]}</span>
        {count !== undefined && count > 0 && <small>{count}</small>}
      </Link>
    );
  };
  return (
    <nav className="nav" aria-label={words.nav.label}>
      <b className="nav-app">{words.app}</b>
      <PaletteDoor />
      {(firstRun || welcome.waiting || current === 'welcome') && entry('welcome')}
      {sections.map(entry)}
      <span className="nav-space" />
      {entry('settings')}
    </nav>
  );
}
