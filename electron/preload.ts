import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { callChannel, eventChannel, subscribeChannel, unsubscribeChannel } from './api/channels.ts';
import type { Bridge } from './api/contract.ts';

/**
 * `window.switchboard`, the whole of what the page can reach. It runs sandboxed: nothing of Node, no module but
 * Electron's own. ipcRenderer itself is never handed out.
 */
const bridge = {
  call: (verb, input) => ipcRenderer.invoke(callChannel, verb, input),
  on: (event, listener) => {
    const channel = eventChannel(event);
    const heard = (_event: IpcRendererEvent, payload: Parameters<typeof listener>[0]) => listener(payload);
    let listening = true;
    ipcRenderer.on(channel, heard);
    void ipcRenderer.invoke(subscribeChannel, event);
    return () => {
      if (!listening) return;
      listening = false;
      ipcRenderer.removeListener(channel, heard);
      void ipcRenderer.invoke(unsubscribeChannel, event);
    };
  },
} satisfies Bridge;

contextBridge.exposeInMainWorld('switchboard', bridge);
