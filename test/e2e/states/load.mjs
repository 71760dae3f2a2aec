import { readFileSync } from 'node:fs';

const read = (name) => JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8'));
const faults = read('faults');
const base = read('base');

/** `$fault:key-rejected` becomes that fault of faults.json, wherever it stands. */
function withFaults(value) {
  if (typeof value === 'string' && value.startsWith('$fault:')) return faultNamed(value.slice(7));
  if (Array.isArray(value)) return value.map(withFaults);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withFaults(inner)]));
}

function faultNamed(name) {
  if (!(name in faults)) throw new Error(`no fault ${name} in faults.json`);
  return faults[name];
}

/** The change laid over the base: objects key by key, everything else as a whole. */
function over(below, above) {
  const plain = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
  if (!plain(below) || !plain(above)) return above;
  const merged = { ...below };
  for (const [key, value] of Object.entries(above)) merged[key] = key in below ? over(below[key], value) : value;
  return merged;
}

/**
 * What a verb answers: `$pending` never, `$gone` rejects, `$fault` a fault (with `$unless`, only for a write where that
 * input is not given), `$plan`/`$write` by dryRun, else a value.
 */
function answerOf(verb, change) {
  if (change === undefined) return { value: withFaults(base[verb]) };
  if (change !== null && typeof change === 'object') {
    if (change.$pending) return { pending: true };
    if (change.$gone) return { gone: true };
    if (change.$unless)
      return { unless: change.$unless, fault: faultNamed(change.$fault), value: withFaults(base[verb]) };
    if (change.$fault) return { fault: faultNamed(change.$fault) };
    if (change.$plan) return { plan: answerOf(verb, change.$plan), write: answerOf(verb, change.$write) };
  }
  return { value: withFaults(over(base[verb], change)) };
}

/** A row of the list of models tells only what is known of it. */
const blankModel = {
  reasoning: null,
  price: null,
  route: null,
  answered: [],
  reduced: false,
  launch: 'codex --model …',
};
const fillModels = (verb, answer) =>
  verb === 'model.list' && answer.value
    ? { value: { ...answer.value, models: answer.value.models.map((model) => ({ ...blankModel, ...model })) } }
    : answer;

/**
 * Every state of every screen, out of the JSON files of this folder: base.json answers all verbs; a state names its
 * route, what differs (`answers`), and what is done before it is looked at (`act`).
 */
export function loadStates() {
  return ['line', 'models', 'providers', 'rooms', 'welcome'].flatMap(read).map((state) => ({
    name: state.name,
    route: state.route,
    act: withFaults(state.act ?? []),
    answers: Object.fromEntries(
      Object.keys(base).map((verb) => [verb, fillModels(verb, answerOf(verb, state.answers?.[verb]))]),
    ),
  }));
}
