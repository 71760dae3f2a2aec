import type { Config } from '../../electron/api/contract.ts';

/** Nothing is configured: no provider of one's own, no choice made, and the file is not merely broken. */
export function isFirstRun(config: Config): boolean {
  const own = config.providers.some((provider) => !provider.builtIn);
  return config.fault === null && !own && config.modelProvider === null && config.model === null;
}
