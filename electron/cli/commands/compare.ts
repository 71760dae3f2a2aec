import type { Compared, Comparison, Model } from '../../api/contract.ts';
import type { Session } from '../session.ts';
import { oneLine } from '../../printable.ts';
import { quoted } from '../fault-words.ts';
import { formatMs } from '../style.ts';
import { table } from '../table.ts';
import { example, type Registry } from './action.ts';
import { cancellable } from './cancellable.ts';
import { timeoutOf, timeoutProblem } from './pong.ts';

interface CompareFlags {
  prompt: string;
  provider?: string;
  directly?: boolean;
  csv?: boolean;
  timeout?: string;
}

const hint = 'switchboard compare --help';
const usualPrompt = 'Write a function that tells whether a word is a palindrome, and say in one sentence how it works.';

/** `compare`: the same prompt through several models, side by side. */
export function addCompare({ program, session, finish }: Registry): void {
  example(
    program
      .command('compare')
      .description('run one prompt through up to five models, side by side (uses some tokens)')
      .argument('<model...>', 'the models’ IDs')
      .option('--provider <id>', 'where an ID is known of several providers, or of none: the one to ask')
      .option('--prompt <text>', 'what to ask', usualPrompt)
      .option('--directly', 'ask the provider by itself, without Codex')
      .option('--csv', 'print a CSV file instead')
      .option('--timeout <seconds>', 'give up on a model after this long'),
    'compare openai/gpt-5.5 kimi/kimi-k2.7-code --prompt "Explain closures in one sentence"',
    'compare glm/glm-5.2 xai/grok-build-0.1 --directly --csv',
  ).action(async (models: string[], flags: CompareFlags) => finish(await runCompare(session, models, flags)));
}

async function runCompare(session: Session, ids: string[], flags: CompareFlags): Promise<number> {
  if (ids.length > 5) return session.usage('five models at most are compared', hint);
  const timeoutMs = timeoutOf(flags);
  if (timeoutMs === null) return session.usage(timeoutProblem, hint);
  const listed = await session.call('model.list', { provider: flags.provider });
  if (!listed.ok) return session.fail(listed.fault);
  const config = await session.call('config.read', {});
  const selected = config.ok ? (config.value.modelProvider ?? 'openai') : null;
  const models = ids.map((model) => ({
    model,
    provider: flags.provider ?? providerOf(model, listed.value.models, selected),
  }));
  const unclear = models.find(({ provider }) => provider === null);
  if (unclear) return session.usage(`${unclear.model} is known of several providers: name one with --provider`, hint);
  const asked = models.map(({ model, provider }) => ({ model, provider: provider ?? '' }));

  const live = session.live && !flags.csv;
  const bridge = await session.bridge();
  const reply = await cancellable(
    session,
    bridge,
    'compare.progress',
    ({ row }) => {
      if (live && row.status !== 'waiting') session.err(`${row.status.padEnd(9)} ${oneLine(row.model)}\n`);
    },
    (runId) =>
      bridge.call('compare.run', {
        ...{ runId, prompt: flags.prompt, through: flags.directly ? 'directly' : 'codex', models: asked, timeoutMs },
      }),
  );
  if (!reply.ok) return session.fail(reply.fault);
  session.result(reply.value, (shown) => (flags.csv ? shown.csv : comparisonInWords(shown, session.width)));
  for (const { fault } of reply.value.rows) session.notes(fault, []);
  return reply.value.rows.every(({ status }) => status === 'done') ? 0 : 1;
}

/** The selected provider where it knows the model, else the only one that does; null where that is not clear. */
function providerOf(model: string, rows: readonly Model[], selected: string | null): string | null {
  const known = rows.filter(({ id }) => id === model).map(({ provider }) => provider);
  if (selected !== null && (known.includes(selected) || known.length === 0)) return selected;
  return known.length === 1 ? (known[0] ?? null) : null;
}

function comparisonInWords({ rows, sent }: Comparison, width: number): string {
  const cells = rows.map((row) => [
    ...[row.model, row.provider, row.status, time(row.firstTokenMs), time(row.totalMs)],
    ...[number(row.inputTokens), number(row.outputTokens), row.cost === null ? '' : `$${row.cost.toPrecision(3)}`],
    row.answeredBy && row.answeredBy !== row.model ? `by ${row.answeredBy}` : '',
  ]);
  const head = ['MODEL', 'PROVIDER', '', 'FIRST TOKEN', 'TOTAL', 'TOKENS IN', 'OUT', 'COST', ''];
  return `${table(head, cells, width)}${rows.map((row) => answerOf(row, width)).join('')}\n${sent}\n`;
}

const time = (ms: number | null) => (ms === null ? '' : formatMs(ms));
const number = (count: number | null) => (count === null ? '' : String(count));
const answerOf = ({ model, answer }: Compared, width: number) =>
  answer === null ? '' : `\n${model}:\n${quoted(answer, width)}\n`;
