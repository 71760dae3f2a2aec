import { existsSync } from 'node:fs';
import { createConnection, type Socket } from 'node:net';
import { join } from 'node:path';
import { decodeMessage, encodeCall, messageLength, type WireCall, type WireValue } from './dbus-wire.ts';

/** A message to us is a few hundred bytes; more than this is not meant for us. */
const largestMessage = 4 * 1024 * 1024;

/** `no-answer`: the deadline passed. `unreachable`: no socket, or it closed. `refused`: the other side said no. */
export class BusError extends Error {
  readonly code: 'no-answer' | 'unreachable' | 'refused';
  /** D-Bus’s own name of the error, with `refused`. */
  readonly errorName: string | null;
  constructor(code: 'no-answer' | 'unreachable' | 'refused', message: string, errorName: string | null = null) {
    super(message);
    this.name = 'BusError';
    this.code = code;
    this.errorName = errorName;
  }
}

export interface SessionBus {
  /** @throws BusError */
  call(call: WireCall): Promise<WireValue[]>;
  close(): void;
}

/**
 * Where the session bus listens, as a path for `net.connect` (an abstract socket starts with a NUL), or null where
 * there is none. Without the variable it is the bus of the user’s runtime folder, as for libdbus and GLib; an empty
 * environment, such as a service manager gives, does not even name that folder, whose place systemd settles.
 */
export function busSocket(env: NodeJS.ProcessEnv): string | null {
  const address = env['DBUS_SESSION_BUS_ADDRESS'];
  if (!address) {
    const usual = join(env['XDG_RUNTIME_DIR'] || `/run/user/${process.getuid?.() ?? 0}`, 'bus');
    return existsSync(usual) ? usual : null;
  }
  for (const one of address.split(';')) {
    const [transport, rest = ''] = one.split(/:(.*)/s);
    if (transport !== 'unix') continue;
    const options = new Map(rest.split(',').map((pair) => pair.split(/=(.*)/s) as [string, string]));
    const path = options.get('path');
    const abstract = options.get('abstract');
    if (path) return decodeURIComponent(path);
    if (abstract) return `\0${decodeURIComponent(abstract)}`;
  }
  return null;
}

function greet(socket: Socket): void {
  const user = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex');
  socket.write(`\0AUTH EXTERNAL ${user}\r\n`);
}

/**
 * Connects to the session bus. Plain sockets, no native thread: whatever the other side does, the process can exit.
 * @param deadlineMs milliseconds until every call that is still open is given up
 * @throws BusError
 */
export function connectBus(path: string, deadlineMs: number): Promise<SessionBus> {
  const socket = createConnection({ path });
  const waiting = new Map<number, { resolve: (body: WireValue[]) => void; reject: (error: BusError) => void }>();
  let bytes = Buffer.alloc(0);
  let serial = 0;
  let greeted = false;

  return new Promise((resolve, reject) => {
    let ended: BusError | null = null;
    const end = (error: BusError): void => {
      if (ended) return;
      ended = error;
      clearTimeout(timer);
      socket.destroy();
      for (const waiter of waiting.values()) waiter.reject(error);
      waiting.clear();
      reject(error);
    };
    const timer = setTimeout(() => end(new BusError('no-answer', 'D-Bus did not answer in time')), deadlineMs);
    const call = (request: WireCall): Promise<WireValue[]> =>
      new Promise((answer, refuse) => {
        if (ended) {
          refuse(ended);
          return;
        }
        serial += 1;
        waiting.set(serial, { resolve: answer, reject: refuse });
        socket.write(encodeCall(serial, request));
      });
    const close = (): void => end(new BusError('unreachable', 'the connection was closed'));
    const greeting = (): void => {
      const line = bytes.indexOf('\r\n');
      if (line < 0) return;
      const words = bytes.toString('latin1', 0, line);
      bytes = bytes.subarray(line + 2);
      if (!words.startsWith('OK ')) {
        end(new BusError('unreachable', `D-Bus refused the connection: ${words}`));
        return;
      }
      greeted = true;
      socket.write('BEGIN\r\n');
      const bus = 'org.freedesktop.DBus';
      call({
        destination: bus,
        path: '/org/freedesktop/DBus',
        interface: bus,
        member: 'Hello',
        signature: '',
        body: [],
      })
        .then(() => resolve({ call, close }))
        .catch(reject);
    };
    const messages = (): void => {
      for (
        let length = messageLength(bytes);
        length !== null && bytes.length >= length;
        length = messageLength(bytes)
      ) {
        const message = decodeMessage(bytes.subarray(0, length));
        bytes = bytes.subarray(length);
        const waiter = waiting.get(message.replySerial ?? 0);
        if (!waiter) continue;
        waiting.delete(message.replySerial ?? 0);
        if (message.type === 2) waiter.resolve(message.body);
        else waiter.reject(new BusError('refused', String(message.body[0] ?? message.errorName), message.errorName));
      }
    };
    socket.on('connect', () => greet(socket));
    socket.on('error', (error) => end(new BusError('unreachable', error.message)));
    socket.on('close', close);
    socket.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      if (bytes.length > largestMessage) end(new BusError('unreachable', 'D-Bus said too much'));
      try {
        if (!greeted) greeting();
        if (greeted) messages();
      } catch (error) {
        end(new BusError('unreachable', `D-Bus said what cannot be read: ${String(error)}`));
      }
    });
  });
}
