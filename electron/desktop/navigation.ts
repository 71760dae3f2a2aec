import type { App, Shell } from 'electron';
import { isAppAddress } from '../api/app-pages.ts';
import { allowedLink } from '../api/links.ts';

/** Keeps every window on the app's own page: nothing navigates away, nothing opens but a link of the list, in the system's browser. */
export function confineNavigation(app: App, shell: Pick<Shell, 'openExternal'>): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isAppAddress(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      const link = allowedLink(url);
      if (link) void shell.openExternal(link);
      return { action: 'deny' };
    });
  });
}
