import { words, type Words } from '../words/words.ts';
import type { Model } from './model.types.ts';

/** A profile that the guide's own split suggests. */
export interface ProfileTemplate {
  id: string;
  name: string;
  label: string;
  /** One sentence: what it is for. */
  note: string;
  fields: Record<string, string>;
}

/** A kind of work of the guide's split, and how its model is found among those of a provider. */
interface Work {
  id: keyof Words['templates'];
  /** The guide's own model for it. */
  guide: string;
  /** Which of two prices per million tokens is the better one. */
  better: (a: number, b: number) => boolean;
  /** What `model_reasoning_effort` says, where the model is known to take it. */
  effort: string;
}

const works: readonly Work[] = [
  {
    ...{ id: 'hard', guide: 'anthropic/claude-opus-4-8', effort: 'high' },
    better: (a, b) => a > b,
  },
  {
    ...{ id: 'routine', guide: 'kimi/kimi-k2.7-code', effort: 'low' },
    better: (a, b) => a < b,
  },
];

/**
 * Profiles for the guide's split, from what is known of the selected provider's models: the guide's own model for it; else
 * for routine work a route that takes the cheapest; else the dearest or the cheapest of the person's own models, by what
 * a million tokens of output cost; else the selected model.
 * @param models the rows of the selected provider
 */
export function profileTemplates(models: readonly Model[], provider: string): ProfileTemplate[] {
  return works.flatMap((work) => {
    const model = modelFor(work, models);
    if (!model) return [];
    const says = words().templates[work.id];
    const effort: ProfileTemplate['fields'] = model.reasoning?.includes(work.effort)
      ? { model_reasoning_effort: work.effort }
      : {};
    return [
      {
        ...{ id: work.id, name: work.id, label: says.label, note: says.note(model.id) },
        fields: { model: model.id, model_provider: provider, ...effort },
      },
    ];
  });
}

function modelFor(work: Work, models: readonly Model[]): Model | undefined {
  const named = models.find(({ id }) => id === work.guide);
  const cheapest = models.find(({ route }) => route?.policy === 'cheapest-above-floor');
  return (
    named ?? (work.id === 'routine' ? cheapest : undefined) ?? byPrice(work, models) ?? models.find((m) => m.selected)
  );
}

/** Among those that the person chose: out of thousands, the dearest of all is nobody's wish. */
function byPrice({ better }: Work, models: readonly Model[]): Model | undefined {
  const own = models.filter(({ selected, favourite, sources }) => selected || favourite || sources.includes('user'));
  return own.reduce<Model | undefined>((best, model) => {
    if (!model.price) return best;
    return !best?.price || better(model.price.output, best.price.output) ? model : best;
  }, undefined);
}
