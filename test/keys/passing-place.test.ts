import { describe, expect, test } from 'vitest';
import { editEngine } from '../../electron/config/engine/edit-engine.ts';
import { createConfigStore } from '../../electron/config/store/store.ts';
import { planDeliver } from '../../electron/config/providers/provider-edits.ts';
import { liesInPassing, refusesCommand } from '../../electron/keys/passing-place.ts';
import { tempDir } from '../support/temp.ts';

const image = '/Volumes/Switchboard 0.1.0/Switchboard.app/Contents/MacOS/Switchboard';

test.each([
  [image, true],
  ['/private/var/folders/x/AppTranslocation/1B2C/d/Switchboard.app/Contents/MacOS/Switchboard', true],
  ['/Applications/Switchboard.app/Contents/MacOS/Switchboard', false],
  ['/Volumes/External/Applications/Switchboard.app/Contents/MacOS/Switchboard', false],
])('%s goes: %j', (execPath, goes) => {
  expect(liesInPassing({ platform: 'darwin', packaged: true, execPath })).toBe(goes);
  expect(liesInPassing({ platform: 'darwin', packaged: false, execPath })).toBe(false);
  expect(liesInPassing({ platform: 'linux', packaged: true, execPath })).toBe(false);
});

describe('the store of an app in such a place', () => {
  const refused = { ok: false, fault: { id: 'unsupported-here', cause: expect.stringContaining('Applications') } };
  const asked = { asked: 'deliver', door: 'desktop' } as const;
  const store = () => {
    const home = { path: tempDir(), source: 'flag' } as const;
    return refusesCommand(createConfigStore({ home, stateDir: tempDir(), engine: editEngine }), image);
  };
  const table = { name: 'P', base_url: 'https://p.example/v1' };
  const add = { kind: 'add-table', path: ['model_providers', 'p'], values: table } as const;
  const deliver = (command: string) => {
    const planned = planDeliver({ model_providers: { p: table } }, 'p', {
      by: 'command',
      command: { command, args: ['key', 'print', 'p'] },
    });
    if (!planned.ok) throw new Error(planned.fault.cause);
    return planned.value;
  };

  test('writes a provider, and a command that stays', async () => {
    const written = await store().write({ ...asked, file: 'config.toml', edits: [add, ...deliver('/usr/bin/node')] });
    expect(written).toMatchObject({ ok: true, value: { changed: true } });
  });

  test('refuses a command that names the program, as a plan too, and writes nothing', async () => {
    const one = store();
    const edits = [add, ...deliver(image)];
    for (const dryRun of [true, false]) {
      expect(await one.write({ ...asked, file: 'config.toml', edits, dryRun })).toMatchObject(refused);
    }
    const withAuth = { ...add, values: { ...table, auth: { command: image, args: [] } } };
    const changes = [{ file: 'config.toml', kind: 'edits' as const, edits: [withAuth] }];
    expect(await one.writeTogether({ ...asked, changes })).toMatchObject(refused);
    expect(await one.read()).toMatchObject({ value: { exists: false } });
  });

  test('adds no line to a shell’s start-up file that runs it; one that is there may go', async () => {
    const one = store();
    const path = `${tempDir()}/.bashrc`;
    const plan = (next: string) => ({ ...asked, path, plan: () => ({ ok: true, value: next }) as const });
    expect(await one.changeOutside(plan(`export K="$('${image}' key print p)"\n`))).toMatchObject(refused);
    expect(await one.changeOutside(plan('# nothing of ours\n'))).toMatchObject({ ok: true });
  });
});
