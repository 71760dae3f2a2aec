/** Numbers, spans and times in the language of the page. */
export interface Format {
  /** `640 ms`, `2.4 s`. */
  duration: (ms: number) => string;
  /** `272k`, `1M`: tokens of a context window. */
  tokens: (count: number) => string;
  /** `5,000`. */
  count: (count: number) => string;
  /** `$1.25`, `$0.0004`: US dollars, small amounts with two digits that count. */
  dollars: (amount: number) => string;
  /** `3 November 2026, 14:05`. */
  time: (iso: string) => string;
  /** `2 hours ago`; `now` is milliseconds since the epoch. */
  ago: (iso: string, now?: number) => string;
  /** `2h ago`: the same where there is little room. */
  agoShort: (iso: string, now?: number) => string;
}

const spans: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** @param locale a BCP 47 tag, as in the `lang` attribute */
export function formatFor(locale: string): Format {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const tenth = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const money = { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol' } as const;
  const cents = new Intl.NumberFormat(locale, money);
  const small = new Intl.NumberFormat(locale, { ...money, maximumSignificantDigits: 2 });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  const agoIn = (style: Intl.RelativeTimeFormatStyle) => {
    const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style });
    return (iso: string, now = Date.now()) => {
      const seconds = Math.max(0, (now - Date.parse(iso)) / 1000);
      const [unit, length] = spans.find(([, span]) => seconds >= span) ?? ['second', Infinity];
      return relative.format(-Math.floor(seconds / length), unit);
    };
  };
  return {
    duration: (ms) => (ms < 1000 ? `${whole.format(ms)} ms` : `${tenth.format(ms / 1000)} s`),
    tokens: (count) => {
      if (count >= 1_000_000) return `${tenth.format(count / 1_000_000)}M`;
      return count >= 1000 ? `${whole.format(count / 1000)}k` : whole.format(count);
    },
    count: (count) => whole.format(count),
    dollars: (amount) => (amount === 0 || amount >= 0.01 ? cents : small).format(amount),
    time: (iso) => date.format(new Date(iso)),
    ago: agoIn('long'),
    agoShort: agoIn('narrow'),
  };
}
