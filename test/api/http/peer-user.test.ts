import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { isSameUser, tellsPeers, userIn } from '../../../electron/api/http/peer-user.ts';

const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 100 1 0 100 0 0 10 0
   1: 0100007F:1F90 0100007F:C350 01 00000000:00000000 00:00000000 00000000  1000        0 101 1 0 20 4 30 10 -1
   2: 0100007F:C350 0100007F:1F90 01 00000000:00000000 00:00000000 00000000  1001        0 102 1 0 20 4 30 10 -1
   3: 0100007F:C351 0100007F:1F90 06 00000000:00000000 03:00001770 00000000     0        0 0 3 0
`;

test('the owner is that of the other end, and of a connection that stands', () => {
  expect(userIn(table, 0xc350, 0x1f90)).toBe(1001);
  // Closed by now: the table says 0, which is root's number.
  expect(userIn(table, 0xc351, 0x1f90)).toBeNull();
  expect(userIn(table, 0xc352, 0x1f90)).toBeNull();
  expect(userIn('', 1, 2)).toBeNull();
});

/** The server's end of a connection that a program makes, run as another user where one is given. */
async function connection(uid?: number) {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const met = once(server, 'connection');
  if (uid === undefined) {
    const socket = connect(port, '127.0.0.1');
    onTestFinished(() => void socket.destroy());
  } else {
    const script = `exec 3<>/dev/tcp/127.0.0.1/${String(port)}; read -r line <&3`;
    const child = spawn('bash', ['-c', script], { uid, stdio: 'ignore', cwd: '/' });
    onTestFinished(() => void child.kill('SIGKILL'));
  }
  const [socket] = (await met) as [ReturnType<typeof connect>];
  onTestFinished(() => void socket.destroy());
  return socket;
}

test.runIf(tellsPeers())('a program of our own user is known as one', async () => {
  expect(isSameUser(await connection())).toBe(true);
});

// Only root starts programs as somebody else.
test.runIf(tellsPeers() && process.getuid?.() === 0)('a program of another user is known as none of ours', async () => {
  expect(isSameUser(await connection(65_534))).toBe(false);
});
