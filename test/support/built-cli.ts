import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './pong-setup.ts';

/** `out/cli.js` as the build wrote it, absolute. @throws where nothing is built */
export function builtCli(): string {
  const script = join(checkout, 'out/cli.js');
  if (!existsSync(script)) throw new Error('out/cli.js is missing: run `npm run build` first');
  return script;
}
