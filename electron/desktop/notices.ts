import type { NotificationConstructorOptions } from 'electron';
import type { Log } from '../api/log.ts';

/** As much of Electron's notification as is used. */
export interface Notice {
  on(event: 'click', listener: () => void): unknown;
  on(event: 'failed', listener: (event: unknown, error: string) => void): unknown;
  show(): void;
  close(): void;
}

/** Shows one notification at a time; one that the system refuses, as it may an app that is not signed, is logged. */
export function noticeShower(
  make: (notice: NotificationConstructorOptions) => Notice,
  clicked: () => void,
  log: Log,
): (title: string, body: string) => void {
  // Kept, since one that is collected no longer hears its click.
  let shown: Notice | null = null;
  return (title, body) => {
    shown?.close();
    const notice = make({ title, body });
    notice.on('click', clicked);
    notice.on('failed', (_event, error) => log(`a notification was not shown: ${error}`));
    notice.show();
    shown = notice;
  };
}
