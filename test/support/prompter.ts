import { sessionBus, Message } from '@jellybrick/dbus-next';

/**
 * Stands in for the window in which GNOME asks for the keychain’s password (gcr-prompter): gnome-keyring speaks to
 * whoever owns this name on the session bus, in the words of libgcr’s `org.gnome.keyring.internal.Prompter`.
 */
const name = 'org.gnome.keyring.SystemPrompter';
const prompterInterface = 'org.gnome.keyring.internal.Prompter';

export interface Prompter {
  /** How often a password was asked for. */
  asked(): number;
  stop(): void;
}

/** @param does what the person does: dismisses the window, or leaves it open */
export async function startPrompter(address: string, does: 'dismiss' | 'nothing'): Promise<Prompter> {
  const bus = sessionBus({ busAddress: address });
  let asked = 0;
  const tell = (to: Message, member: string, signature: string, body: unknown[]) =>
    void bus
      .call(
        new Message({
          destination: to.sender ?? '',
          path: String(to.body[0]),
          interface: `${prompterInterface}.Callback`,
          member,
          signature,
          body,
        }),
      )
      .catch(() => undefined);
  const exchange = (message: Message) => String(message.body[3] ?? '');
  bus.addMethodHandler((message) => {
    if (message.interface !== prompterInterface) return false;
    bus.send(Message.newMethodReturn(message, '', []));
    if (message.member === 'BeginPrompting') tell(message, 'PromptReady', 'sa{sv}s', ['', {}, '']);
    if (message.member === 'StopPrompting') tell(message, 'PromptDone', '', []);
    if (message.member === 'PerformPrompt') {
      asked += 1;
      if (does === 'dismiss') tell(message, 'PromptReady', 'sa{sv}s', ['no', {}, exchange(message)]);
    }
    return true;
  });
  await bus.requestName(name, 0);
  return { asked: () => asked, stop: () => bus.disconnect() };
}
