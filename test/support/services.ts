import { onTestFinished } from 'vitest';
import type { Input, Output, Verb } from '../../electron/api/contract.ts';
import type { CallContext, Handler } from '../../electron/api/handlers.types.ts';
import type { Outcome } from '../../electron/faults/fault.ts';
import type { Keychain } from '../../electron/keys/keychain.types.ts';
import { createServices } from '../../electron/services.ts';
import { plainEnv } from './pong-setup.ts';
import { tempDir } from './temp.ts';

/** The whole core over a home of its own, as a door has it. Ends with the test. */
export async function coreOver(
  home: string,
  keychain: Keychain,
  door: CallContext['door'] = 'cli',
  stateDir = tempDir(),
) {
  const services = await createServices({
    door,
    homeFlag: home,
    env: plainEnv(),
    log: (line) => process.stderr.write(`${line}\n`),
    stateDir,
    openKeychain: async () => keychain,
  });
  onTestFinished(() => services.dispose());
  const context: CallContext = { door };
  return async <V extends Verb>(verb: V, input: Input<V>): Promise<Outcome<Output<V>>> => {
    const handler: Handler<V> = services.handlers[verb];
    return handler(input as Parameters<Handler<V>>[0], context);
  };
}
