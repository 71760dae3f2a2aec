/** Numbers, spans and times in the language of the page. */
export interface Format {
  /** `640 ms`, `2.4 s`. */
  duration: (ms: number) => string;
  /** `272k`, `1M`: tokens of a context window. */
  tokens: (count: number) => string;
  /** `3 November 2026, 14:05`. */
  time: (iso: string) => string;
}

/** @param locale a BCP 47 tag, as in the `lang` attribute */
export function formatFor(locale: string): Format {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const tenth = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  return {
    duration: (ms) => (ms < 1000 ? `${whole.format(ms)} ms` : `${tenth.format(ms / 1000)} s`),
    tokens: (count) => {
      if (count >= 1_000_000) return `${tenth.format(count / 1_000_000)}M`;
      return count >= 1000 ? `${whole.format(count / 1000)}k` : whole.format(count);
    },
    time: (iso) => date.format(new Date(iso)),
  };
}
