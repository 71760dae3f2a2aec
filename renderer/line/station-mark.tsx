import type { StationDrawn } from './stations.ts';

/** A ring, a turning arc, a disc with a tick, a triangle, a square with a cross: told apart without colour. */
export function StationMark({ state }: { state: StationDrawn['state'] }) {
  return (
    <svg
      className="station-mark"
      width="24"
      height="24"
      viewBox="0 0 24 24"
      aria-hidden="true"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <circle className="mark-ground" cx="12" cy="12" r="12" />
      {state === 'idle' && <circle className="mark-ring" cx="12" cy="12" r="9" />}
      {state === 'running' && (
        <>
          <circle className="mark-track" cx="12" cy="12" r="9" />
          <path className="mark-arc" d="M12 3a9 9 0 0 1 9 9" />
        </>
      )}
      {state === 'ok' && (
        <>
          <circle className="mark-fill" cx="12" cy="12" r="10.5" />
          <path className="mark-sign" d="m7.8 12.4 2.8 2.8 5.6-6" />
        </>
      )}
      {state === 'warn' && (
        <>
          <path className="mark-fill mark-join" d="M12 2.8 22 20.4H2L12 2.8Z" />
          <path className="mark-sign" d="M12 9.2v5M12 17.4v.1" />
        </>
      )}
      {state === 'fail' && (
        <>
          <rect className="mark-fill" x="2" y="2" width="20" height="20" rx="5" />
          <path className="mark-sign" d="m8.4 8.4 7.2 7.2m0-7.2-7.2 7.2" />
        </>
      )}
    </svg>
  );
}
