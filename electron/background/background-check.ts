import type { Bridge, Fault } from '../api/contract.ts';
import type { Clock } from './clock.ts';
import { repeater } from './repeat.ts';

/** Between two looks, in milliseconds. */
export const checkEveryMs = 15 * 60_000;
/** What has just turned bad is looked at again after this time, before anything is said: a laptop wakes, a network changes. */
export const confirmAfterMs = 60_000;

export interface BackgroundCheckDeps {
  bridge: Bridge;
  clock: Clock;
  /** Shows a notification; called once for each time that the connection turns from good to bad. */
  notify(fault: Fault): void;
}

/**
 * Watches the connection while it is wished, at no cost: reads config.toml and asks the selected provider for its list of
 * models, as the Models screen does. No model is asked anything. A provider that never gave a list is never reported: of
 * it, this cannot tell good from bad. Nor does it see a bad key where the list is given to anybody: only a request for an
 * answer would show that, and none is sent unasked. The setting says so.
 */
export function backgroundCheck({ bridge, clock, notify }: BackgroundCheckDeps): (wished: boolean) => void {
  // Of the selected provider: another choice begins anew. A file that cannot be read selects none, which is no other choice.
  let known: { provider: string | null; good: boolean; doubted: boolean } | null = null;
  return repeater(clock, async (ended) => {
    const { provider, fault } = await look(bridge);
    if (ended()) return checkEveryMs;
    if (known === null || (provider !== null && provider !== known.provider)) {
      known = { provider, good: fault === null, doubted: false };
    }
    const was = known;
    if (fault === null || !was.good) {
      known = { ...was, good: fault === null, doubted: false };
      return checkEveryMs;
    }
    if (!was.doubted) {
      known = { ...was, doubted: true };
      return confirmAfterMs;
    }
    known = { ...was, good: false, doubted: false };
    notify(fault);
    return checkEveryMs;
  });
}

/** What stops the selected provider, as far as can be seen without asking a model. */
async function look(bridge: Bridge): Promise<{ provider: string | null; fault: Fault | null }> {
  const config = await bridge.call('config.read', {});
  if (!config.ok) return { provider: null, fault: config.fault };
  const { modelProvider: provider, fault } = config.value;
  if (fault || provider === null) return { provider, fault };
  const models = await bridge.call('model.list', { provider, refresh: true });
  return { provider, fault: models.ok ? (models.value.faults[provider] ?? null) : models.fault };
}
