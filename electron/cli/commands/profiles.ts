import type { Profile } from '../../api/contract.ts';
import { assignmentHelp, parseAssignments } from '../assignments.ts';
import { table } from '../table.ts';
import { withDryRun, write, type WriteFlags } from '../write.ts';
import { example, type Registry } from './action.ts';

/** `profile list | save | remove`. */
export function addProfiles({ program, session, finish }: Registry): void {
  const profile = program
    .command('profile')
    .description('named sets, each a NAME.config.toml for codex --profile NAME');

  example(profile.command('list').description('every profile and the command that starts it'), 'profile list').action(
    async () => finish(await session.show('profile.list', {}, (list) => listInWords(list, session.width))),
  );

  example(
    withDryRun(profile.command('save').description('write keys into a profile, creating it if needed'))
      .argument('<name>', 'the profile’s name')
      .argument('<k=v...>', 'what to set, such as model=…')
      .addHelpText('after', assignmentHelp),
    'profile save routine model=kimi/kimi-k2.7-code model_provider=token_station',
  ).action(async (name: string, words: string[], flags: WriteFlags) => {
    const read = parseAssignments(words);
    if (!read.ok) return finish(session.usage(read.problem, 'switchboard profile save --help'));
    const input = { name, fields: read.fields, dryRun: flags.dryRun };
    finish(await write(session, 'profile.save', input, `Saved profile ${name}`));
  });

  example(
    withDryRun(profile.command('remove').description('delete a profile’s file; undo brings it back')).argument(
      '<name>',
      'the profile’s name',
    ),
    'profile remove routine',
  ).action(async (name: string, flags: WriteFlags) =>
    finish(await write(session, 'profile.remove', { name, dryRun: flags.dryRun }, `Removed profile ${name}`)),
  );
}

function listInWords(profiles: readonly Profile[], width: number): string {
  if (profiles.length === 0) return 'No profiles yet.\n';
  const rows = profiles.map((p) => [p.name, p.modelProvider ?? '', p.model ?? '', p.command, p.fault?.title ?? '']);
  return table(['NAME', 'PROVIDER', 'MODEL', 'START WITH', ''], rows, width);
}
