import type { Facts } from '../../../faults/facts.ts';
import type { FaultWordsOf } from '../../faults.types.ts';
import { capital, keyIn, quote, reason, who, Who } from './phrases.ts';

const status = (facts: Facts) => (facts.status === undefined ? 'an error' : String(facts.status));

export const gateway: FaultWordsOf<'gateway'> = {
  'key-rejected': {
    title: (facts) => `${Who(facts)} does not accept this key`,
    cause: (facts) =>
      facts.key?.doubt
        ? `${capital(keyIn(facts))} looks wrong${reason({ words: facts.key.doubt })} ${Who(facts)} answered ${status(facts)}.${quote(facts)}`
        : `${Who(facts)} answered ${status(facts)}: ${keyIn(facts)} is wrong, was withdrawn, or belongs to another service.${quote(facts)}`,
  },
  'access-forbidden': {
    title: (facts) => `This key may not do that at ${who(facts)}`,
    cause: (facts) =>
      `${Who(facts)} knows the key, but refuses the request (${status(facts)}): the account has no right to ${facts.model ?? 'this model'}, or to the API.${quote(facts)}`,
  },
  'region-blocked': {
    title: (facts) => `${Who(facts)} does not serve this region`,
    cause: (facts) => `${Who(facts)} refuses requests from the country that this connection comes from.${quote(facts)}`,
  },
  'payment-required': {
    title: (facts) => `Your account at ${who(facts)} has no credit`,
    cause: (facts) => `${Who(facts)} wants to be paid before it answers (${status(facts)}).${quote(facts)}`,
  },
  'quota-exhausted': {
    title: (facts) => `Your quota at ${who(facts)} is used up`,
    cause: (facts) =>
      `The account has reached the limit that ${who(facts)} or its owner set; waiting a minute will not help.${quote(facts)}`,
  },
  'rate-limited': {
    title: (facts) => `${Who(facts)} asks for a pause`,
    cause: (facts) =>
      `Too many requests in a short time: ${who(facts)} answers again ${facts.seconds === undefined ? 'a little later' : `in ${String(facts.seconds)} s`}.${quote(facts)}`,
  },
  'endpoint-not-found': {
    title: (facts) => `The address of ${who(facts)} leads nowhere`,
    cause: (facts) =>
      `There is nothing at ${facts.url ?? 'base_url'}/responses (${status(facts)})${facts.suggestion ? `, but there is at ${facts.suggestion}` : ': base_url often lacks its ending, such as /v1'}.`,
  },
  'responses-unsupported': {
    title: (facts) =>
      facts.value
        ? `${Who(facts)} has ${facts.value} without the Responses API`
        : `${Who(facts)} does not speak the Responses API`,
    cause: (facts) =>
      `${Who(facts)} offers ${facts.value ? `${facts.value} by ` : ''}Chat Completions only, and Codex needs the Responses API at ${facts.url ?? 'base_url'}/responses.`,
  },
  'not-an-api': {
    title: (facts) => `${facts.host ?? Who(facts)} does not answer as an API`,
    cause: (facts) =>
      facts.value
        ? `${facts.url ?? 'base_url'} sends requests on to ${facts.value}; Codex needs the address of the API itself.`
        : `${facts.url ?? 'base_url'} is not an API: a web site, another service, a login page, or the sign-on page of this network answered in its place.`,
  },
  'server-error': {
    title: (facts) => `${Who(facts)} has a problem of its own`,
    cause: (facts) =>
      `${Who(facts)} failed while it worked on the request (${status(facts)}); nothing on this machine is wrong.${quote(facts)}`,
  },
  'gateway-blocks-client': {
    title: (facts) => `${Who(facts)} takes Codex for a robot`,
    cause: (facts) =>
      `The bot protection in front of ${facts.host ?? who(facts)} stopped the request before it reached the API; its operator must let API clients through.`,
  },
};
