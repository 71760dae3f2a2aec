import type { Facts } from '../../faults/facts.ts';
import { at, list } from './faults/phrases.ts';

const the = (provider: string | undefined) => provider || 'the provider';

/** What the buttons that mend a fault say. Their commands are in `electron/faults/fixes`. */
export const fixes = {
  // A key
  setKey: 'Enter the key',
  replaceKey: 'Enter another key',
  replaceVariable: (variable: string | undefined) => `Put the new key in ${variable ?? 'the variable'}`,
  replaceAndRestart: (variable: string | undefined) =>
    `Put the new key in ${variable ?? 'the variable'} where Switchboard is started, and start it again`,
  replaceIn: (name: string, facts: Facts) => `Replace the key in ${name}${at(facts) && ` at ${at(facts)}`}`,
  keychainInstead: 'Keep the key in the keychain instead',
  correctCommand: 'Correct what the command prints',
  moveKey: 'Move the key into the keychain',
  deliverByCommand: 'Let Codex ask the keychain',
  deliverByVariable: 'Use an environment variable instead',
  useVariable: (variable: string) => `Read the key from ${variable}`,
  exportVariable: (variable: string | undefined) => `Export ${variable ?? 'the variable'} where Codex runs`,
  addStartup: 'Load the key from the keychain in each new terminal',
  codexLogin: 'Log in to OpenAI',
  openEnvFile: 'Open .env',
  typeCommand: 'Type it in a terminal',
  unlockKeychain: 'Unlock the keychain, then run again',
  installKeychain: 'Install a keychain',

  // A provider and its address
  editProvider: 'Open the provider',
  checkAddress: 'Check the address',
  changeAddress: 'Change the address',
  use: (value: string) => `Use ${value}`,
  select: (provider: string) => `Select ${provider}`,
  rename: (from: string, to: string) => `Rename ${from} to ${to}`,
  chooseProvider: 'Choose a provider',
  chooseAnotherProvider: 'Choose another provider',
  chooseResponsesProvider: 'Choose a provider with the Responses API',
  addProvider: 'Add a provider',
  makeItAProvider: 'Make it a provider',
  checkAccount: (provider: string | undefined) => `Look at your account at ${the(provider)}`,
  addCredit: (provider: string | undefined) => `Add credit at ${the(provider)}`,
  raiseLimit: (provider: string | undefined) => `Raise the limit at ${the(provider)}`,
  askOperator: (provider: string | undefined) => `Ask ${the(provider)} to let Codex through`,

  // A model
  chooseModel: 'Choose a model',
  chooseAnotherModel: 'Choose another model',
  tryAnotherModel: 'Try another model',
  turnOffWebSearch: 'Turn web search off for this run',
  setContext: 'Tell Codex its context window',

  // The network
  checkNetwork: 'Check the network, the VPN and the proxy',
  checkNetworkOrVpn: 'Check the network or the VPN',
  checkNetworkLogin: 'Check whether this network wants a login',
  startServer: 'Start the server on this machine',
  proxyPassword: 'Give the proxy its user and password',
  bypassProxy: (host: string | undefined) => `Go to ${host ?? 'it'} without the proxy`,
  checkProxy: 'Check HTTP_PROXY and HTTPS_PROXY',
  trustRoot: 'Trust your own root certificate',
  checkClock: 'Check this machine’s clock',

  // The configuration
  remove: (fields: readonly string[]) => `Remove ${list(fields)}`,
  undoWrite: 'Undo Switchboard’s last change',
  openFile: (name: string, facts: Facts) => `Open ${name}${at(facts) && ` at ${at(facts)}`}`,
  openWhatDecides: 'Open the file that decides',
  saveProfile: 'Create it from what is selected',
  createHome: 'Create the folder',
  leaveHomeAway: 'Leave --home away, for ~/.codex',
  unsetHome: 'Use ~/.codex instead',
  moveAway: 'Move it out of the way',
  allowReading: 'Allow reading it',
  allowWriting: 'Allow writing it',
  saveAsUtf8: 'Save it as UTF-8',
  openAndSaveAsUtf8: (name: string) => `Open ${name} and save it as UTF-8`,
  toResponses: 'Change it to "responses"',
  ownId: 'Give it an ID of its own',
  nameIt: (name: string) => `Name it ${name}`,
  newForm: 'Bring it into the new form',
  moveAboveTables: 'Move it above the first [table]',

  // Codex and the run
  installCodex: 'Install Codex',
  updateCodex: 'Update Codex',
  findCodexAgain: 'Look for it again',
  runAgain: 'Run the pong again',
  runItAgain: 'Run it again',
  waitLonger: 'Wait longer',

  // What Switchboard declined
  reload: 'Read it again',
  allowOrigin: (url: string | undefined) => `Send it to ${url ?? 'the new address'}`,
  keepProvider: 'Keep it',
  renameAnyway: 'Rename it all the same',
  removeAnyway: 'Remove it all the same',
  showHistory: 'Show the history',
};
