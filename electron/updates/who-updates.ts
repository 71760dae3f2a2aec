import type { Update } from '../api/contract.ts';

/**
 * Who brings updates to this installation. On Linux only an AppImage can replace itself; what else is packaged there came
 * with the system's package manager. A build without a feed of releases, or a checkout, has nobody.
 */
export function whoUpdates(installed: {
  packaged: boolean;
  platform: NodeJS.Platform;
  appImage: boolean;
  feed: boolean;
}): Update['by'] {
  if (!installed.packaged) return 'nobody';
  if (installed.platform === 'linux' && !installed.appImage) return 'package-manager';
  return installed.feed ? 'app' : 'nobody';
}
