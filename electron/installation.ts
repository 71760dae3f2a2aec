import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where this program lies on the machine: a source checkout, or the packaged app. */
export interface Installation {
  /** The folder of package.json; inside the packaged app it is the archive. */
  root: string;
  version: string;
  packaged: boolean;
  /** `out/cli.js`, absolute: what plain Node runs. */
  script: string;
}

/**
 * Finds the installation from a module's folder: the bundle's files lie at different depths, so the nearest package.json
 * tells.
 */
export function findInstallation(from: string): Installation {
  let root = from;
  while (!existsSync(join(root, 'package.json'))) {
    const parent = dirname(root);
    if (parent === root) throw new Error('Switchboard’s own package.json is missing: the installation is not whole.');
    root = parent;
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    root,
    version,
    packaged: root.endsWith('.asar'),
    script: join(root, 'out/cli.js'),
  };
}
