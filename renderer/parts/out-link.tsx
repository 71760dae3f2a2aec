import { Link } from 'react-aria-components';

/** A link out of the app: the system's browser opens it. */
export function OutLink({ href, children }: { href: string; children: string }) {
  return (
    <Link className="out-link" href={href} target="_blank" rel="noreferrer">
      {children} <span aria-hidden="true">↗</span>
    </Link>
  );
}
