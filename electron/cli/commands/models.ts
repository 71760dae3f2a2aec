import type { Model, Output } from '../../api/contract.ts';
import { warnOfPlainHttp } from '../key-warnings.ts';
import type { Session } from '../session.ts';
import { formatMs } from '../style.ts';
import { table } from '../table.ts';
import { example, type Registry } from './action.ts';

/** `models`: the one list. */
export function addModels({ program, session, finish }: Registry): void {
  example(
    program
      .command('models')
      .description('known models, what the provider offers, favourites, routes; * marks the selected one')
      .argument('[provider]', 'only this provider’s')
      .option('--refresh', 'ask the providers for their lists again'),
    'models',
    'models token_station --refresh',
  ).action(async (provider: string | undefined, { refresh }: { refresh?: boolean }) => {
    await warnOfPlainHttp(session, provider);
    const reply = await session.call('model.list', { provider, refresh });
    if (!reply.ok) return finish(session.fail(reply.fault));
    session.result(reply.value, ({ models }) => modelsInWords(models, session.width));
    sayWhatIsMissing(session, reply.value, refresh ?? false);
    finish(0);
  });
}

/** A provider that could not be asked takes nothing from the list; it is said below it, as is the age of a kept list. */
function sayWhatIsMissing(session: Session, { lists, faults }: Output<'model.list'>, refreshed: boolean): void {
  const command = 'switchboard models --refresh';
  for (const [provider, fault] of Object.entries(faults)) {
    const missing = `${provider}’s own list is not among them: ${fault.title}`;
    // Without --refresh it may be what was kept of an earlier request.
    if (refreshed) session.remark(missing);
    else session.remark(`${missing}. Ask again:`, { command });
  }
  for (const { provider, at, count } of lists) {
    const age = ageInWords(Date.now() - Date.parse(at));
    const models = count === 1 ? 'its one model' : `its ${String(count)} models`;
    if (age) session.remark(`${provider} listed ${models} ${age} ago. Ask again:`, { mark: '·', command });
  }
}

/** `3 hours`; null for what is as good as new. */
function ageInWords(ms: number): string | null {
  const minutes = Math.floor(ms / 60_000);
  const units = [
    [60 * 24, 'day'],
    [60, 'hour'],
    [5, 'minute'],
  ] as const;
  const found = units.find(([size]) => minutes >= size);
  if (!found) return null;
  const [size, name] = found;
  const count = name === 'minute' ? minutes : Math.floor(minutes / size);
  return `${String(count)} ${name}${count === 1 ? '' : 's'}`;
}

export function modelsInWords(models: readonly Model[], width: number): string {
  if (models.length === 0) return 'No models are known yet.\n';
  const rows = models.map((model) => [
    model.selected ? '*' : '',
    model.id,
    model.provider,
    [model.favourite ? 'favourite' : '', model.reduced ? 'reduced' : ''].filter(Boolean).join(', '),
    model.context === null ? '' : formatTokens(model.context),
    model.price ? `$${String(model.price.input)} / $${String(model.price.output)}` : '',
    model.reasoning?.join(' ') ?? '',
    model.firstTokenMs === null ? '' : formatMs(model.firstTokenMs),
    lastPong(model),
    model.sources.join(', '),
    model.route ? `route: ${[model.route.label, model.route.note].filter(Boolean).join(', ')}` : (model.goodFor ?? ''),
  ]);
  const columns = ['', 'MODEL', 'PROVIDER', '', 'CONTEXT', '$ PER MILLION', 'REASONING', 'FIRST TOKEN', 'PONG', 'FROM'];
  return table([...columns, 'GOOD FOR'], rows, width);
}

const lastPong = ({ id, lastPong: pong }: Model) => {
  if (!pong) return '';
  if (!pong.ok) return 'no';
  return pong.answeredBy && pong.answeredBy !== id ? `yes, by ${pong.answeredBy}` : 'yes';
};

export const formatTokens = (tokens: number) =>
  tokens >= 1_000_000 ? `${Number((tokens / 1_000_000).toFixed(2))}M` : `${Math.round(tokens / 1000)}k`;
