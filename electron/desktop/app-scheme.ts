import { protocol } from 'electron';
import { answerAppRequest } from '../api/app-pages.ts';

/** Before `ready`: makes app:// a scheme with an origin of its own, as https:// has. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** After `ready`: answers app://switchboard/ from the built page, and nothing else. */
export function serveAppScheme(rendererDir: string): void {
  protocol.handle('app', (request) => answerAppRequest(rendererDir, request));
}
