import type { Profile, ProfileDetail } from '../../api/contract.ts';
import { oneLine, printable } from '../../printable.ts';
import { warningInWords } from '../fault-words.ts';
import type { Session } from '../session.ts';
import { pairs, table } from '../table.ts';
import { withDryRun, write, type WriteFlags } from '../write.ts';
import { example, type Registry } from './action.ts';
import { addProfileSave } from './profile-save.ts';

/** `profile list | show | save | remove`. */
export function addProfiles(registry: Registry): void {
  const { program, session, finish } = registry;
  const profile = program
    .command('profile')
    .description('named sets, each a NAME.config.toml for codex --profile NAME');

  example(profile.command('list').description('every profile and the command that starts it'), 'profile list').action(
    async () => finish(await session.show('profile.list', {}, (list) => listInWords(list, session.width))),
  );

  example(
    profile.command('show').description('one profile’s keys, secrets masked').argument('<name>', 'the profile’s name'),
    'profile show routine',
  ).action(async (name: string) =>
    finish(await session.show('profile.show', { name }, (value) => detailInWords(value, session))),
  );

  addProfileSave(profile, registry);

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

function detailInWords({ path, command, fields, fault }: ProfileDetail, session: Session): string {
  const rows = Object.entries(fields).map(
    ([name, value]) => [`  ${oneLine(name)}`, printable(JSON.stringify(value))] as const,
  );
  return `${path}\nStart with: ${command}\n${pairs(rows, session.width)}${fault ? warningInWords(fault, session.width) : ''}`;
}
