import { expect, it } from 'vitest';
import { ok } from '../../electron/faults/fault.ts';
import { makeFault } from '../../electron/faults/words.ts';
import { run } from './stand-in.ts';

const write = { changed: true, path: '/tmp/my home/config.toml', hash: 'h', diff: '', historyId: 1, dryRun: false };
const fault = makeFault('provider-missing', { provider: 'gatway', suggestion: 'gateway' });
const answers = {
  'provider.set': () => ok(write),
  'repair.list': () => ({ ok: false as const, fault }),
};

it('what is offered to be typed is for the home that --home named', async () => {
  const done = await run(['--home', '/tmp/my home', 'provider', 'set', 'p', 'name=P'], { answers });
  expect(done.stdout).toContain("To take it back: switchboard --home '/tmp/my home' undo\n");
  const failed = await run(['--home', '/tmp/my home', 'repairs'], { answers });
  expect(failed.stderr).toContain("      switchboard --home '/tmp/my home' use gateway\n");
  expect(failed.stderr).not.toMatch(/switchboard (?!--home)[a-z]/);
  const json = await run(['--home', '/tmp/my home', '--json', 'repairs'], { answers });
  expect(json.stdout).toContain(`"command": "switchboard --home '/tmp/my home' use gateway"`);
});

it('without --home a command stands as it is', async () => {
  expect((await run(['provider', 'set', 'p', 'name=P'], { answers })).stdout).toContain('back: switchboard undo\n');
  expect((await run(['repairs'], { answers })).stderr).toContain('      switchboard use gateway\n');
});
