import type { Input, Model, Output } from '../../api/contract.ts';
import { warnOfPlainHttp } from '../key-warnings.ts';
import type { Session } from '../session.ts';
import { formatMs } from '../style.ts';
import { table } from '../table.ts';
import { withDryRun, write, type WriteFlags } from '../write.ts';
import { example, type Registry } from './action.ts';

/** `use`, `model` and `models`. */
export function addModels({ program, session, finish }: Registry): void {
  example(
    withDryRun(program.command('use').description('select provider and model in one write'))
      .argument('<provider>', 'the provider’s ID')
      .argument('[model]', 'the model’s ID'),
    'use token_station anthropic/claude-opus-4-8',
  ).action(async (provider: string, model: string | undefined, flags: WriteFlags) => {
    const what = model === undefined ? `Selected ${provider}` : `Selected ${provider} with ${model}`;
    finish(await use(session, { provider, model, dryRun: flags.dryRun }, what));
  });

  example(
    withDryRun(program.command('model').description('switch the model, and nothing else')).argument(
      '<model>',
      'the model’s ID',
    ),
    'model kimi/kimi-k2.7-code',
  ).action(async (model: string, flags: WriteFlags) =>
    finish(await use(session, { model, dryRun: flags.dryRun }, `Selected ${model}`)),
  );

  example(
    program
      .command('models')
      .description('known models, what the provider offers, favourites, routes; * marks the selected one')
      .argument('[provider]', 'only this provider’s'),
    'models',
    'models token_station',
  ).action(async (provider: string | undefined) => {
    await warnOfPlainHttp(session, provider);
    const reply = await session.call('model.list', { provider });
    if (!reply.ok) return finish(session.fail(reply.fault));
    session.result(reply.value, () => modelsInWords(reply.value.models, session.width));
    if (!session.json) sayWhatIsMissing(session, reply.value.faults);
    finish(0);
  });
}

/** Makes the switch, and says where something else decides in the folder that the person is in. */
async function use(session: Session, input: Input<'model.use'>, what: string): Promise<number> {
  const code = await write(session, 'model.use', input, what);
  if (code !== 0 || session.json || input.dryRun) return code;
  const status = await session.call('status.read', { cwd: process.cwd() });
  // The switch is made; a status that fails takes nothing from that, and `switchboard status` tells why.
  if (status.ok) {
    const warnings = status.value.warnings.filter(({ id }) => id === 'overridden-by-layer');
    session.notes(null, warnings);
  }
  return code;
}

/** A provider that could not be asked takes nothing from the list; it is said below it. */
function sayWhatIsMissing(session: Session, faults: Output<'model.list'>['faults']): void {
  for (const [provider, fault] of Object.entries(faults)) {
    session.err(`! ${provider}’s own list is not among them: ${fault.title}\n`);
  }
}

export function modelsInWords(models: readonly Model[], width: number): string {
  if (models.length === 0) return 'No models are known yet.\n';
  const rows = models.map((model) => [
    model.selected ? '*' : '',
    model.id,
    model.provider,
    model.favourite ? 'favourite' : '',
    model.context === null ? '' : formatTokens(model.context),
    model.firstTokenMs === null ? '' : formatMs(model.firstTokenMs),
    lastPong(model),
    model.sources.join(', '),
    model.goodFor ?? '',
  ]);
  return table(['', 'MODEL', 'PROVIDER', '', 'CONTEXT', 'FIRST TOKEN', 'PONG', 'FROM', 'GOOD FOR'], rows, width);
}

const lastPong = ({ id, lastPong: pong }: Model) => {
  if (!pong) return '';
  if (!pong.ok) return 'no';
  return pong.answeredBy && pong.answeredBy !== id ? `yes, by ${pong.answeredBy}` : 'yes';
};

const formatTokens = (tokens: number) =>
  tokens >= 1_000_000 ? `${Number((tokens / 1_000_000).toFixed(2))}M` : `${Math.round(tokens / 1000)}k`;
