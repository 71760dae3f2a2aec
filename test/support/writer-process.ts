import { createConfigStore } from '../../electron/config/store.ts';
import { editEngine } from '../../electron/config/edit-engine.ts';

/**
 * A process that writes: `node writer.mjs HOME STATE NAME COUNT [SECONDS]` sets NAME_0, NAME_1, … at the root, one write
 * each, and says on stdout when it starts. It ends with 0 when every write was made, or when the time is up; the number
 * of writes is what it says last.
 */
const [path = '', stateDir = '', name = '', count = '0', seconds = 'Infinity'] = process.argv.slice(2);
const until = Date.now() + Number(seconds) * 1000;
const store = createConfigStore({ home: { path, source: 'flag' }, stateDir, engine: editEngine });
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
process.stdout.write(`${String(written)}\n`);
