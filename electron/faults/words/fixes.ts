import { shellWord } from '../../shell-word.ts';
import type { Fix } from '../fault.ts';
import { editorCommand } from './editors.ts';
import { inShell } from './shells.ts';
import { at, type Facts } from './words.types.ts';

/** The ways to mend that more than one fault offers. Those with `automatic` are one verb, with nothing left to ask. */

const byHand = (id: string, label: string, command?: string): Fix => ({ id, label, automatic: false, command });
export const byItself = (id: string, label: string, command: string): Fix => ({ id, label, automatic: true, command });

const id = ({ provider }: Facts) => shellWord(provider ?? 'PROVIDER');

export const setKey = (facts: Facts) => byHand('set-key', 'Enter the key', `switchboard key set ${id(facts)}`);
export const replaceKey = (facts: Facts) => byHand('set-key', 'Enter another key', `switchboard key set ${id(facts)}`);
export const moveKey = (facts: Facts, where: string) =>
  byHand(
    'move-key',
    'Move the key into the keychain',
    `switchboard key move ${shellWord(`${facts.provider ?? 'PROVIDER'}:${where}`)}`,
  );
/** Only where there is a keychain: what is in memory is gone when Codex asks. */
export const deliverByCommand = (facts: Facts): Fix[] =>
  facts.keychain === 'memory'
    ? []
    : [byItself('deliver-command', 'Let Codex ask the keychain', `switchboard key deliver ${id(facts)} command`)];
export const useVariable = (facts: Facts, variable: string) =>
  byItself(
    'use-variable',
    `Read the key from ${variable}`,
    `switchboard provider set ${id(facts)} env_key=${shellWord(variable)}`,
  );
export const deliverByVariable = (facts: Facts) =>
  byHand('deliver-env', 'Use an environment variable instead', `switchboard key deliver ${id(facts)} env`);
export const exportVariable = ({ variable }: Facts) =>
  byHand(
    'export-variable',
    `Export ${variable ?? 'the variable'} where Codex runs`,
    inShell().set(variable ?? 'VARIABLE', 'YOUR_KEY'),
  );
export const editProvider = (facts: Facts, label = 'Open the provider') =>
  byHand('edit-provider', label, `switchboard provider show ${id(facts)}`);
export const setBaseUrl = (facts: Facts): Fix[] =>
  facts.suggestion
    ? [
        byItself(
          'set-base-url',
          `Use ${facts.suggestion}`,
          `switchboard provider set ${id(facts)} base_url=${shellWord(facts.suggestion)}`,
        ),
      ]
    : [byHand('edit-base-url', 'Change the address', `switchboard provider set ${id(facts)} base_url=https://…`)];
export const chooseModel = (facts: Facts): Fix[] => [
  ...(facts.suggestion
    ? [byItself('use-model', `Use ${facts.suggestion}`, `switchboard use ${id(facts)} ${shellWord(facts.suggestion)}`)]
    : []),
  byHand('choose-model', 'Choose a model', `switchboard models ${id(facts)}`),
];
export const chooseProvider = () => byHand('choose-provider', 'Choose a provider', 'switchboard provider list');
export const addProvider = () =>
  byHand('add-provider', 'Add a provider', 'switchboard provider add ID --name NAME --base-url URL');
export const setField = (facts: Facts, field: string, value: string, label: string) =>
  byItself('set-field', label, `switchboard provider set ${id(facts)} ${field}=${shellWord(value)}`);
export const unsetField = (facts: Facts, field: string, label: string) =>
  byHand(
    'unset-field',
    label,
    `switchboard provider unset ${id(facts)} ${field.split(/\s+/).filter(Boolean).map(shellWord).join(' ')}`,
  );
export const unsetSetting = (field: string) =>
  byItself('unset-setting', `Remove ${field}`, 'switchboard doctor --fix parameter-rejected');
/** The file by its name, at the line where there is one: “Open config.toml at line 6, column 3”. */
export const openFile = (facts: Facts, label?: string) => {
  const { path, line } = facts;
  const name = path?.split(/[\\/]/).at(-1) ?? 'config.toml';
  const place = at(facts) ? ` at ${at(facts)}` : '';
  return byHand('open-file', label ?? `Open ${name}${place}`, path && editorCommand(shellWord(path), line));
};
/** A planned repair of the configuration. It shows its diff, and undo takes it back. */
export const mend = (fault: string, label: string, choice?: string) =>
  byItself(
    'mend',
    label,
    `switchboard doctor --fix ${shellWord(fault)}${choice ? ` --choice ${shellWord(choice)}` : ''}`,
  );
export const installCodex = () => byHand('install-codex', 'Install Codex', 'npm install -g @openai/codex');
export const updateCodex = () => byHand('update-codex', 'Update Codex', 'npm install -g @openai/codex@latest');
export const findCodexAgain = () => byHand('find-codex', 'Look for it again', 'switchboard status');
export const runAgain = () => byHand('run-again', 'Run the pong again', 'switchboard pong');
export const waitLonger = (facts: Facts) =>
  byHand(
    'wait-longer',
    'Wait longer',
    `switchboard pong --timeout ${String(Math.max(120, Math.ceil((facts.seconds ?? 60) * 2)))}`,
  );
export const other = byHand;
