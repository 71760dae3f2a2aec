import type { Repair, WriteView } from '../../api/contract.ts';
import { failed, ok, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { shellWord } from '../../shell-word.ts';
import { suggestModel } from '../../models/namespace.ts';
import { mendable } from '../mendable.ts';
import type { Session } from '../session.ts';
import { shownFirst } from '../write.ts';
import { example, type Registry } from './action.ts';

// Not that all is well: a mistake that only its author can mend is in no list.
const none = ({ typed }: Session) =>
  `There is nothing that Switchboard can mend by itself. What stops Codex, if anything does: ${typed('switchboard doctor')}\n`;

/** `repairs`: what is wrong with the configuration and can be mended, with the choices there are. */
export function addRepairs({ program, session, finish }: Registry): void {
  const command = program.command('repairs').description('what can be mended in the configuration, each with its diff');
  example(command, 'repairs', 'doctor --fix provider-missing --choice remove').action(async () =>
    finish(
      await session.show(
        'repair.list',
        {},
        (list) => list.map((one) => inWords(session, one)).join('\n') || none(session),
      ),
    ),
  );
}

function inWords({ typed }: Session, { id, title, does, choices, diff }: Repair): string {
  const ways = choices.map((way) => `  --choice ${way.id}\n    ${way.label}\n`).join('');
  return `${title}\n${does}\n  ${typed(`switchboard doctor --fix ${shellWord(id)}`)}\n${ways}${diff}`;
}

export interface FixOptions {
  provider?: string;
  model?: string;
  dryRun?: boolean;
}

/** Whether a fault is mended without a look at the gateway. */
export const canPlan = (fault: string): boolean =>
  fault.includes(':') || fault in byVerb || mendable.some((known) => known === fault);

/** Repairs that no list of the core names, because they are a verb of their own. */
export const byVerb: Record<string, (session: Session, options: FixOptions) => Promise<Outcome<WriteView[]>>> = {
  'model-not-namespaced': fullModelName,
  'deliver-command': deliverByCommand,
};

async function selectedProvider(session: Session): Promise<Outcome<string | null>> {
  const providers = await session.call('provider.list', {});
  return providers.ok ? ok(providers.value.find((p) => p.selected)?.id ?? null) : providers;
}

/** A model’s bare name made the one that the provider lists. */
async function fullModelName(
  session: Session,
  { model, dryRun, ...options }: FixOptions,
): Promise<Outcome<WriteView[]>> {
  const provider = options.provider ? ok(options.provider) : await selectedProvider(session);
  if (!provider.ok) return provider;
  const id = provider.value ?? undefined;
  const models = await session.call('model.list', { provider: id });
  if (!models.ok) return models;
  const bare = model ?? models.value.models.find((m) => m.selected)?.id;
  const offered = models.value.models
    .filter((m) => m.sources.includes('provider') || m.sources.includes('guide'))
    .map((m) => m.id);
  const better = bare === undefined ? null : suggestModel(bare, offered);
  if (better === null) return ok([]);
  const reply = await shownFirst(session, dryRun, (plan) =>
    session.call('model.use', { provider: id, model: better, dryRun: plan }),
  );
  return reply.ok ? ok([reply.value]) : reply;
}

/** The key through Codex’s auth command, out of the keychain. */
async function deliverByCommand(session: Session, options: FixOptions): Promise<Outcome<WriteView[]>> {
  const provider = options.provider ? ok(options.provider) : await selectedProvider(session);
  if (!provider.ok) return provider;
  if (provider.value === null) return failed(makeFault('provider-unknown', { words: 'No provider is selected.' }));
  const input = { provider: provider.value, by: 'command' as const };
  const reply = await shownFirst(session, options.dryRun, (plan) =>
    session.call('key.deliver', { ...input, dryRun: plan }),
  );
  return reply.ok ? ok([reply.value]) : reply;
}
