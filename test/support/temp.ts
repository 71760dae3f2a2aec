import { onTestFinished } from 'vitest';
import { makeTempDir } from './folder.ts';

export { makeTempDir };

/** A fresh folder that goes when the test ends. */
export function tempDir(prefix = 'switchboard-test-'): string {
  const folder = makeTempDir(prefix);
  onTestFinished(folder.remove);
  return folder.path;
}
