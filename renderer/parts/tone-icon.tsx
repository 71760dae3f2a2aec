/** The sign of a tone: a dot, a triangle, a cross. Words beside it say the same. */
export function ToneIcon({ tone }: { tone: 'quiet' | 'warn' | 'bad' | 'good' }) {
  return (
    <svg
      className={`tone tone-${tone}`}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
      fill="none"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {tone === 'quiet' && <path d="M8 7.5v4M8 4.6v.1M14.5 8a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Z" />}
      {tone === 'warn' && <path d="M8 6.2v3.4M8 12v.1M8 1.8 1.2 14h13.6L8 1.8Z" />}
      {tone === 'bad' && <path d="m5.6 5.6 4.8 4.8m0-4.8-4.8 4.8M14.5 8a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Z" />}
      {tone === 'good' && <path d="m5 8.3 2.1 2.1L11 6.2M14.5 8a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Z" />}
    </svg>
  );
}
