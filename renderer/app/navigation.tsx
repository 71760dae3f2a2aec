import { Link } from 'react-aria-components';
import { words } from '../words/words.ts';
import { SectionIcon } from '../parts/section-icon.tsx';
import { PaletteDoor } from './palette-door.tsx';
import { hashFor, type Screen } from './route.ts';
import './navigation.css';

const sections: Screen[] = ['line', 'models', 'providers', 'profiles', 'history'];

export function Navigation({ current, counts }: { current: Screen; counts: Partial<Record<Screen, number>> }) {
  const entry = (screen: Screen) => {
    const count = counts[screen];
    return (
      <Link
        key={screen}
        className="nav-entry"
        href={hashFor(screen)}
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
      {sections.map(entry)}
      <span className="nav-space" />
      {entry('settings')}
    </nav>
  );
}
