import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FuseV1Options } from '@electron/fuses';
import { getCurrentFuseWire } from '@electron/fuses';
import { describe, expect, test } from 'vitest';
import { decided, fuseFaults, knownFuses, setFuses } from '../../packaging/fuses.mjs';
import { executableWithFuses, factoryWire } from '../support/stand-in-electron.ts';
import { tempDir } from '../support/temp.ts';

function executable(wire?: string): string {
  const path = join(tempDir(), 'electron');
  writeFileSync(path, executableWithFuses(wire));
  return path;
}

async function wireOf(path: string): Promise<string> {
  const wire = await getCurrentFuseWire(path);
  return knownFuses.map((_name, index) => String.fromCharCode(wire[index as FuseV1Options] ?? 0)).join('');
}

describe('the fuses', () => {
  test('are each decided', () => {
    expect(fuseFaults(decided)).toEqual([]);
    expect(knownFuses).toContain('RunAsNode');
  });

  test('fail the build when a new one appears, or one goes', () => {
    expect(fuseFaults(decided, [...knownFuses, 'AllowTeleport'])).toEqual([
      'The fuse AllowTeleport is new: decide it in fuses.mjs.',
    ]);
    expect(fuseFaults({ ...decided, Gone: true })).toEqual(['There is no fuse Gone.']);
  });

  test('close every way to run other code as the app', () => {
    expect(decided).toMatchObject({
      RunAsNode: false,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      OnlyLoadAppFromAsar: true,
      EnableEmbeddedAsarIntegrityValidation: true,
      EnableCookieEncryption: true,
      GrantFileProtocolExtraPrivileges: false,
    });
  });

  test('are set in an executable that leaves the factory with others', async () => {
    const path = executable();
    expect(await wireOf(path)).toBe(factoryWire);
    await setFuses(path);
    expect(await wireOf(path)).toBe('010011001');
  });

  test('are not set when Electron has more of them than @electron/fuses knows', async () => {
    const path = executable(`${factoryWire}1`);
    await expect(setFuses(path)).rejects.toThrow(/strictlyRequireAllFuses.*has 10 fuses/);
    expect(await wireOf(path)).toBe(factoryWire);
  });

  test('are not set when Electron has fewer', async () => {
    await expect(setFuses(executable(factoryWire.slice(0, -1)))).rejects.toThrow(/WasmTrapHandlers/);
  });
});
