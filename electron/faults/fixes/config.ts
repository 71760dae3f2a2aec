import { isProviderId } from '../../config/providers/built-in-providers.ts';
import { shellWord } from '../../shell-word.ts';
import { besideAuth, fileName, notAFile } from '../facts.ts';
import type { FixesOf } from './fixes.types.ts';
import { inShell } from './shells.ts';
import {
  addProvider,
  byHand,
  byItself,
  chooseProvider,
  editProvider,
  labels,
  mend,
  moveKey,
  openFile,
  setField,
  unsetFields,
} from './ways.ts';

export const configFixes: FixesOf<'config'> = {
  'home-missing': ({ path, variable, value }) => [
    ...(value ? [] : [byHand('create-home', labels().createHome, path && `mkdir -p ${shellWord(path)}`)]),
    variable === '--home'
      ? byHand('unset-home', labels().leaveHomeAway)
      : byHand('unset-home', labels().unsetHome, inShell().unset('CODEX_HOME')),
  ],
  'config-unreadable': (facts) => {
    const path = facts.path && shellWord(facts.path);
    return notAFile(facts)
      ? [byHand('move-away', labels().moveAway, path && `mv ${path} ${path}.old`)]
      : [byHand('allow-reading', labels().allowReading, path && `chmod u+rw ${path}`)];
  },
  'config-not-utf8': (facts) => [
    mend('config-not-utf8', labels().saveAsUtf8),
    openFile(facts, labels().openAndSaveAsUtf8(fileName(facts))),
  ],
  'config-invalid-toml': (facts) => [openFile(facts)],
  'config-rejected-by-codex': (facts) => [openFile(facts)],
  'wire-api-chat': (facts) => [
    facts.provider ? setField(facts, 'wire_api', 'responses', labels().toResponses) : openFile(facts),
  ],
  'reserved-provider-id': ({ provider, value }) => [
    mend(`reserved-provider-id:${provider ?? value ?? 'ID'}`, labels().ownId, 'rename'),
    addProvider(),
  ],
  'provider-name-missing': (facts) => [
    facts.provider ? setField(facts, 'name', facts.provider, labels().nameIt(facts.provider)) : openFile(facts),
  ],
  'provider-missing': ({ suggestion, provider }) => [
    ...(suggestion
      ? [byItself('use-provider', labels().select(suggestion), `switchboard use ${shellWord(suggestion)}`)]
      : []),
    ...(suggestion && provider && isProviderId(provider)
      ? [
          byHand(
            'rename-provider',
            labels().rename(suggestion, provider),
            `switchboard provider rename ${shellWord(suggestion)} ${provider}`,
          ),
        ]
      : []),
    chooseProvider(),
    addProvider(provider),
  ],
  'auth-conflict': (facts) => {
    const fields = facts.value === undefined ? ['env_key'] : besideAuth(facts);
    return [
      ...(fields.includes('experimental_bearer_token') ? [moveKey(facts, 'experimental_bearer_token')] : []),
      unsetFields(facts, fields),
      editProvider(facts),
    ];
  },
  'legacy-profile': () => [mend('legacy-profile', labels().newForm)],
  'root-key-in-table': () => [mend('root-key-in-table', labels().moveAboveTables, 'move')],
};
