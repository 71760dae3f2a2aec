import type { Model } from '../../electron/api/contract.ts';
import { useSwitchPreview } from '../app/switch-preview.ts';
import { Facts } from '../parts/facts.tsx';
import { words } from '../words/words.ts';
import { BeforeSwitch } from './before-switch.tsx';
import { factsOf } from './facts-of.ts';
import { goodForOf } from './good-for.ts';

const say = words.models.about;

/** All that is known of the model in focus or under the pointer, and what to know before switching to it. */
export function AboutModel({ model }: { model: Model | null }) {
  const preview = useSwitchPreview(model?.selected ? null : model);
  if (model === null) return null;
  const facts = factsOf(model);
  const price = facts.priceIn && facts.priceOut && words.together.list([facts.priceIn, facts.priceOut]);
  const checked =
    facts.lastCheck && facts.checkedAgo && say.checkedAt(facts.missing ?? facts.lastCheck, facts.checkedAgo);
  const all: [string, string | null][] = [
    [say.context, facts.context],
    [say.reasoning, facts.reasoning],
    [say.price, price],
    [say.firstToken, facts.firstToken],
    [say.lastPong, facts.lastPong],
    [say.lastCheck, checked],
    [say.answered, facts.answered],
    [say.toldBy, facts.sources],
  ];
  return (
    <section className="about-model" aria-label={say.label}>
      <p className="about-head">
        <code>{model.id}</code>{' '}
        <span className="dim">{[model.providerName, goodForOf(model)].filter(Boolean).join(' · ')}</span>
      </p>
      <BeforeSwitch preview={preview} />
      <div>
        <Facts across items={all.filter((fact): fact is [string, string] => fact[1] !== null)} />
        {model.reduced && <p>{say.reduced}</p>}
      </div>
    </section>
  );
}
