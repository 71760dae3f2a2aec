import type { Model } from '../../electron/api/contract.ts';
import { words } from '../words/words.ts';

const say = words.models;
const { format } = words;
const { list } = words.together;

/** What is known of a model, in words; null where nobody told. */
export function factsOf(model: Model) {
  const { price, lastPong, lastCheck, reasoning } = model;
  return {
    context: model.context === null ? null : format.tokens(model.context),
    reasoning: listed(reasoning),
    levels: reasoning && reasoning.length > 0 ? say.levels(reasoning.length) : null,
    priceIn: price && say.priceIn(format.dollars(price.input)),
    priceOut: price && say.priceOut(format.dollars(price.output)),
    firstToken: model.firstTokenMs === null ? null : format.duration(model.firstTokenMs),
    lastPong: lastPong && (lastPong.ok ? say.pong.ok : say.pong.failed)(format.ago(lastPong.at)),
    lastPongShort: lastPong && (lastPong.ok ? say.pong.ok : say.pong.failed)(format.agoShort(lastPong.at)),
    lastCheck: lastCheck && checkedAs(lastCheck),
    checkedAgo: lastCheck && format.ago(lastCheck.at),
    checkedAgoShort: lastCheck && format.agoShort(lastCheck.at),
    missing:
      lastCheck && lastCheck.verdict !== 'not-known' && lastCheck.failed.length > 0
        ? say.about.missing(list(lastCheck.failed))
        : null,
    answered: list(model.answered.map(({ by, times }) => say.about.tally(by, times))) || null,
    sources: list(model.sources.map((source) => say.sources[source])),
  };
}

function checkedAs({ verdict, failed }: NonNullable<Model['lastCheck']>): string {
  if (verdict === 'not-known') return say.checked.notKnown;
  return verdict === 'fits' ? say.checked.ok : say.checked.failed(failed.length);
}

const listed = (levels: string[] | null) => (levels === null || levels.length === 0 ? null : list(levels));
