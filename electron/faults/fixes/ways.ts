import { isProviderId } from '../../config/providers/built-in-providers.ts';
import { presetOf } from '../../config/providers/presets.ts';
import { shellWord } from '../../shell-word.ts';
import { words } from '../../words/words.ts';
import { fileName, type Facts } from '../facts.ts';
import type { Fix } from '../fault.ts';
import { editorCommand } from './editors.ts';
import { inShell } from './shells.ts';

/** The ways to mend that more than one fault offers. Those with `automatic` are one verb, with nothing left to ask. */

export const byHand = (id: string, label: string, command?: string): Fix => ({ id, label, automatic: false, command });
export const byItself = (id: string, label: string, command: string): Fix => ({ id, label, automatic: true, command });
/** What the buttons say, in the language that is spoken now. */
export const labels = () => words().fixes;

const id = ({ provider }: Facts) => shellWord(provider ?? 'PROVIDER');
/** The same facts where a fault's suggestion is not one for this fix. */
export const withoutSuggestion = (facts: Facts): Facts => ({ ...facts, suggestion: undefined });

export const setKey = (facts: Facts, label = labels().setKey) =>
  byHand('set-key', label, `switchboard key set ${id(facts)}`);
export const moveKey = (facts: Facts, where: string) =>
  byHand('move-key', labels().moveKey, `switchboard key move ${shellWord(`${facts.provider ?? 'PROVIDER'}:${where}`)}`);
/** Only where there is a keychain: what is in memory is gone when Codex asks. */
export const deliverByCommand = (facts: Facts, label = labels().deliverByCommand): Fix[] =>
  facts.keychain === 'memory'
    ? []
    : [byItself('deliver-command', label, `switchboard key deliver ${id(facts)} command`)];
export const useVariable = (facts: Facts, variable: string) =>
  byItself(
    'use-variable',
    labels().useVariable(variable),
    `switchboard provider set ${id(facts)} env_key=${shellWord(variable)}`,
  );
export const deliverByVariable = (facts: Facts) =>
  byHand('deliver-env', labels().deliverByVariable, `switchboard key deliver ${id(facts)} env`);
/** By command, or by variable where there is no keychain. */
export const deliverHere = (facts: Facts): Fix[] => {
  const byCommand = deliverByCommand(facts);
  return byCommand.length > 0 ? byCommand : [deliverByVariable(facts)];
};
export const exportVariable = ({ variable }: Facts, label = labels().exportVariable(variable)) =>
  byHand('export-variable', label, inShell().set(variable ?? 'VARIABLE', 'YOUR_KEY'));
export const addStartup = (facts: Facts) =>
  byHand('add-startup', labels().addStartup, `switchboard key startup add ${id(facts)}`);
export const correctCommand = (command: string | undefined) =>
  byHand('correct-command', labels().correctCommand, command);
export const codexLogin = () => byHand('codex-login', labels().codexLogin, 'codex login');
/**
 * What puts another key in the place of the one that was sent, wherever that came from: a variable wins over the
 * keychain, so storing a key would change nothing.
 */
export function anotherKey(facts: Facts): Fix[] {
  const { key, inTerminal } = facts;
  const variable = key?.variable;
  const inKeychain = key?.header ? [] : deliverByCommand(facts, labels().keychainInstead);
  const inFiles = (key?.setIn ?? []).map((place) => openFile(place, labels().replaceIn(fileName(place), place)));
  switch (key?.from) {
    case 'environment': {
      const label = inTerminal ? labels().replaceVariable(variable) : labels().replaceAndRestart(variable);
      const inVariable = [exportVariable({ variable }, label), ...inFiles];
      return inTerminal ? [...inVariable, ...inKeychain] : [...inKeychain, ...inVariable];
    }
    case 'env-file':
      return [...inFiles, ...inKeychain];
    case 'config':
      return [...inKeychain, ...inFiles];
    case 'auth-command':
      return [correctCommand(key.command), ...inKeychain];
    case 'codex-login':
      return [codexLogin()];
    case 'none':
      return deliverHere(facts);
    default:
      return [setKey(facts, labels().replaceKey)];
  }
}
export const editProvider = (facts: Facts, label = labels().editProvider) =>
  byHand('edit-provider', label, `switchboard provider show ${id(facts)}`);
export const checkAddress = (facts: Facts) => editProvider(facts, labels().checkAddress);
export const setBaseUrl = (facts: Facts): Fix[] =>
  facts.suggestion
    ? [
        byItself(
          'set-base-url',
          labels().use(facts.suggestion),
          `switchboard provider set ${id(facts)} base_url=${shellWord(facts.suggestion)}`,
        ),
      ]
    : [
        byHand(
          'edit-base-url',
          labels().changeAddress,
          `switchboard provider set ${id(facts)} base_url=${shellWord(addressToFill(facts))}`,
        ),
      ];
export const changeAddress = (facts: Facts) => setBaseUrl(withoutSuggestion(facts));
/** The address as it is, but for its host: what is not known is left to be filled in. */
const addressToFill = ({ url = '' }: Facts): string => {
  if (!URL.canParse(url) || url.includes('…')) return 'https://HOST/v1';
  const { protocol, pathname, search } = new URL(url);
  return `${protocol}//HOST${pathname}${search}`;
};
export const chooseModel = (facts: Facts): Fix[] => [
  ...(facts.suggestion
    ? [
        byItself(
          'use-model',
          labels().use(facts.suggestion),
          `switchboard use ${id(facts)} ${shellWord(facts.suggestion)}`,
        ),
      ]
    : []),
  byHand('choose-model', labels().chooseModel, `switchboard models ${id(facts)}`),
];
export const chooseAnotherModel = (facts: Facts) => chooseModel(withoutSuggestion(facts));
export const chooseProvider = (label = labels().chooseProvider) =>
  byHand('choose-provider', label, 'switchboard provider list');
/** With the ID that is missed, where it can be one; from the preset that has it. */
export const addProvider = (missed = '') => {
  const preset = presetOf(missed);
  const from = preset ? `--preset ${shellWord(preset.id)}` : '--name NAME --base-url URL';
  const provider = isProviderId(missed) ? missed : 'ID';
  return byHand('add-provider', labels().addProvider, `switchboard provider add ${provider} ${from}`);
};
export const setField = (facts: Facts, field: string, value: string, label: string) =>
  byItself('set-field', label, `switchboard provider set ${id(facts)} ${field}=${shellWord(value)}`);
export const unsetFields = (facts: Facts, fields: readonly string[]) =>
  byHand(
    'unset-field',
    labels().remove(fields),
    `switchboard provider unset ${id(facts)} ${fields.map((word) => shellWord(word)).join(' ')}`,
  );
export const unsetSetting = (field: string) =>
  byItself('unset-setting', labels().remove([field]), 'switchboard doctor --fix parameter-rejected');
/** The file by its name, at the line where there is one: “Open config.toml at line 6, column 3”. */
export const openFile = (facts: Facts, label = labels().openFile(fileName(facts), facts)) =>
  byHand('open-file', label, facts.path && editorCommand(shellWord(facts.path), facts.line));
export const undoWrite = () => byItself('undo', labels().undoWrite, 'switchboard undo');
/** A planned repair of the configuration. It shows its diff, and undo takes it back. */
export const mend = (fault: string, label: string, choice?: string) =>
  byItself(
    'mend',
    label,
    `switchboard doctor --fix ${shellWord(fault)}${choice ? ` --choice ${shellWord(choice)}` : ''}`,
  );
export const installCodex = () => byHand('install-codex', labels().installCodex, 'npm install -g @openai/codex');
export const updateCodex = () => byHand('update-codex', labels().updateCodex, 'npm install -g @openai/codex@latest');
export const findCodexAgain = () => byHand('find-codex', labels().findCodexAgain, 'switchboard status');
export const runAgain = (label = labels().runAgain) => byHand('run-again', label, 'switchboard pong');
export const waitLonger = (facts: Facts) =>
  byHand(
    'wait-longer',
    labels().waitLonger,
    `switchboard pong --timeout ${String(Math.max(120, Math.ceil((facts.seconds ?? 60) * 2)))}`,
  );
