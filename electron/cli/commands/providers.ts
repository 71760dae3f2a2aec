import { resolve } from 'node:path';
import { Option } from 'commander';
import type { Input, PlainValue, Provider } from '../../api/contract.ts';
import { assignmentHelp, parseAssignments } from '../assignments.ts';
import { oneLine, printable } from '../../printable.ts';
import { warningInWords } from '../fault-words.ts';
import { warnOfNoKeychain } from '../key-warnings.ts';
import type { Session } from '../session.ts';
import { pairs, table } from '../table.ts';
import { withDryRun, write, type WriteFlags } from '../write.ts';
import { example, type Registry } from './action.ts';
import { planAdd, type AddFlags } from './provider-add.ts';

/** `provider list | show | add | set | unset | copy | rename | remove`. */
export function addProviders(registry: Registry): void {
  const { program, session, finish } = registry;
  const provider = program.command('provider').description('the [model_providers] of config.toml');

  example(provider.command('list').description('every provider; * marks the selected one'), 'provider list').action(
    async () => finish(await session.show('provider.list', {}, (list) => listInWords(list, session.width))),
  );

  example(
    provider.command('show').description('one provider’s table, keys masked').argument('<id>', 'the provider’s ID'),
    'provider show token_station',
  ).action(async (id: string) =>
    finish(await session.show('provider.show', { provider: id }, (value) => showInWords(value, session))),
  );

  const add = provider
    .command('add')
    .description('add a provider, from a preset or from its parts')
    .argument('<id>', 'the ID that model_provider will name')
    .option('--preset <id>', 'start from a preset, such as token-station or practice')
    .option('--name <name>', 'a label for people')
    .option('--base-url <url>', 'the address to which Codex appends /responses')
    .addOption(new Option('--env-key <variable>', 'the key comes from this environment variable').conflicts('auth'))
    .addOption(new Option('--auth <how>', 'where the key comes from').choices(['keychain', 'none']))
    .option('--set <k=v>', 'a further key of the table; may be repeated', collect)
    .option('--select', 'select it as well (a preset with a model does so by itself)')
    .option('--no-select', 'leave the selection as it is')
    .addHelpText('after', assignmentHelp);
  example(
    withDryRun(add),
    'provider add token_station --preset token-station',
    'provider add local --name "My gateway" --base-url http://127.0.0.1:8080/v1 --auth none --select',
  ).action(async (id: string, flags: AddFlags) => finish(await runAdd(session, id, flags)));

  example(
    withDryRun(provider.command('set').description('set keys of a provider’s table'))
      .argument('<id>', 'the provider’s ID')
      .argument('<k=v...>', 'what to set')
      .addHelpText('after', assignmentHelp),
    'provider set token_station request_max_retries=2',
  ).action(async (id: string, words: string[], flags: WriteFlags) => {
    const read = parseAssignments(words);
    if (!read.ok) return finish(session.usage(read.problem, 'switchboard provider set --help'));
    finish(await runSet(session, id, read.fields, flags, `Set ${Object.keys(read.fields).join(', ')} of ${id}`));
  });

  example(
    withDryRun(provider.command('unset').description('remove keys of a provider’s table'))
      .argument('<id>', 'the provider’s ID')
      .argument('<k...>', 'their names'),
    'provider unset token_station request_max_retries',
  ).action(async (id: string, names: string[], flags: WriteFlags) => {
    const fields = Object.fromEntries(names.map((name) => [name, null]));
    finish(await runSet(session, id, fields, flags, `Removed ${names.join(', ')} of ${id}`));
  });

  example(
    withDryRun(provider.command('copy').description('copy a provider into another home; keys are shared, and stay'))
      .argument('<id>', 'the provider’s ID')
      .requiredOption('--to <dir>', 'the other Codex home')
      .option('--replace', 'although that home has a provider of that ID'),
    'provider copy token_station --to ~/work/.codex --dry-run',
  ).action(async (id: string, flags: WriteFlags & { to: string; replace?: boolean }) => {
    const input = { provider: id, to: resolve(flags.to), replace: flags.replace, dryRun: flags.dryRun };
    finish(
      await write(session, 'provider.copy', input, `Copied ${id}`, `switchboard --home ${resolve(flags.to)} undo`),
    );
  });

  example(
    withDryRun(provider.command('rename').description('another ID, with all that points at it, and with its key'))
      .argument('<id>', 'the provider’s ID')
      .argument('<new-id>', 'the ID that it is to have')
      .option('--yes', 'although earlier threads know it by the old ID, and then cannot go on'),
    'provider rename token_station work --dry-run',
  ).action(async (id: string, to: string, flags: WriteFlags & { yes?: boolean }) => {
    const input = { provider: id, to, confirmed: flags.yes, dryRun: flags.dryRun };
    finish(await write(session, 'provider.rename', input, `Renamed ${id} to ${to}`));
  });

  example(
    withDryRun(provider.command('remove').description('remove a provider’s table with its sub-tables'))
      .argument('<id>', 'the provider’s ID')
      .option('--yes', 'although earlier threads belong to it, which then cannot go on'),
    'provider remove token_station --dry-run',
  ).action(async (id: string, flags: WriteFlags & { yes?: boolean }) => finish(await runRemove(session, id, flags)));
}

const collect = (value: string, before: string[] = []) => [...before, value];

async function runAdd(session: Session, id: string, flags: AddFlags): Promise<number> {
  const hint = 'switchboard provider add --help';
  const read = parseAssignments(flags.set ?? []);
  if (!read.ok) return session.usage(read.problem, hint);
  const presets = await session.call('preset.list', {});
  if (!presets.ok) return session.fail(presets.fault);
  const plan = planAdd(id, flags, read.fields, presets.value);
  if (!plan.ok) return session.usage(plan.problem, hint);
  const what = plan.input.select ? `Added and selected ${id}` : `Added ${id}`;
  const code = await write(session, 'provider.add', plan.input, what);
  if (code === 0 && plan.input.auth?.kind === 'keychain') await warnOfNoKeychain(session, id);
  return code;
}

async function runRemove(session: Session, id: string, flags: WriteFlags & { yes?: boolean }): Promise<number> {
  const input: Input<'provider.remove'> = { provider: id, confirmed: flags.yes, dryRun: flags.dryRun };
  const code = await write(session, 'provider.remove', input, `Removed ${id}`);
  if (code !== 0 || session.json || flags.dryRun || flags.yes) return code;
  const codex = await session.call('codex.find', {});
  if (!codex.ok || codex.value === null)
    session.remark(`Codex could not be asked whether earlier threads belong to ${id}.`);
  return code;
}

type Fields = Record<string, PlainValue | null>;

function runSet(session: Session, id: string, fields: Fields, flags: WriteFlags, what: string): Promise<number> {
  const input: Input<'provider.set'> = { provider: id, fields, dryRun: flags.dryRun };
  return write(session, 'provider.set', input, what);
}

function listInWords(providers: readonly Provider[], width: number): string {
  if (providers.length === 0)
    return 'No providers yet. Add one: switchboard provider add token_station --preset token-station\n';
  const rows = providers.map((p) => [
    p.selected ? '*' : '',
    p.id,
    p.name,
    p.delivery,
    p.baseUrl ?? (p.builtIn ? 'built in' : ''),
    p.problems.map((problem) => problem.title).join('; '),
  ]);
  return table(['', 'ID', 'NAME', 'KEY', 'ADDRESS', ''], rows, width);
}

function showInWords(provider: Provider, session: Session): string {
  const head = `${provider.id}${provider.selected ? ', selected' : ''}${provider.builtIn ? ', built into Codex' : ''}\n`;
  const fields = Object.entries(provider.fields).map(
    ([name, value]) => [`  ${oneLine(name)}`, printable(JSON.stringify(value))] as const,
  );
  const problems = provider.problems.map((problem) => warningInWords(problem, session.width));
  return [head, pairs(fields, session.width), ...problems].join('');
}
