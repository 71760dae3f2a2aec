/** What needs no space beside Chinese characters: the characters themselves, their punctuation, and space. */
const closed = /[\p{Script=Han}\p{Script_Extensions=Han}\s，。；：！？、（）《》“”‘’…—]/u;
const han = /\p{Script=Han}/u;

/** Whether a space belongs where two pieces meet: between a Chinese character and a Latin letter, a figure or a sign. */
function apart(before: string, after: string): boolean {
  const [left, right] = [Array.from(before).at(-1), Array.from(after)[0]];
  if (left === undefined || right === undefined) return false;
  return (han.test(left) && !closed.test(right)) || (!closed.test(left) && han.test(right));
}

/**
 * A Chinese sentence with facts in it, and with a space on either side of a fact that is not Chinese: “由 Codex 决定”, but
 * “由系统决定”. What stands inside a fact (a path, a name, words of the gateway) stays as it is.
 */
export function zh(sentence: TemplateStringsArray, ...facts: readonly (string | number)[]): string {
  const pieces = sentence.flatMap((text, at) => (at < facts.length ? [text, String(facts[at])] : [text]));
  return pieces.reduce((whole, piece) => (apart(whole, piece) ? `${whole} ${piece}` : whole + piece), '');
}
