import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';

/**
 * Stands in for Electron where its runtime is not: a main process that is started over it tells its parent, message by
 * message, what it asked for, and hears events from it. Each part has the type of the real one.
 */
const note = (what: string, fact?: unknown) => process.send?.({ what, fact });

Object.defineProperty(process, 'resourcesPath', { value: import.meta.dirname });
Object.defineProperty(process, 'getSystemVersion', { value: () => '6.1' });
const events = new EventEmitter();
let becomeReady: () => void = () => undefined;
const ready = new Promise<void>((resolve) => (becomeReady = resolve));
/** The parent says when Electron is ready, which the real one is only once the main module has been evaluated. */
process.on('message', ({ emit, args = [] }: { emit: string; args?: unknown[] }) => {
  // What cannot be sent as a message is named.
  const facts = args.map((arg) => (arg === 'the page' ? BrowserWindow.open[0]?.webContents : arg));
  if (emit !== 'ready') return void events.emit(emit, {}, ...facts);
  note('ready');
  becomeReady();
});

export const app = Object.assign(events, {
  isPackaged: false,
  requestSingleInstanceLock: () => (note('requestSingleInstanceLock'), process.env['STAND_IN_SECOND'] === undefined),
  enableSandbox: () => note('enableSandbox'),
  whenReady: () => ready,
  isReady: () => true,
  getVersion: () => '1.2.3',
  getPreferredSystemLanguages: () => ['en-GB'],
  setAboutPanelOptions: () => note('about'),
  setAsDefaultProtocolClient: () => true,
  setAppUserModelId: (id) => note('appUserModelId', id),
  getLoginItemSettings: () => ({ ...({} as Electron.LoginItemSettings), openAtLogin: false }),
  setLoginItemSettings: () => undefined,
  exit: (code?: number) => process.exit(code),
  relaunch: (options) => note('relaunch', options?.args),
  releaseSingleInstanceLock: () => note('releaseSingleInstanceLock'),
  quit() {
    let prevented = false;
    note('quit');
    events.emit('will-quit', { preventDefault: () => (prevented = true) });
    if (prevented) return;
    note('ended');
    process.disconnect?.();
    process.exit(0);
  },
} satisfies Partial<Electron.App>);

export const protocol = {
  registerSchemesAsPrivileged: () => note('registerSchemes'),
  handle(scheme) {
    note('protocol.handle', scheme);
    if (process.env['STAND_IN_BROKEN'] !== undefined) throw new Error('no scheme for tok-canary-1414-canary');
  },
} satisfies Partial<Electron.Protocol>;

export const ipcMain = {
  handle: (channel) => note('ipc.handle', channel),
  removeHandler: (channel) => note('ipc.removeHandler', channel),
} satisfies Partial<Electron.IpcMain>;

export const session = {
  defaultSession: {
    setPermissionRequestHandler: () => note('permissions'),
    setPermissionCheckHandler: () => undefined,
    setDevicePermissionHandler: () => undefined,
  } satisfies Partial<Electron.Session>,
};

export class BrowserWindow extends EventEmitter {
  static readonly open: BrowserWindow[] = [];
  static getAllWindows = () => BrowserWindow.open;
  static getFocusedWindow = () => null;
  static fromWebContents = (page: unknown) =>
    BrowserWindow.open.find(({ webContents }) => webContents === page) ?? null;
  readonly webContents = Object.assign(new EventEmitter(), { id: 1, getURL: () => this.#address });
  #address = '';
  #destroyed = false;
  #shown = false;
  constructor({ show, backgroundColor, webPreferences }: Electron.BrowserWindowConstructorOptions) {
    super();
    const { preload, ...rest } = webPreferences ?? {};
    note('BrowserWindow', { show, backgroundColor, preload: typeof preload, ...rest });
    BrowserWindow.open.push(this);
    events.once('close-window', () => {
      BrowserWindow.open.length = 0;
      this.#destroyed = true;
      for (const event of ['close', 'closed']) this.emit(event);
      events.emit('window-all-closed');
    });
  }
  getNormalBounds = () => ({ x: 12, y: 34, width: 900, height: 700 });
  isDestroyed = () => this.#destroyed;
  isMinimized = () => false;
  isMaximized = () => false;
  isFullScreen = () => false;
  maximize = () => note('maximize');
  setBackgroundColor = () => undefined;
  show = () => ((this.#shown = true), note('show'));
  isVisible = () => this.#shown;
  focus = () => note('focus');
  async loadURL(address: string): Promise<void> {
    this.#address = address;
    note('loadURL', address);
    if (process.env['STAND_IN_CLOSED_EARLY'] !== undefined) {
      events.emit('close-window');
      throw Object.assign(new Error(`ERR_FAILED (-2) loading '${address}'`), { code: 'ERR_FAILED' });
    }
    this.emit('ready-to-show');
  }
}

export class Tray extends EventEmitter {
  constructor() {
    super();
    note('Tray');
    events.on('tray-click', () => note('tray.click', this.emit('click')));
  }
  setToolTip = () => undefined;
  setContextMenu = () => undefined;
  destroy = () => note('tray.destroy');
}

export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (template: Electron.MenuItemConstructorOptions[]) =>
    note(
      'menu',
      template.map(({ label }) => label),
    ),
};

const area = { x: 0, y: 0, width: 1920, height: 1080 };
export const screen = {
  getPrimaryDisplay: () => ({ id: 1, workArea: area }) as Electron.Display,
  getAllDisplays: () => [{ id: 1, workArea: area } as Electron.Display],
} satisfies Partial<Electron.Screen>;

export const nativeTheme = Object.assign(new EventEmitter(), {
  shouldUseDarkColors: true,
  shouldUseHighContrastColors: false,
} satisfies Partial<Electron.NativeTheme>);

export const globalShortcut = {
  register: (accelerator: string) => (note('shortcut', accelerator), true),
  unregister: () => undefined,
  unregisterAll: () => note('unregisterAll'),
} satisfies Partial<Electron.GlobalShortcut>;

export const nativeImage = { createFromPath: () => ({}) as Electron.NativeImage };
export const shell = {
  openExternal: async () => undefined,
  showItemInFolder: () => undefined,
} satisfies Partial<Electron.Shell>;
export const clipboard = { writeText: async () => undefined } satisfies Partial<Electron.Clipboard>;
/** Boxes are closed without a choice, unless the environment names the button that is pressed. */
export const dialog = {
  showErrorBox: (title: string) => note('showErrorBox', title),
  async showMessageBox(over: Electron.BaseWindow | Electron.MessageBoxOptions, question?: Electron.MessageBoxOptions) {
    const box = question ?? over;
    if (!('message' in box)) throw new Error('a box that asks nothing');
    if (question) note('over a window');
    note('box', [box.message, box.buttons]);
    const pressed = box.buttons?.indexOf(process.env['STAND_IN_PRESSES'] ?? '') ?? -1;
    return { response: pressed < 0 ? (box.cancelId ?? 0) : pressed, checkboxChecked: false };
  },
} satisfies Partial<Electron.Dialog>;
export class Notification extends EventEmitter {}
