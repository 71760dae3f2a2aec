import type { Input } from '../../api/contract.ts';
import type { Session } from '../session.ts';
import { withDryRun, writeInWords, type WriteFlags } from '../write.ts';
import { example, type Registry } from './action.ts';

/** `use` and `model`: the switch, with what there is to know of it. */
export function addSwitch({ program, session, finish }: Registry): void {
  example(
    withDryRun(program.command('use').description('select provider and model in one write'))
      .argument('<provider>', 'the provider’s ID')
      .argument('[model]', 'the model’s ID; without it the one that the provider had last'),
    'use token_station anthropic/claude-opus-4-8',
  ).action(async (provider: string, model: string | undefined, flags: WriteFlags) =>
    finish(await use(session, { provider, model, dryRun: flags.dryRun })),
  );

  example(
    withDryRun(program.command('model').description('switch the model, and nothing else')).argument(
      '<model>',
      'the model’s ID',
    ),
    'model kimi/kimi-k2.7-code',
  ).action(async (model: string, flags: WriteFlags) => finish(await use(session, { model, dryRun: flags.dryRun })));
}

/** Makes the switch, and says on stderr, or in the JSON document, what to know of it. Nothing that is said keeps it from being made. */
async function use(session: Session, input: Input<'model.use'>): Promise<number> {
  const { provider, model, dryRun } = input;
  const preview = await session.call('switch.preview', { provider, model, cwd: process.cwd(), dryRun });
  const target = preview.ok ? preview.value : null;
  if (target?.corrected) {
    const { asked, written } = target.corrected;
    session.remark(`${target.provider} calls ${asked} ${written}; that is what is written.`);
  }
  const named = target?.model ?? model;
  const what = [provider, named].filter((part) => part !== undefined).join(' with ');
  const reply = await session.call('model.use', input);
  if (!reply.ok) return session.fail(reply.fault);
  const warnings = target?.warnings ?? [];
  session.result({ ...reply.value, warnings }, (shown) => writeInWords(session, shown, `Selected ${what}`));
  for (const { text, command } of warnings) session.remark(command ? `${text} →` : text, { command: command ?? '' });
  return 0;
}
