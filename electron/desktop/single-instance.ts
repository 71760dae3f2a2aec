import type { App } from 'electron';
import { importRoute, linkAmong } from './deep-link.ts';

/**
 * False when Switchboard runs already: that one is told, and this one has to end.
 * @param show brings this one's window to the front, at a route where the other start was by a link
 */
export function isOnlyInstance(
  app: Pick<App, 'requestSingleInstanceLock' | 'on'>,
  show: (route?: string) => void,
): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', (_event, args) => {
    const link = linkAmong(args);
    show(link === null ? undefined : importRoute(link));
  });
  return true;
}
