import { Option } from 'commander';
import type { Input, Output, PlainValue } from '../../api/contract.ts';
import type { Fault } from '../../faults/fault.ts';
import { assignmentHelp, parseAssignments } from '../assignments.ts';
import type { Session } from '../session.ts';
import { withDryRun, write, type WriteFlags } from '../write.ts';
import { example, type Registry } from './action.ts';
import type { Command } from 'commander';

interface SaveFlags extends WriteFlags {
  fromCurrent?: boolean;
  template?: string;
}

/** `profile save`: from assignments, from the current choice, from a template, or from one of these and assignments. */
export function addProfileSave(profile: Command, { session, finish }: Registry): void {
  example(
    withDryRun(profile.command('save').description('write keys into a profile, creating it if needed'))
      .argument('<name>', 'the profile’s name')
      .argument('[k=v...]', 'what to set, such as model=…')
      .option('--from-current', 'begin with the selected provider and model')
      .addOption(
        new Option('--template <work>', 'begin with a model for this kind of work')
          .choices(['hard', 'routine'])
          .conflicts('fromCurrent'),
      )
      .addHelpText('after', assignmentHelp),
    'profile save routine model=kimi/kimi-k2.7-code model_provider=token_station',
    'profile save work --from-current',
    'profile save hard --template hard',
  ).action(async (name: string, words: string[], flags: SaveFlags) => {
    const read = parseAssignments(words);
    const hint = 'switchboard profile save --help';
    if (!read.ok) return finish(session.usage(read.problem, hint));
    const begun = await beginning(session, flags);
    if ('fault' in begun) return finish(session.fail(begun.fault));
    const fields = { ...begun.fields, ...read.fields };
    if (Object.keys(fields).length === 0)
      return finish(session.usage('nothing to save: give k=v, --from-current or --template', hint));
    const input: Input<'profile.save'> = { name, fields, dryRun: flags.dryRun };
    finish(await write(session, 'profile.save', input, `Saved profile ${name}`));
  });
}

type Beginning = { fields: Record<string, PlainValue> } | { fault: Fault };

async function beginning(session: Session, { fromCurrent, template }: SaveFlags): Promise<Beginning> {
  if (fromCurrent) {
    const config = await session.call('config.read', {});
    if (!config.ok) return { fault: config.fault };
    return config.value.fault ? { fault: config.value.fault } : { fields: choiceOf(config.value) };
  }
  if (template === undefined) return { fields: {} };
  const templates = await session.call('profile.templates', {});
  if (!templates.ok) return { fault: templates.fault };
  return { fields: templates.value.find(({ id }) => id === template)?.fields ?? {} };
}

function choiceOf({ model, modelProvider }: Output<'config.read'>): Record<string, PlainValue> {
  return {
    ...(model === null ? {} : { model }),
    ...(modelProvider === null ? {} : { model_provider: modelProvider }),
  };
}
