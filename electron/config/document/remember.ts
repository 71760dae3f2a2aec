/**
 * A function of texts that remembers its last few answers: a preview, the check of a write and its diff all ask about
 * the same two texts. The answers are shared, so nobody may change them.
 */
export function remember<T, Asked extends readonly string[] = [text: string]>(
  count: number,
  answer: (...asked: Asked) => T,
): (...asked: Asked) => T {
  const known: { asked: Asked; value: T }[] = [];
  return (...asked) => {
    const index = known.findIndex((entry) => entry.asked.every((text, at) => text === asked[at]));
    const [entry = { asked, value: answer(...asked) }] = index < 0 ? [] : known.splice(index, 1);
    known.unshift(entry);
    known.length = Math.min(known.length, count);
    return entry.value;
  };
}
