import type { Bridge, Pong } from '../../api/contract.ts';
import { failed, ok, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import type { Session } from '../session.ts';
import { statusLine } from '../style.ts';
import { example, type Registry } from './action.ts';
import { pongInWords } from './pong.ts';
import { pongDocument, runPong } from './run-pong.ts';

type Step = (id: string, detail: string) => void;

/** `demo`: the practice gateway end to end in a temporary home, which is gone afterwards. */
export function addDemo({ program, session, finish }: Registry): void {
  const command = program.command('demo').description('the practice gateway, end to end, in a temporary home');
  example(command, 'demo', '--json demo').action(async () => {
    const core = await session.deps.makeDemo();
    const steps: { id: string; detail: string }[] = [];
    const step: Step = (id, detail) => {
      steps.push({ id, detail });
      session.words(
        { name: id, detail },
        (shown) => `${statusLine({ ...shown, status: 'ok', durationMs: null }, session.width)}\n`,
      );
    };
    try {
      const outcome = await demo(session, core.bridge, step);
      if (!outcome.ok) return finish(session.fail(outcome.fault));
      const pong = outcome.value;
      session.result({ ...pongDocument(pong), steps }, pongInWords);
      session.notes(pong.fault, pong.warnings);
      finish(pong.ok ? 0 : 1);
    } finally {
      await core.dispose();
    }
  });
}

/** Start the gateway, add it as a provider with its model, give the key, have it delivered, run the pong. */
async function demo(session: Session, bridge: Bridge, step: Step): Promise<Outcome<Pong>> {
  const presets = await bridge.call('preset.list', {});
  if (!presets.ok) return presets;
  const preset = presets.value.find((known) => known.id === 'practice');
  if (!preset) return failed(makeFault('unsupported-here', { words: 'This build has no practice gateway.' }));

  const started = await session.wait(bridge.call('practice.start', {}));
  if (!started.ok) return started;
  const { baseUrl, key, models } = started.value;
  session.keepSecret(key);
  step('gateway', baseUrl ?? 'started');
  try {
    const provider = preset.providerId;
    const model = preset.model ?? models[0];
    const added = await session.wait(
      bridge.call('provider.add', { provider, preset: preset.id, baseUrl: baseUrl ?? undefined, select: { model } }),
    );
    if (!added.ok) return added;
    step('provider', `${provider} with ${model ?? 'its own model'}`);

    const stored = await session.wait(bridge.call('key.set', { provider, key }));
    if (!stored.ok) return stored;
    step('key', stored.value.hint ?? 'stored');

    const delivered = await session.wait(bridge.call('key.deliver', { provider, by: 'env' }));
    if (!delivered.ok) return delivered;
    step('delivery', 'by environment variable');

    const pong = await runPong(session, bridge, {});
    return pong.ok ? ok(pong.value) : pong;
  } finally {
    await bridge.call('practice.stop', {});
  }
}
