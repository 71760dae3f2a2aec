import { nearestModel } from '../../nearest.ts';
import { settingBehind } from './settings.ts';
import { between, type Rule, type Seen } from './rule.ts';

/** Up to so many letters of the same sentence; a full stop within a name (`gpt-5.5`) ends none. */
const within = (most: number) => `(?:[^.]|\\.(?=\\S)){0,${String(most)}}?`;
const modelCode = /model_not_found|model_not_exist|invalid_model|unknown_model|deploymentnotfound/;
const noSuchModel = new RegExp(
  [
    'no such model|not a valid model|(unknown|invalid|unrecognized|nonexistent) model',
    `(model|deployment)${within(120)}(not found|does not exist|doesn['’]t exist|not exist|not (a )?valid|invalid|unknown|not available|unavailable|not supported|isn['’]t supported|unsupported|is not recognized|no endpoints?)`,
    'no endpoints found for',
    `no (endpoints|providers?)${within(40)} (found|available)? ?for${within(40)}model`,
  ].join('|'),
);
/** Gateways that spread their requests over channels answer 503 where none has the model. */
const noChannel = /no available channel|无可用渠道/;
const wantsNamespace =
  /provider\/model|provider prefix|namespac|vendor\/model|must (include|contain) (a|the) (provider|slash)/;
const toolType = /web_search(?:_preview)?|tool_search|custom_tool|local_shell|['"`‘“]namespace['"`’”]|freeform/;
const tools = new RegExp(`\\btools?\\b|function_call|custom tool|${toolType.source}`);
const refuses =
  /unsupported|not supported|does not support|doesn['’]t support|unknown|invalid|unrecognized|unexpected|not allowed|not permitted|must be|expected|extra (fields|inputs)|only accepts|only .* (is|are) supported|literal_error|found that support/;
const parameter =
  /unsupported_parameter|unknown_parameter|unsupported (value|parameter)|(unknown|unrecognized|unexpected|invalid) (parameter|argument|keyword argument|field|property|request argument)|extra (fields|inputs)|(parameter|argument|field|property)[^.]{0,60}(not supported|unsupported|not permitted|not allowed|unknown|unrecognized)|\breasoning[\w.]*|['"`‘“](store|include|stream)['"`’”]|parallel_tool_calls|prompt_cache_key|client_metadata|text\.verbosity/;
/** Too long a request is about what was sent and not about a field of it. */
const tooLong = /context_length|context length|context window|too many tokens|prompt is too long/;
/** Gateways in front of others answer 500 with the refusal of the one behind. */
const refusedBehind = /invalid_request_error|bad ?request|validation_error|unexpected keyword argument/;

/** What a refusal is about: the type of a tool, the parameter that the gateway names, else the first word in quotes. */
function named({ words, said }: Seen): string | undefined {
  const { param, message } = words;
  if (param && param !== 'validation_error') return param;
  const type = tools.test(said) ? toolType.exec(said)?.[0].replace(/^\W|\W$/g, '') : undefined;
  const quoted = [...message.matchAll(/['"`‘“]([\w.[\]-]{2,60})['"`’”]/g)].map((match) => match[1]);
  return type ?? quoted.find((word) => !/^(type|body|loc|msg|function|error|message)$/.test(word ?? ''));
}

const suggestion = ({ all }: Seen): string | undefined =>
  all.model === null ? undefined : (nearestModel(all.model, all.followUps.models ?? []) ?? undefined);

const isRefused = ({ status, said }: Seen) =>
  !tooLong.test(said) &&
  ([400, 422].includes(status) ||
    (status === 404 && said.includes('found that support')) ||
    (status === 500 && refusedBehind.test(said)));

const refusesTools = (seen: Seen) =>
  isRefused(seen) && (seen.words.param.startsWith('tools') || (tools.test(seen.said) && refuses.test(seen.said)));

function isMissingModel(seen: Seen): boolean {
  const { status, said, words } = seen;
  if (status === 503) return noChannel.test(said);
  if (![400, 403, 404, 422].includes(status) || tooLong.test(said)) return false;
  if (modelCode.test(said) || words.param === 'model') return true;
  return noSuchModel.test(said) && words.param === '' && !refusesTools(seen);
}

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
  { id: 'tools-rejected', when: refusesTools, facts: (seen) => ({ value: named(seen) }) },
  {
    id: 'parameter-rejected',
    when: (seen) =>
      isRefused(seen) && (seen.words.param !== '' || (parameter.test(seen.said) && refuses.test(seen.said))),
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
