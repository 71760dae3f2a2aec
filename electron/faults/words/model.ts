import { chooseModel, other, unsetSetting } from './fixes.ts';
import { said, who, Who, type Facts, type WordsOf } from './words.types.ts';

const quote = (facts: Facts) => (facts.words ? ` It says: “${said(facts)}”` : '');
const model = ({ model: name }: Facts) => name ?? 'This model';

export const modelWords: WordsOf<'model'> = {
  'model-not-found': {
    title: (facts) => `${Who(facts)} has no model ${facts.model ?? 'of that name'}`,
    cause: (facts) =>
      `${Who(facts)} does not offer ${facts.model ?? 'the model'}${facts.suggestion ? `; ${facts.suggestion} is the nearest name that it lists` : ' to this account'}.${quote(facts)}`,
    fixes: chooseModel,
  },
  'model-not-namespaced': {
    title: (facts) => `${model(facts)} lacks its first half`,
    cause: (facts) =>
      `${Who(facts)} names its models provider/model${facts.suggestion ? `: ${facts.suggestion} is meant, not ${facts.model ?? ''}` : `, and ${facts.model ?? 'this one'} has no provider in front`}.`,
    fixes: chooseModel,
  },
  'tools-rejected': {
    title: (facts) => `${model(facts)} does not take Codex’s tools`,
    cause: (facts) =>
      `Codex offers each model its tools, and ${who(facts)} refuses ${facts.value ? `“${facts.value}”` : 'one of them'} for ${facts.model ?? 'this model'}.${quote(facts)}`,
    fixes: (facts) => [
      ...chooseModel({ ...facts, suggestion: undefined }),
      other('turn-off-web-search', 'Turn web search off for this run', 'codex -c \'web_search="disabled"\''),
    ],
  },
  'parameter-rejected': {
    title: (facts) => `${Who(facts)} refuses a setting that Codex sends`,
    cause: (facts) =>
      `${Who(facts)} does not accept ${facts.value ? `“${facts.value}”` : 'a parameter of the request'} with ${facts.model ?? 'this model'}.${quote(facts)}`,
    fixes: (facts) => [
      ...(facts.field ? [unsetSetting(facts.field)] : []),
      ...chooseModel({ ...facts, suggestion: undefined }),
    ],
  },
  'model-metadata-unknown': {
    title: (facts) => `Codex does not know ${facts.model ?? 'this model'}`,
    cause: (facts) =>
      `Codex has no data of its own on ${facts.model ?? 'this model'} and works with cautious defaults for its context window; the pong is not affected.`,
    fixes: () => [other('set-context', 'Tell Codex its context window', 'codex -c model_context_window=TOKENS')],
  },
};
