import type { IpcMain, WebContents, WebFrameMain } from 'electron';
import { failed } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { words } from '../words/words.ts';
import { isAppAddress } from './app-pages.ts';
import { callChannel, eventChannel, subscribeChannel, unsubscribeChannel } from './channels.ts';
import { eventNames, type EventName } from './contract.ts';
import type { EventHub } from './event-hub.ts';
import type { AnyReply, Router } from './router.ts';

/** What is asked of Electron, and no more: tests stand in for exactly this, and Electron's own ipcMain must fit it. */
export interface Sender extends Pick<WebContents, 'id' | 'send' | 'isDestroyed'> {
  once(event: 'destroyed', listener: () => void): unknown;
  on(event: 'did-navigate', listener: () => void): unknown;
}
export type SenderFrame = Pick<WebFrameMain, 'url'> & { parent: object | null };
export interface Message {
  sender: Sender;
  senderFrame: SenderFrame | null;
}
export interface IpcMainPart extends Pick<IpcMain, 'removeHandler'> {
  handle(channel: string, listener: (event: Message, ...args: unknown[]) => Promise<unknown>): void;
}
export interface IpcOptions {
  ipcMain: IpcMainPart;
  router: Router;
  hub: EventHub;
  /** Whether a message comes out of a window that this app opened. */
  isOurWindow: (webContentsId: number) => boolean;
}

const isEventName = (name: unknown): name is EventName => eventNames.some((known) => known === name);
const refused = (why: string): AnyReply => failed(makeFault('request-refused', { words: why }));

/**
 * Answers the window's messages. Every message's sender is checked: the top frame of a window of ours, showing a page
 * of ours. Anything else, a frame that is already gone included, is refused in words (`request-refused`) and reaches
 * neither the router nor the hub. Returns `dispose`, which takes back handlers and subscriptions.
 * https://www.electronjs.org/docs/latest/tutorial/security#17-validate-the-sender-of-all-ipc-messages
 */
export function setUpIpc({ ipcMain, router, hub, isOurWindow }: IpcOptions): { dispose(): void } {
  /** By window, then by event: how often it subscribed, and the way to end the one subscription at the hub. */
  const subscriptions = new Map<number, Map<EventName, { count: number; end: () => void }>>();

  const trusted = ({ sender, senderFrame }: Message) =>
    senderFrame !== null && senderFrame.parent === null && isOurWindow(sender.id) && isAppAddress(senderFrame.url);

  const guarded = (channel: string, answer: (sender: Sender, args: unknown[]) => Promise<AnyReply>) =>
    ipcMain.handle(channel, async (event, ...args) =>
      trusted(event) ? answer(event.sender, args) : refused(words().requests.foreignMessage),
    );

  const forget = (id: number) => {
    for (const { end } of subscriptions.get(id)?.values() ?? []) end();
    subscriptions.get(id)?.clear();
  };

  const ofSender = (sender: Sender) => {
    const known = subscriptions.get(sender.id);
    if (known) return known;
    const fresh = new Map<EventName, { count: number; end: () => void }>();
    subscriptions.set(sender.id, fresh);
    // A page that is reloaded or closed never says goodbye.
    sender.on('did-navigate', () => forget(sender.id));
    sender.once('destroyed', () => {
      forget(sender.id);
      subscriptions.delete(sender.id);
    });
    return fresh;
  };

  guarded(callChannel, async (_sender, [verb, input]) =>
    router.call(typeof verb === 'string' ? verb : '', input, { door: 'desktop' }),
  );

  guarded(subscribeChannel, async (sender, [event]) => {
    if (!isEventName(event)) return refused(words().requests.noEvent);
    const own = ofSender(sender);
    const known = own.get(event);
    if (known) known.count += 1;
    else {
      const end = hub.on(event, (payload) => {
        if (!sender.isDestroyed()) sender.send(eventChannel(event), payload);
      });
      own.set(event, { count: 1, end });
    }
    return { ok: true, value: null };
  });

  guarded(unsubscribeChannel, async (sender, [event]) => {
    if (!isEventName(event)) return refused(words().requests.noEvent);
    const own = subscriptions.get(sender.id);
    const known = own?.get(event);
    if (own && known && --known.count === 0) {
      known.end();
      own.delete(event);
    }
    return { ok: true, value: null };
  });

  return {
    dispose() {
      for (const channel of [callChannel, subscribeChannel, unsubscribeChannel]) ipcMain.removeHandler(channel);
      for (const id of subscriptions.keys()) forget(id);
      subscriptions.clear();
    },
  };
}
