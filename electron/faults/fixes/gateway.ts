import type { Facts } from '../facts.ts';
import type { FixesOf } from './fixes.types.ts';
import {
  anotherKey,
  byHand,
  changeAddress,
  checkAddress,
  chooseProvider,
  labels,
  runAgain,
  setBaseUrl,
} from './ways.ts';

const someModel = (label: string) => byHand('choose-model', label, 'switchboard models');
const name = ({ providerName, provider }: Facts) => providerName || provider;

export const gatewayFixes: FixesOf<'gateway'> = {
  'key-rejected': (facts) => [...anotherKey(facts), checkAddress(facts)],
  'access-forbidden': (facts) => [byHand('check-account', labels().checkAccount(name(facts))), ...anotherKey(facts)],
  'region-blocked': () => [chooseProvider(labels().chooseAnotherProvider)],
  'payment-required': (facts) => [byHand('add-credit', labels().addCredit(name(facts))), runAgain()],
  'quota-exhausted': (facts) => [byHand('raise-limit', labels().raiseLimit(name(facts))), runAgain()],
  'rate-limited': () => [runAgain()],
  'endpoint-not-found': setBaseUrl,
  'responses-unsupported': ({ value }) => [
    ...(value ? [someModel(labels().chooseAnotherModel)] : []),
    chooseProvider(labels().chooseResponsesProvider),
  ],
  'not-an-api': (facts) => [...changeAddress(facts), byHand('check-network', labels().checkNetworkLogin)],
  'server-error': () => [runAgain(), someModel(labels().tryAnotherModel)],
  'gateway-blocks-client': (facts) => [checkAddress(facts), byHand('ask-operator', labels().askOperator(name(facts)))],
};
