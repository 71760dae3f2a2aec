import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A fresh folder that goes when the test ends. */
export function tempDir(prefix = 'switchboard-test-'): string {
  const path = mkdtempSync(join(realpathSync(tmpdir()), prefix));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
