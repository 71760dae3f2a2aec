import { shellWord } from '../../shell-word.ts';
import type { refusalIds } from '../fault.ts';
import type { Fixes } from './fixes.types.ts';
import {
  byHand,
  changeAddress,
  chooseProvider,
  editProvider,
  labels,
  openFile,
  runAgain,
  setField,
  setKey,
} from './ways.ts';

const command = (...words: string[]) => `switchboard provider ${words.map((word) => shellWord(word)).join(' ')}`;

export const refusalFixes: Record<(typeof refusalIds)[number], Fixes | null> = {
  'config-changed': () => [byHand('reload', labels().reload)],
  'config-too-large': (facts) => [openFile(facts)],
  'write-failed': ({ path }) => [
    byHand('allow-writing', labels().allowWriting, path && `chmod u+w ${shellWord(path)}`),
  ],
  'provider-exists': (facts) => [editProvider(facts)],
  'provider-unknown': () => [chooseProvider()],
  'value-invalid': (facts) => {
    const { provider, field = '', suggestion } = facts;
    const table = `model_providers.${provider ?? ''}.`;
    if (!suggestion || !provider || !field.startsWith(table)) return [];
    return [setField(facts, field.slice(table.length), suggestion, labels().use(suggestion))];
  },
  // The address first: sending a key somewhere else is not what a slip of the pen should lead to.
  'origin-changed': (facts) => [
    ...changeAddress(facts),
    byHand('allow-origin', labels().allowOrigin(facts.url)),
    setKey(facts, labels().replaceKey),
  ],
  'threads-orphaned': ({ provider = 'PROVIDER', suggestion }) => [
    byHand('keep-provider', labels().keepProvider),
    suggestion
      ? byHand('rename-anyway', labels().renameAnyway, command('rename', provider, suggestion, '--yes'))
      : byHand('remove-anyway', labels().removeAnyway, command('remove', provider, '--yes')),
  ],
  'import-malformed': null,
  'home-unknown': ({ command: typed }) => (typed ? [byHand('create-home', labels().createHome, typed)] : []),
  'nothing-to-undo': null,
  'history-unknown': () => [byHand('show-history', labels().showHistory, 'switchboard history')],
  'profile-exists': null,
  cancelled: () => [runAgain(labels().runItAgain)],
  busy: null,
  'request-malformed': null,
  'request-refused': null,
  'unsupported-here': ({ command: typed }) =>
    typed === undefined ? [] : [byHand('type-command', labels().typeCommand, typed)],
};
