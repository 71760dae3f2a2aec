// `npm run endurance`: what the suites try for seconds, for as long as it takes: a writer killed a thousand times, and two
// writers and an editor on one file for a minute. SWITCHBOARD_KILLS and SWITCHBOARD_SECONDS change how long.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--project', 'unit', 'test/config/store/store-processes.test.ts'],
  { stdio: 'inherit', env: { SWITCHBOARD_KILLS: '1000', SWITCHBOARD_SECONDS: '60', ...process.env } },
);
process.exit(status ?? 1);
