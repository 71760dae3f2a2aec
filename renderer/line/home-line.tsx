import { Link } from 'react-aria-components';
import { useConfig } from '../app/queries.ts';
import { hashFor } from '../app/route.ts';
import { words } from '../words/words.ts';

/** Which home all of this speaks of, and the way to another one. */
export function HomeLine() {
  const path = useConfig().value?.home.path;
  return (
    <p className="dim small home-line">
      {path !== undefined && (
        <>
          {words.homes.label}{' '}
          <Link href={hashFor('settings')} aria-label={words.homes.change(path)}>
            {path}
          </Link>
        </>
      )}
    </p>
  );
}
