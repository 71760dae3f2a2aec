import type { Bridge, Settings } from '../api/contract.ts';

/** Applies the settings now and at every change. Returns the way to stop. */
export async function followSettings(bridge: Bridge, apply: (settings: Settings) => void): Promise<() => void> {
  const stop = bridge.on('settings.changed', apply);
  const now = await bridge.call('settings.read', {});
  if (now.ok) apply(now.value);
  return stop;
}
