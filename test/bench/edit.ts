import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../../electron/config/files/atomic-write.ts';
import { editEngine } from '../../electron/config/engine/edit-engine.ts';
import { createConfigStore } from '../../electron/config/store/store.ts';
import { makeTempDir } from '../support/folder.ts';
import type { Row } from './support/bench.types.ts';
import { appServerOn } from './support/codex.ts';
import { configOfSize } from './support/large-config.ts';
import { median, sideBySide, timed } from './support/measure.ts';

export const title = 'an edit planned, checked and written with fsync, against a running codex app-server';

const sizes = [
  ['1 KB', 1_000, 15],
  ['100 KB', 100_000, 9],
  ['1 MB', 1_000_000, 5],
] as const;

export async function run(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, bytes, rounds] of sizes) rows.push(...(await atSize(name, configOfSize(bytes), rounds)));
  const ours = (what: string) => rows.find((row) => row.what === what)?.ours ?? Number.NaN;
  const [small, large] = ['100 KB', '1 MB'].map((name) => ours(`${name}: write to a file never seen`));
  return [
    ...rows,
    {
      what: 'ten times the file, never seen',
      ours: large ?? Number.NaN,
      against: 'ours at 100 KB',
      theirs: small ?? null,
      aim: 'about 10',
    },
  ];
}

async function atSize(name: string, text: string, rounds: number): Promise<Row[]> {
  const folder = makeTempDir();
  const [oursHome, codexHome] = ['ours', 'codex'].map((home) => join(folder.path, home)) as [string, string];
  for (const home of [oursHome, codexHome]) {
    mkdirSync(home);
    writeFileSync(join(home, 'config.toml'), text);
  }
  const stateDir = join(folder.path, 'state');
  const newStore = () => createConfigStore({ home: { path: oursHome, source: 'flag' }, stateDir, engine: editEngine });
  let store = newStore();
  const write = async (model: string, dryRun = false) => {
    const edits = [{ kind: 'set' as const, path: ['model'], value: model }];
    const written = await store.write({ file: 'config.toml', edits, asked: `model ${model}`, door: 'cli', dryRun });
    if (!written.ok || !written.value.changed) throw new Error('nothing was written');
  };
  const server = await appServerOn(codexHome);
  try {
    const byCodex = async (round: number) => {
      const edits = [{ keyPath: 'model', value: `house/model-${String(round)}`, mergeStrategy: 'replace' as const }];
      const written = await server.call('config/batchWrite', { edits });
      if (!written.ok) throw new Error(written.fault.evidence);
    };
    const [ours, theirs] = await sideBySide(rounds, (round) => write(`house/model-${String(round)}`), byCodex);
    const disk: number[] = [];
    for (let round = 0; round < rounds; round++) disk.push(await timed(() => syncTwice(folder.path, text)));
    // Another program writes in between, so that nothing that was remembered of the file helps.
    const strange: number[] = [];
    for (let round = 0; round < rounds; round++) {
      writeFileSync(join(oursHome, 'config.toml'), `# ${String(round)}\n${text}`);
      store = newStore();
      strange.push(await timed(() => write(`house/other-${String(round)}`)));
    }
    const keystrokes: number[] = [];
    for (let length = 1; length <= 24; length++) {
      keystrokes.push(await timed(() => write('a-model-of-a-long-name-xyz'.slice(0, length), true)));
    }
    if (!readFileSync(join(codexHome, 'config.toml'), 'utf8').includes(`house/model-${String(rounds)}`)) {
      throw new Error('Codex wrote something else');
    }
    const codex = 'app-server';
    return [
      { what: `${name}: write after write`, ours, against: codex, theirs, aim: 'below 1 where small' },
      { what: `${name}: of which the disk’s own time`, ours: median(disk), against: codex, theirs },
      { what: `${name}: write to a file never seen`, ours: median(strange), against: codex, theirs },
      {
        what: `${name}: preview of a keystroke`,
        ours: median(keystrokes.slice(4)),
        against: '',
        theirs: null,
        ...(name === '100 KB' ? { aim: 'below 16 ms' } : {}),
      },
    ];
  } finally {
    await server.close();
    folder.remove();
  }
}

/** What a write that is to last cannot go below: two files synced at once, a rename, the folder synced. */
async function syncTwice(folder: string, text: string): Promise<void> {
  const [old, fresh] = [join(folder, 'old'), join(folder, 'fresh')];
  await Promise.all([old, fresh].map((path) => writeFile(path, text, { flush: true })));
  await rename(fresh, old);
  await syncFolder(folder);
}
