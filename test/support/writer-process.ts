import { createConfigStore } from '../../electron/config/store.ts';
import { editEngine } from '../../electron/config/edit-engine.ts';

/**
 * A process that writes: `node writer.mjs HOME STATE NAME COUNT` sets NAME_0, NAME_1, … at the root, one write each,
 * and says on stdout when it starts. It ends with 0 when every write was made.
 */
const [path = '', stateDir = '', name = '', count = '0'] = process.argv.slice(2);
const store = createConfigStore({ home: { path, source: 'flag' }, stateDir, engine: editEngine });
process.stdout.write('ready\n');
for (let index = 0; index < Number(count); index++) {
  const edits = [{ kind: 'set' as const, path: [`${name}_${String(index)}`], value: index }];
  const written = await store.write({ file: 'config.toml', edits, asked: `write ${name}`, door: 'cli' });
  if (!written.ok) {
    process.stderr.write(JSON.stringify(written.fault));
    process.exit(1);
  }
}
