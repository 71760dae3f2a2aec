import { shellWord } from '../../shell-word.ts';
import type { FixesOf } from './fixes.types.ts';
import { inShell } from './shells.ts';
import { byHand, chooseProvider, labels, openFile } from './ways.ts';

export const choiceFixes: FixesOf<'choice'> = {
  'wrong-provider-selected': ({ provider, providerName, model }) => [
    ...(provider
      ? [
          byHand(
            'use-provider',
            labels().select(providerName || provider),
            `switchboard use ${shellWord(provider)}${model ? ` ${shellWord(model)}` : ''}`,
          ),
        ]
      : []),
    chooseProvider(),
  ],
  'base-url-env-ignored': ({ newProvider, host, url }) => [
    byHand(
      'add-provider',
      labels().makeItAProvider,
      [
        `switchboard provider add ${shellWord(newProvider ?? 'my_gateway')} --name ${shellWord(host ?? 'My gateway')}`,
        `--base-url ${url === undefined ? inShell().read('OPENAI_BASE_URL') : shellWord(url)}`,
        '--env-key OPENAI_API_KEY --select',
      ].join(' '),
    ),
  ],
  'overridden-by-layer': (facts) => [openFile(facts, labels().openWhatDecides)],
  'profile-missing': ({ value }) => [
    byHand(
      'save-profile',
      labels().saveProfile,
      `switchboard profile save ${shellWord(value ?? 'NAME')} --from-current`,
    ),
  ],
};
