import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A fresh folder that goes when the test ends. */
export function tempDir(prefix = 'switchboard-test-'): string {
  const folder = makeTempDir(prefix);
  onTestFinished(folder.remove);
  return folder.path;
}

/** A fresh folder for all tests of a file, which removes it itself. */
export function makeTempDir(prefix = 'switchboard-test-'): { path: string; remove: () => void } {
  const path = mkdtempSync(join(realpathSync(tmpdir()), prefix));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }) };
}
