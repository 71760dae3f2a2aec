import { runKeyPrint } from '../../../electron/keys/print-key.ts';

// As cli.ts does for `key print`.
process.exitCode = await runKeyPrint(process.argv.slice(2), process);
