import type { Config, Fault, Model, Profile } from '../../electron/api/contract.ts';
import { ask } from '../app/ask.ts';
import { runPong } from '../app/pong-session.ts';
import type { Subject } from '../app/subject.ts';
import { keyOf, queryClient } from '../app/queries.ts';
import { go, type Screen } from '../app/route.ts';
import { lastSwitch } from '../app/last-switch.ts';
import { copyAndTell, switchTo, undoLast } from '../app/switching.ts';
import { reportText } from '../app/report-text.ts';
import { versionsText } from '../app/versions-text.ts';
import { goodForOf } from '../models/good-for.ts';
import { keyOfModel } from '../models/key-of-model.ts';
import { words } from '../words/words.ts';

const say = words.palette;

/** One thing that the palette can do. */
export interface Entry {
  id: string;
  kind: keyof typeof say.kinds;
  label: string;
  note: string;
  run: () => void;
}

export interface Known {
  models: readonly Model[];
  config: Config | null;
  profiles: readonly Profile[];
  subject: Subject | null;
  /** A window of our own, which has the system's file manager and its question for a folder. */
  desktop: boolean;
}

const screens: Screen[] = ['line', 'models', 'providers', 'profiles', 'history', 'settings'];

/** Everything that can be found: models first, since they are what is switched most. */
export function entriesOf(known: Known): Entry[] {
  return [...modelsOf(known), ...providersOf(known), ...profilesOf(known), ...commandsOf(known)];
}

const modelsOf = ({ models }: Known): Entry[] =>
  models.map((model) => ({
    id: keyOfModel(model),
    kind: 'model',
    label: say.useModel(model.id),
    note: [model.providerName, goodForOf(model)].filter(Boolean).join(' · '),
    run: () => void switchTo({ provider: model.provider, model: model.id }, model.providerName),
  }));

const providersOf = ({ config }: Known): Entry[] =>
  (config?.providers ?? []).flatMap(({ id, name, origin }) => [
    {
      ...{ id: `use ${id}`, kind: 'provider', label: say.useProvider(name), note: origin ?? '' },
      run: () => void switchTo({ provider: id }, name),
    },
    {
      ...{ id: `edit ${id}`, kind: 'provider', label: say.editProvider(name), note: origin ?? '' },
      run: () => go('providers', id),
    },
  ]);

const profilesOf = ({ profiles }: Known): Entry[] =>
  profiles.flatMap(({ name, command, model }) => [
    {
      ...{ id: `start ${name}`, kind: 'profile', label: say.copyProfile(name), note: command },
      run: () => void copyAndTell(command),
    },
    {
      ...{ id: `profile ${name}`, kind: 'profile', label: say.editProfile(name), note: model ?? '' },
      run: () => go('profiles', name),
    },
  ]);

/** What each command does; a new one is a line here and its words. */
function commandsOf({ config, subject, desktop }: Known): Entry[] {
  const does: Record<keyof typeof say.commands, (() => void) | null> = {
    pong: subject && (() => (go('line'), void runPong(subject))),
    undo: () => void undoLast(),
    refresh: () => void askProviders(),
    addProvider: () => go('providers', 'add'),
    importProvider: () => go('providers', 'import'),
    exportProvider: () => go('providers', 'export'),
    addModel: () => go('models', 'own'),
    compare: () => go('models', 'compare'),
    picker: () => go('models', 'picker'),
    newProfile: () => go('profiles'),
    file: () => go('settings', 'file'),
    copyPath: config && (() => void copyAndTell(config.path)),
    reveal: desktop ? () => void reveal() : null,
    openCodex: () => (desktop ? void openCodex() : go('settings')),
    copyVersions: () => void copyVersions(),
    report: () => void reportText().then(copyAndTell),
  };
  const named = (Object.keys(does) as (keyof typeof does)[]).flatMap((name): Entry[] => {
    const run = does[name];
    return run ? [{ id: name, kind: 'command', label: say.commands[name], note: '', run }] : [];
  });
  return [
    ...named,
    ...screens.map((screen): Entry => {
      return {
        id: `go ${screen}`,
        kind: 'command',
        label: say.goTo(words.nav[screen]),
        note: '',
        run: () => go(screen),
      };
    }),
  ];
}

async function askProviders(): Promise<void> {
  queryClient.setQueryData(keyOf('model.list', {}), await ask('model.list', { refresh: true }));
}

const refused = (fault: Fault) => lastSwitch.set({ kind: 'failed', fault });

async function reveal(): Promise<void> {
  const reply = await ask('home.reveal', {});
  if (!reply.ok) refused(reply.fault);
}

async function openCodex(): Promise<void> {
  const reply = await ask('codex.open', {});
  if (!reply.ok && reply.fault.id !== 'cancelled') refused(reply.fault);
}

async function copyVersions(): Promise<void> {
  const reply = await ask('app.versions', {});
  if (reply.ok) await copyAndTell(versionsText(reply.value));
  else refused(reply.fault);
}
