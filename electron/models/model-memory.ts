import { ok, type Outcome } from '../faults/fault.ts';
import type { CheckResult } from '../connection/check/check.types.ts';
import type { PongResult } from '../connection/pong.types.ts';
import { openStateFile } from '../state/state-file.ts';
import { emptyMemory, entryOf, memoryShape, type Memory, type OwnModel } from './memory.types.ts';

/** Names kept per model of who answered; a provider that makes one up for each answer fills no disk. */
const mostAnswerers = 50;

/**
 * What Switchboard remembers of models between runs: favourites, measurements, own models. Nothing here decides what
 * Codex uses. One JSON file in the state folder; a broken one is set aside, and the memory starts empty.
 */
export interface ModelMemory {
  /** With all that was asked to be remembered before. */
  read(): Promise<Memory>;
  /** Waits until all of it is written. */
  settled(): Promise<void>;
  setFavourite(provider: string, model: string, favourite: boolean): Promise<Outcome<null>>;
  /** Keeps the result, the time to the first token and who answered. A run without a model is nothing to keep. */
  rememberPong(result: PongResult): Promise<Outcome<null>>;
  /** Keeps whether the model did what Codex needs, and what it did not do. A check that was not made is nothing to keep. */
  rememberCheck(result: CheckResult): Promise<Outcome<null>>;
  /** The models to return to when their providers are chosen again. What is known already is not written again. */
  rememberChoices(choices: readonly { provider: string; model: string }[]): Promise<Outcome<null>>;
  /** What is remembered under one ID of a provider is remembered under another too. */
  copyProvider(from: string, to: string): Promise<Outcome<null>>;
  setOwn(provider: string, model: string, own: OwnModel | null): Promise<Outcome<null>>;
}

/** Faults of its writers: write-failed. */
export function openModelMemory(stateDir: string, now: () => Date = () => new Date()): ModelMemory {
  const { read, change, settled } = openStateFile({
    stateDir,
    name: 'models.json',
    shape: memoryShape,
    empty: emptyMemory,
  });
  return {
    read,
    settled,
    setFavourite: (provider, model, favourite) =>
      change((memory) => {
        entryOf(memory, provider, model).favourite = favourite;
      }),
    rememberPong: async (result) => {
      const { provider, model, answeredBy } = result;
      if (provider === null || model === null) return ok(null);
      return change((memory) => {
        const entry = entryOf(memory, provider, model);
        entry.lastPong = { ok: result.ok, at: now().toISOString(), answeredBy };
        if (result.firstTokenMs !== null) entry.firstTokenMs = result.firstTokenMs;
        if (!result.ok || answeredBy === null) return;
        const answered = entry.answered.find((tally) => tally.by === answeredBy);
        if (answered) answered.times += 1;
        else if (entry.answered.length < mostAnswerers) entry.answered.push({ by: answeredBy, times: 1 });
      });
    },
    rememberCheck: async ({ provider, model, ok: good, verdict, items, fault }) => {
      if (provider === null || model === null || fault !== null) return ok(null);
      const bad = items.filter(({ status }) => status === 'fail' || status === 'refused').map(({ id }) => id);
      return change((memory) => {
        entryOf(memory, provider, model).lastCheck = { ok: good, verdict, at: now().toISOString(), failed: bad };
      });
    },
    rememberChoices: (choices) =>
      change((memory) => {
        const isKnown = ({ provider, model }: (typeof choices)[number]) =>
          memory.choices.some((one) => one.provider === provider && one.model === model);
        if (choices.every(isKnown)) return 'unchanged';
        const others = memory.choices.filter((one) => !choices.some(({ provider }) => provider === one.provider));
        memory.choices = [...others, ...choices.map(({ provider, model }) => ({ provider, model }))];
      }),
    copyProvider: (from, to) =>
      change((memory) => {
        const moved = <T extends { provider: string }>(list: T[]): T[] => [
          ...list.filter((one) => one.provider !== to),
          ...list.filter((one) => one.provider === from).map((one) => ({ ...structuredClone(one), provider: to })),
        ];
        if (![...memory.models, ...memory.choices].some((one) => one.provider === from)) return 'unchanged';
        memory.models = moved(memory.models);
        memory.choices = moved(memory.choices);
        return null;
      }),
    setOwn: (provider, model, own) =>
      change((memory) => {
        entryOf(memory, provider, model).own = own;
      }),
  };
}
