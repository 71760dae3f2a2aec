import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { hasCode } from '../../config/home.ts';

/** Linux’s own tables of connections; a program may reach 127.0.0.1 through a socket of either kind. */
const tables = ['/proc/net/tcp', '/proc/net/tcp6'];
/** A connection in any other state may have no owner any more, and the table then says 0. */
const established = '01';

const portOf = (address: string | undefined): number => Number.parseInt(address?.split(':')[1] ?? '', 16);

/**
 * The user whose program holds the other end of a connection to 127.0.0.1, in a table as Linux writes it: `sl
 * local_address rem_address st tx_queue:rx_queue tr:tm->when retrnsmt uid …` (proc(5)). Null where none is told.
 */
export function userIn(table: string, from: number, to: number): number | null {
  for (const line of table.split('\n')) {
    const [, local, remote, state, , , , uid] = line.trim().split(/\s+/);
    if (state === established && portOf(local) === from && portOf(remote) === to) return Number(uid);
  }
  return null;
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (hasCode(error)) return null;
    throw error;
  }
}

/** Whether this system tells whose a connection is. */
export const tellsPeers = (): boolean => read(tables[0] ?? '') !== null;

/** Whether the program at the other end of this connection runs as the same user as we; false where nobody tells. */
export function isSameUser({ remotePort = 0, localPort = 0 }: Pick<Socket, 'remotePort' | 'localPort'>): boolean {
  const users = tables.map((path) => userIn(read(path) ?? '', remotePort, localPort));
  const user = users.find((one) => one !== null);
  return user !== undefined && user === process.getuid?.();
}
