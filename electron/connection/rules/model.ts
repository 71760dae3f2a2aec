import { nearestModel } from '../nearest-model.ts';
import { settingBehind } from './settings.ts';
import { between, type Rule, type Seen } from './rule.ts';

const noSuchModel =
  /model_not_found|model_not_exist|invalid_model|unknown_model|no such model|(unknown|invalid|unrecognized|nonexistent) model|model[^.]{0,120}?(not found|does not exist|doesn['’]t exist|not exist|not (a )?valid|invalid|unknown|not available|unavailable|not supported|unsupported|is not recognized|no endpoints?)|no (endpoints|providers?|channel)[^.]{0,40} (found|available)? ?for[^.]{0,40}model/;
const wantsNamespace =
  /provider\/model|provider prefix|namespac|vendor\/model|must (include|contain) (a|the) (provider|slash)/;
const tools = /\btools?\b|web_search|tool_search|function_call|namespace|custom tool|freeform/;
const refuses =
  /unsupported|not supported|does not support|doesn['’]t support|unknown|invalid|unrecognized|not allowed|not permitted|must be|expected|extra (fields|inputs)|only .* (is|are) supported|literal_error/;
const parameter =
  /unsupported_parameter|unknown_parameter|unsupported (value|parameter)|(unknown|unrecognized|unexpected|invalid) (parameter|argument|field|request argument|property)|extra (fields|inputs)|(parameter|argument|field|property)[^.]{0,60}(not supported|unsupported|not permitted|not allowed|unknown|unrecognized)|reasoning|store|include|stream|parallel_tool_calls|prompt_cache_key|client_metadata|text\.verbosity/;

const refused = (status: number) => [400, 404, 422].includes(status);

/** What a refusal is about: the parameter that the gateway names, else the first quoted word of its message. */
const named = ({ words }: Seen): string | undefined =>
  words.param || /['"`‘“]([\w.[\]-]{2,60})['"`’”]/.exec(words.message)?.[1] || undefined;

const suggestion = ({ all }: Seen): string | undefined =>
  all.model === null ? undefined : (nearestModel(all.model, all.followUps.models ?? []) ?? undefined);

const isMissingModel = (seen: Seen) =>
  (refused(seen.status) || seen.status === 403) && (noSuchModel.test(seen.said) || seen.words.param === 'model');

/** The gateway answered that this model, or something that Codex sends with it, is not to its liking. */
export const modelRules: readonly Rule[] = [
  {
    id: 'model-not-namespaced',
    when: (seen) => {
      const { model } = seen.all;
      if (model === null || model.includes('/') || !isMissingModel(seen)) return false;
      return wantsNamespace.test(seen.said) || (suggestion(seen)?.endsWith(`/${model}`) ?? false);
    },
    facts: (seen) => ({ suggestion: suggestion(seen) }),
  },
  { id: 'model-not-found', when: isMissingModel, facts: (seen) => ({ suggestion: suggestion(seen) }) },
  {
    id: 'tools-rejected',
    when: ({ status, said, words }) =>
      (status === 400 || status === 422) &&
      (words.param.startsWith('tools') || (tools.test(said) && refuses.test(said))),
    facts: (seen) => ({ value: named(seen) }),
  },
  {
    id: 'parameter-rejected',
    when: ({ status, said, words }) =>
      (status === 400 || status === 422) && (words.param !== '' || (parameter.test(said) && refuses.test(said))),
    facts: (seen) => {
      const value = named(seen);
      return { value, field: settingBehind(value ?? seen.said, seen.all.settings) ?? undefined };
    },
  },
  {
    id: 'model-not-found',
    when: (seen) => between(seen.status, 200, 299) && seen.exchange.failed !== null && noSuchModel.test(seen.said),
    facts: (seen) => ({ suggestion: suggestion(seen) }),
  },
];
