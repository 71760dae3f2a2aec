import type { App } from 'electron';

/** The `appId` of electron-builder.yml, which the installed shortcut carries. */
const appId = 'dev.switchboard.app';

/** Windows shows notifications, and groups windows in its task bar, by this name; other systems know the app without it. */
export function nameToSystem(app: Pick<App, 'setAppUserModelId'>, platform: NodeJS.Platform): void {
  if (platform === 'win32') app.setAppUserModelId(appId);
}
