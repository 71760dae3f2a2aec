import { realDisk, type Disk } from '../../electron/config/files/swap-file.ts';
import { createConfigStore } from '../../electron/config/store/store.ts';
import { editEngine } from '../../electron/config/engine/edit-engine.ts';
import { wasPaused } from './paused.ts';

/**
 * A process that writes: `node writer.mjs HOME STATE NAME COUNT [SECONDS]` sets NAME_0, NAME_1, … at the root, one write
 * each, and says on stdout when it starts. It ends with 0 when every write was made, or when the time is up. What it says
 * last is the number of writes, and how often another process may have come between the two calls of a swap.
 */
const [path = '', stateDir = '', name = '', count = '0', seconds = 'Infinity'] = process.argv.slice(2);
const until = Date.now() + Number(seconds) * 1000;
let pauses = 0;
let linked = 0;
const disk: Disk = {
  link: (from, to) => {
    realDisk.link(from, to);
    linked = performance.now();
  },
  rename: (from, to) => {
    realDisk.rename(from, to);
    if (wasPaused(linked)) pauses += 1;
  },
};
const store = createConfigStore({ home: { path, source: 'flag' }, stateDir, engine: editEngine, disk });
process.stdout.write('ready\n');
let written = 0;
while (written < Number(count) && Date.now() < until) {
  const edits = [{ kind: 'set' as const, path: [`${name}_${String(written)}`], value: written }];
  const outcome = await store.write({ file: 'config.toml', edits, asked: `write ${name}`, door: 'cli' });
  // Refused because another program saved each time: nothing was written, and whoever asked asks again.
  if (!outcome.ok && outcome.fault.id === 'config-changed' && seconds !== 'Infinity') continue;
  if (!outcome.ok) {
    process.stderr.write(JSON.stringify(outcome.fault));
    process.exit(1);
  }
  written += 1;
}
process.stdout.write(`${String(written)} ${String(pauses)}\n`);
