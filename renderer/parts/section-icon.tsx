import type { Screen } from '../app/route.ts';

const paths: Record<Screen | 'search', string> = {
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.3 10.3l3.4 3.4',
  line: 'M2 8h2.5M8.5 8h3M15 8h-.5M6.5 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4Zm6.5 0a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z',
  models: 'M8 1.8 14 5v6l-6 3.2L2 11V5l6-3.2ZM2 5l6 3.2L14 5M8 8.2v6',
  providers: 'M2 3h12v4H2zM2 9h12v4H2zM4.5 5h.1M4.5 11h.1',
  profiles: 'M3 2.5h7l3 3v8H3zM5.5 8h5M5.5 10.8h5',
  history: 'M2.2 8a5.8 5.8 0 1 0 1.8-4.2L2.4 5.4M2.2 2.2v3.3h3.3M8 5v3.3l2.2 1.3',
  settings:
    'M2 4.5h7M13 4.5h1M2 11.5h1M7 11.5h7M11 2.8a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4ZM5 9.8a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4Z',
  welcome: 'M8 2v12M2 8h12',
};

export function SectionIcon({ of }: { of: Screen | 'search' }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[of]} />
    </svg>
  );
}
