import { ok, type Fault, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import type { CodexProgram } from '../../codex/codex.types.ts';
import type { Price } from '../../models/model.types.ts';
import { prepare } from '../check/prepare.ts';
import { sideBySide } from '../check/side-by-side.ts';
import type { PongDeps } from '../pong.types.ts';
import { words } from '../../words/words.ts';
import type { Compared } from './compared.types.ts';
import { runDirectly, runThroughCodex, type Ran } from './run-one.ts';

export interface CompareRequest {
  prompt: string;
  through: 'codex' | 'directly';
  models: readonly { provider: string; model: string }[];
  timeoutMs?: number | undefined;
}

const defaultTimeoutMs = 180_000;
/** More at once would measure each other. */
const atOnce = 2;

/**
 * Gives the same prompt to each model, two at a time, and tells each row as it changes. What was cancelled, or not begun,
 * says so. Faults: those of finding Codex, where it goes through Codex; what befalls one model is in its row.
 */
export async function compareModels(
  deps: PongDeps,
  { prompt, through, models, timeoutMs = defaultTimeoutMs }: CompareRequest,
  { signal, priceOf, onRow }: { signal: AbortSignal; priceOf: PriceOf; onRow: (row: Compared) => void },
): Promise<Outcome<{ rows: Compared[]; codexVersion: string | null }>> {
  let program: CodexProgram | null = null;
  if (through === 'codex') {
    const found = await deps.findCodex();
    if (!found.ok) return found;
    program = found.value;
  }
  const rows = models.map((asked) => ({ ...blank, ...asked }));
  for (const row of rows) onRow({ ...row });
  const become = (row: Compared, change: Partial<Compared>) => onRow({ ...Object.assign(row, change) });

  const runOne = async (row: Compared): Promise<Partial<Compared>> => {
    const prepared = await prepare(deps, row, timeoutMs, signal);
    if (!prepared.ok) return { status: 'failed', fault: inWords(prepared.stopped.fault, row.provider) };
    const ran = program
      ? await runThroughCodex(program, prepared.value, prompt, signal)
      : await runDirectly(prepared.value, prompt, signal);
    return { ...ran, status: ran.fault ? 'failed' : 'done', cost: costOf(ran, priceOf(row)) };
  };
  await sideBySide(rows, atOnce, signal, async (row) => {
    become(row, { status: 'running' });
    const change = await runOne(row);
    become(row, signal.aborted ? { status: 'cancelled' } : change);
  });
  for (const row of rows) if (row.status === 'waiting') become(row, { status: 'cancelled' });
  return ok({ rows, codexVersion: program?.version ?? null });
}

/** A provider without an address of its own, or with signed requests: each run has a home of its own, without its login. */
function inWords(fault: Fault, provider: string): Fault {
  if (fault.id !== 'unsupported-here') return fault;
  return makeFault('unsupported-here', { provider, words: words().compare.needsCodexLogin(provider) });
}

export type PriceOf = (asked: { provider: string; model: string }) => Price | null;

const blank: Omit<Compared, 'provider' | 'model'> = {
  ...{ status: 'waiting', answer: null, answeredBy: null, firstTokenMs: null, totalMs: null },
  ...{ inputTokens: null, outputTokens: null, cost: null, fault: null },
};

/** US dollars; null where the provider does not tell its prices, or what was used. */
function costOf({ inputTokens, outputTokens }: Ran, price: Price | null): number | null {
  if (!price || inputTokens === null || outputTokens === null) return null;
  return (inputTokens * price.input + outputTokens * price.output) / 1_000_000;
}

/** What was sent, and what it cost in tokens. */
export function sentInWords(rows: readonly Compared[], codexVersion: string | null): string {
  const sum = (of: 'inputTokens' | 'outputTokens') => rows.reduce((total, row) => total + (row[of] ?? 0), 0);
  const says = words().compare;
  const how = codexVersion === null ? says.sentDirectly : says.sentThroughCodex(codexVersion);
  const silent = rows.filter(({ status, inputTokens }) => status === 'done' && inputTokens === null).length;
  return says.tokens(how, sum('inputTokens'), sum('outputTokens'), silent);
}
