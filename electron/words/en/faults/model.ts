import type { Facts } from '../../../faults/facts.ts';
import type { FaultWordsOf } from '../../faults.types.ts';
import { inQuotes, quote, who, Who } from './phrases.ts';

const named = ({ model: name }: Facts) => name ?? 'This model';

export const model: FaultWordsOf<'model'> = {
  'model-not-found': {
    title: (facts) => `${Who(facts)} has no model ${facts.model ?? 'of that name'}`,
    cause: (facts) =>
      `${Who(facts)} does not offer ${facts.model ?? 'the model'}${facts.suggestion ? `; ${facts.suggestion} is the nearest name that it lists` : ' to this account'}.${quote(facts)}`,
  },
  'model-not-namespaced': {
    title: (facts) => `${named(facts)} lacks its first half`,
    cause: (facts) =>
      `${Who(facts)} names its models provider/model${facts.suggestion ? `: ${facts.suggestion} is meant, not ${facts.model ?? ''}` : `, and ${facts.model ?? 'this one'} has no provider in front`}.`,
  },
  'tools-rejected': {
    title: (facts) => `${named(facts)} does not take Codex’s tools`,
    cause: (facts) =>
      `Codex offers each model its tools, and ${who(facts)} refuses ${facts.value ? inQuotes(facts.value) : 'one of them'} for ${facts.model ?? 'this model'}.${quote(facts)}`,
  },
  'parameter-rejected': {
    title: (facts) => `${Who(facts)} refuses a setting that Codex sends`,
    cause: (facts) =>
      `${Who(facts)} does not accept ${facts.value ? inQuotes(facts.value) : 'a parameter of the request'} with ${facts.model ?? 'this model'}.${quote(facts)}`,
  },
  'model-metadata-unknown': {
    title: (facts) => `Codex does not know ${facts.model ?? 'this model'}`,
    cause: (facts) =>
      `Codex has no data of its own on ${facts.model ?? 'this model'} and works with cautious defaults for its context window; the pong is not affected.`,
  },
};
