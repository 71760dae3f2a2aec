import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nameToSystem } from '../../electron/desktop/app-id.ts';

test('Windows is told the name that the installer gave the app; other systems are told none', () => {
  const named: string[] = [];
  const app = { setAppUserModelId: (id: string) => void named.push(id) };
  nameToSystem(app, 'linux');
  nameToSystem(app, 'darwin');
  expect(named).toEqual([]);
  nameToSystem(app, 'win32');
  const packed = readFileSync(join(import.meta.dirname, '../../electron-builder.yml'), 'utf8');
  expect(packed).toContain(`\nappId: ${named.join()}\n`);
});
