import { app } from 'electron';

/** The About panel of the menu: the versions, in the fields that each platform shows. */
export function setUpAbout(icon: string): void {
  const { electron, chrome, node } = process.versions;
  const runtimes = `Electron ${electron}, Chromium ${chrome}, Node ${node}`;
  app.setAboutPanelOptions({
    applicationName: 'Switchboard',
    applicationVersion: process.platform === 'darwin' ? app.getVersion() : `${app.getVersion()}\n${runtimes}`,
    version: '',
    copyright: 'Copyright © the Switchboard contributors',
    ...(process.platform === 'darwin' ? { credits: runtimes } : { iconPath: icon }),
  });
}
