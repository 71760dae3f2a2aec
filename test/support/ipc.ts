import { onTestFinished } from 'vitest';
import { createEventHub } from '../../electron/api/event-hub.ts';
import type { Handlers } from '../../electron/api/handlers.types.ts';
import { setUpIpc, type IpcMainPart, type Message, type Sender, type SenderFrame } from '../../electron/api/ipc.ts';
import { createRouter } from '../../electron/api/router.ts';
import { contractHandlers } from './handlers.ts';

export const ourFrame: SenderFrame = { url: 'app://switchboard/index.html', parent: null };

/** Stands in for a window's contents: remembers what was sent to it, and can be reloaded and closed. */
export function windowContents(id: number) {
  const sent: [channel: string, payload: unknown][] = [];
  const listeners = { destroyed: [] as (() => void)[], 'did-navigate': [] as (() => void)[] };
  let destroyed = false;
  const sender: Sender = {
    id,
    isDestroyed: () => destroyed,
    send: (channel, ...args: unknown[]) => {
      if (destroyed) throw new Error('Object has been destroyed');
      sent.push([channel, args[0]]);
    },
    once: (event, listener) => listeners[event].push(listener),
    on: (event, listener) => listeners[event].push(listener),
  };
  return {
    sender,
    sent,
    reload: () => listeners['did-navigate'].forEach((listener) => listener()),
    close: () => {
      destroyed = true;
      listeners.destroyed.forEach((listener) => listener());
    },
  };
}

/** The IPC door over a stand-in for ipcMain. Its window has the id 1; a message may come from another. */
export function ipcDoor({ windowId = 1, replaced }: { windowId?: number; replaced?: Partial<Handlers> } = {}) {
  const log: string[] = [];
  const channels = new Map<string, (event: Message, ...args: unknown[]) => Promise<unknown>>();
  const ipcMain: IpcMainPart = {
    handle: (channel, listener) => {
      if (channels.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      channels.set(channel, listener);
    },
    removeHandler: (channel) => channels.delete(channel),
  };
  const { handlers, calls } = contractHandlers(replaced);
  const hub = createEventHub({ log: (line) => log.push(line) });
  const router = createRouter({ handlers, log: (line) => log.push(line) });
  const door = setUpIpc({ ipcMain, router, hub, isOurWindow: (id) => id === 1 });
  onTestFinished(() => door.dispose());
  const contents = windowContents(windowId);
  const send = (channel: string, senderFrame: SenderFrame | null, ...args: unknown[]) => {
    const listener = channels.get(channel);
    if (!listener) throw new Error(`No handler registered for '${channel}'`);
    return listener({ sender: contents.sender, senderFrame }, ...args);
  };
  return { door, hub, calls, log, channels, contents, send };
}
