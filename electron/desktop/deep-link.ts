import type { App } from 'electron';
import { isProviderLink, linkScheme } from '../sharing/from-link.ts';

/** Where the page confirms what a link offers. A link does nothing but open this. */
export const importRoute = (link: string): string => `#/providers/import/${encodeURIComponent(link)}`;

/** The link among a program's arguments, as Windows and Linux give it; null where there is none, or one too long. */
export function linkAmong(args: readonly string[]): string | null {
  return args.find((word) => isProviderLink(word) && word.length <= 8192) ?? null;
}

/** The registered handler of switchboard:// links, and what macOS gives it. Has to be called before `ready`. */
export function listenForLinks(
  app: Pick<App, 'on' | 'isPackaged' | 'setAsDefaultProtocolClient'>,
  open: (route: string) => void,
): void {
  // Out of a checkout it would register Electron itself.
  if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme);
  app.on('open-url', (event, url) => {
    event.preventDefault();
    const link = linkAmong([url]);
    if (link !== null) open(importRoute(link));
  });
}
