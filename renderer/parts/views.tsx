import { Link } from 'react-aria-components';
import { hashFor, type Screen } from '../app/route.ts';

interface Props {
  label: string;
  screen: Screen;
  /** The part of the address after the screen, and what it is called. '' is the screen itself. */
  views: [part: string, label: string][];
  current: string;
}

/** The views of one screen, each with an address of its own. */
export function Views({ label, screen, views, current }: Props) {
  return (
    <nav className="views" aria-label={label}>
      {views.map(([part, name]) => (
        <Link
          key={part}
          href={hashFor(screen, ...(part === '' ? [] : [part]))}
          aria-current={part === current ? 'page' : undefined}
        >
          {/* The sign of the present one is bold; its room is kept beforehand, so that the others stay in place. */}
          <span data-name={name}>{name}</span>
        </Link>
      ))}
    </nav>
  );
}
