/**
 * The listed ID that a bare name most likely means: `claude-opus-4-8` where the list has `anthropic/claude-opus-4-8`.
 * Null where the name is listed as it stands, or nothing fits, or several providers' models would: a guess between
 * models is worse than none, and `gpt-5.4` is not a slip for `gpt-5.5`.
 */
export function suggestModel(model: string, listed: readonly string[]): string | null {
  if (listed.includes(model)) return null;
  const same = (a: string, b: string) => a === b;
  const alike = (a: string, b: string) => loose(a) === loose(b);
  for (const matches of [same, alike]) {
    const found = listed.filter(
      (id) => matches(model, id) || matches(model, bareName(id)) || matches(bareName(model), bareName(id)),
    );
    if (found.length === 1) return found[0] ?? null;
    if (found.length > 1) return null;
  }
  return null;
}

/**
 * The one ID that ends with a bare name, which is written in its place unasked: unlike a suggestion it is never a guess at
 * the spelling. Null where the name stands as it is: it has a namespace, the provider lists it so, or several would fit.
 */
export function namespaced(model: string, listed: readonly string[], guide: readonly string[]): string | null {
  if (model.includes('/') || listed.includes(model)) return null;
  const fits = [...new Set([...listed, ...guide])].filter((id) => bareName(id) === model);
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

const bareName = (id: string) => id.slice(id.lastIndexOf('/') + 1);
// `Claude Opus 4.8` and `claude-opus-4-8` name one model.
const loose = (id: string) => id.toLowerCase().replace(/[\s._]+/g, '-');
