import { z } from 'zod';
import { ok, type Outcome } from '../faults/fault.ts';
import { openStateFile } from '../state/state-file.ts';
import { languages, type LanguageWish } from '../words/language.ts';

/** What Switchboard itself remembers as wished; nothing of it is Codex's. Everything that acts unasked is off until asked. */
export interface Settings {
  homes: string[];
  shortcut: string | null;
  startAtLogin: boolean;
  backgroundCheck: boolean;
  updateCheck: boolean;
  language: LanguageWish;
}

/** The file. What an older version did not know of takes its default. */
const fileShape = z.object({
  version: z.literal(1),
  /** The home that the window and the page show; null: the usual one. */
  chosenHome: z.string().nullable().default(null),
  settings: z.object({
    homes: z.array(z.string()).default([]),
    shortcut: z.string().nullable().default(null),
    startAtLogin: z.boolean().default(false),
    backgroundCheck: z.boolean().default(false),
    updateCheck: z.boolean().default(false),
    language: z.enum(['system', ...languages]).default('system'),
  }),
});

export interface SettingsStore {
  read(): Promise<Settings>;
  /** Faults: write-failed. */
  set(changes: { [K in keyof Settings]?: Settings[K] | undefined }): Promise<Outcome<Settings>>;
  chosenHome(): Promise<string | null>;
  rememberHome(path: string): Promise<Outcome<null>>;
}

/** The settings in `settings.json` of the state folder. */
export function openSettings(stateDir: string): SettingsStore {
  const file = openStateFile({
    stateDir,
    name: 'settings.json',
    shape: fileShape,
    empty: () => fileShape.parse({ version: 1, settings: {} }),
  });
  const read = async () => (await file.read()).settings;
  return {
    read,
    async set(changes) {
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const written = await file.change(({ settings }) => void Object.assign(settings, given));
      return written.ok ? ok(await read()) : written;
    },
    chosenHome: async () => (await file.read()).chosenHome,
    rememberHome: (path) => file.change((kept) => void (kept.chosenHome = path)),
  };
}
