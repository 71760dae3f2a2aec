import type { Input, Provider, WriteView } from '../../api/contract.ts';
import { faultIds, ok, failed, type FaultId, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { suggestModel } from '../../models/namespace.ts';
import type { Session } from '../session.ts';

/** A repair as the write that mends it. */
export type Repair =
  { verb: 'provider.set'; input: Input<'provider.set'> } | { verb: 'model.use'; input: Input<'model.use'> };

/** What a repair may look at. */
export interface RepairView {
  providers: readonly Provider[];
  provider: string | null;
  model: string | null;
  /** IDs that the provider lists. */
  offered: readonly string[];
}

type Planner = (view: RepairView) => Repair[];

const setFields = (provider: string, fields: Input<'provider.set'>['fields']): Repair => ({
  verb: 'provider.set',
  input: { provider, fields },
});

/** The faults that a write can mend without asking anything. An empty plan: the fault is not there. */
const planners: Partial<Record<FaultId, Planner>> = {
  'wire-api-chat': ({ providers }) =>
    providers.filter((p) => p.wireApi === 'chat').map((p) => setFields(p.id, { wire_api: 'responses' })),
  'provider-name-missing': ({ providers }) =>
    providers.filter((p) => !p.builtIn && !p.fields['name']).map((p) => setFields(p.id, { name: p.id })),
  // `auth` excludes the others (Codex refuses the table); the command is the form that works everywhere.
  'auth-conflict': ({ providers }) =>
    providers.flatMap((p) => {
      const others = ['env_key', 'experimental_bearer_token', 'requires_openai_auth'].filter(
        (name) => name in p.fields,
      );
      if (!('auth' in p.fields) || others.length === 0) return [];
      return [setFields(p.id, Object.fromEntries(others.map((name) => [name, null])))];
    }),
  'model-not-namespaced': ({ provider, model, offered }) => {
    const better = model === null ? null : suggestModel(model, offered);
    return better === null ? [] : [{ verb: 'model.use', input: { provider: provider ?? undefined, model: better } }];
  },
};

/** Whether a fault is mended by a write that needs no look at the gateway. */
export const canPlan = (fault: string): boolean => Object.hasOwn(planners, fault);

/** The writes that mend a fault, or null where Switchboard cannot mend it by itself. */
export function planRepair(fault: string, view: RepairView): Repair[] | null {
  const id = faultIds.find((known) => known === fault);
  return (id && planners[id]?.(view)) ?? null;
}

/** Mends a fault through the verbs. `unsupported-here` where that takes the person's own hands. */
export async function repair(
  session: Session,
  fault: string,
  options: { provider?: string; model?: string; dryRun?: boolean },
): Promise<Outcome<WriteView[]>> {
  const id = faultIds.find((known) => known === fault);
  if (!id || !planners[id]) {
    const words = `No repair is known for this fault. Repairs: ${Object.keys(planners).join(', ')}`;
    return failed(makeFault('unsupported-here', { field: '--fix', words }));
  }
  const providers = await session.call('provider.list', {});
  if (!providers.ok) return providers;
  const provider = options.provider ?? providers.value.find((p) => p.selected)?.id ?? null;
  const view: RepairView = { providers: providers.value, provider, model: options.model ?? null, offered: [] };
  if (id === 'model-not-namespaced') {
    const models = await session.call('model.list', { provider: provider ?? undefined });
    if (!models.ok) return models;
    view.model ??= models.value.models.find((m) => m.selected)?.id ?? null;
    view.offered = models.value.models
      .filter((m) => m.sources.includes('provider') || m.sources.includes('guide'))
      .map((m) => m.id);
  }
  const writes: WriteView[] = [];
  for (const step of planRepair(id, view) ?? []) {
    const dryRun = options.dryRun;
    const reply =
      step.verb === 'model.use'
        ? await session.call(step.verb, { ...step.input, dryRun })
        : await session.call(step.verb, { ...step.input, dryRun });
    if (!reply.ok) return reply;
    writes.push(reply.value);
  }
  return ok(writes);
}
