import type { Session } from 'electron';
import { isAppAddress } from '../api/app-pages.ts';

/**
 * What a page may ask of the system: to put text on the clipboard (a Copy button, pressed by the person), as our own
 * page. Nothing else, from nobody.
 */
export function isPermitted(permission: string, requestingUrl: string): boolean {
  return permission === 'clipboard-sanitized-write' && isAppAddress(requestingUrl);
}

/** Denies everything else that a page could ask for, whether it asks or looks. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(isPermitted(permission, details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => isPermitted(permission, origin));
  session.setDevicePermissionHandler(() => false);
}
