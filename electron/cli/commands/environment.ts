import type { Command } from 'commander';
import type { Input, KeyView, Visibility } from '../../api/contract.ts';
import { shellWord } from '../../shell-word.ts';
import type { Session } from '../session.ts';
import { pairs } from '../table.ts';
import { withDryRun, write, writeInWords, type WriteFlags } from '../write.ts';
import { example } from './action.ts';
import { keyLine } from './keys.ts';

const names: Record<Visibility['places'][number]['place'], string> = {
  process: 'here',
  'login-shell': 'login shell',
  'interactive-shell': 'terminal',
  'env-file': '.env',
  desktop: 'desktop',
};

/** Where the variable is visible, a line each, and the start-up file. */
export function visibilityInWords({ variable, places, startup }: Visibility, width: number): string {
  const rows = places.map(({ place, visible, detail }) => [`  ${names[place]}`, `${visible}: ${detail}`] as const);
  const line =
    startup === null ? '' : `  ${startup.path} ${startup.present ? 'has' : 'does not have'} Switchboard’s line.\n`;
  return `Where ${variable} is visible:\n${pairs(rows, width)}${line}`;
}

/** `key status`; of one provider whose key comes from a variable, also where that is visible. */
export async function showStatus(session: Session, provider: string | undefined): Promise<number> {
  const reply = await session.call('key.status', { provider });
  if (!reply.ok) return session.fail(reply.fault);
  const keys = reply.value;
  const seen =
    provider !== undefined && keys[0]?.delivery === 'env' ? await session.call('environment.read', { provider }) : null;
  const visibility = seen?.ok ? seen.value : null;
  const document: (KeyView & { visibility?: Visibility })[] = visibility
    ? keys.map((key) => ({ ...key, visibility }))
    : keys;
  session.result(document, (shown) => {
    const seenAt = shown[0]?.visibility;
    if (shown.length === 0) return 'No provider needs a key.\n';
    return shown.map(keyLine).join('') + (seenAt ? visibilityInWords(seenAt, session.width) : '');
  });
  if (seen && !seen.ok) session.notes(null, [seen.fault]);
  return 0;
}

/** `key deliver PROVIDER command`: writes, and says what is left to do where no key is stored yet. */
export async function deliverByCommand(session: Session, input: Input<'key.deliver'>, what: string): Promise<number> {
  const code = await write(session, 'key.deliver', input, what);
  const { provider, dryRun } = input;
  const keys = code !== 0 || dryRun || session.json ? null : await session.call('key.status', { provider });
  if (keys?.ok && keys.value[0]?.stored === false) {
    session.err(
      `! No key is stored for ${provider} yet → ${session.typed(`switchboard key set ${shellWord(provider)}`)}\n`,
    );
  }
  return code;
}

/** `key deliver PROVIDER env`: writes, adds the line where that was asked, and says what is left to do. */
export async function deliverByVariable(
  session: Session,
  input: Input<'key.deliver'>,
  what: string,
  shellLine: boolean,
): Promise<number> {
  const reply = await session.call('key.deliver', input);
  if (!reply.ok) return session.fail(reply.fault);
  const { provider, dryRun } = input;
  const startup = shellLine ? await session.call('startup.add', { provider, dryRun }) : null;
  if (startup && !startup.ok) return session.fail(startup.fault);
  const document: Written & { startup?: Written } = startup ? { ...reply.value, startup: startup.value } : reply.value;
  session.result(document, (shown) => {
    const said = writeInWords(session, shown, what);
    if (shown.startup) return said + startupInWords(session, shown.startup, provider);
    if (dryRun) return said;
    const add = session.typed(`switchboard key startup add ${shellWord(provider)}`);
    const show = session.typed(`switchboard key status ${shellWord(provider)}`);
    return `${said}Next: let your shell read the key from the keychain: ${add}\nWhere the variable is visible: ${show}\n`;
  });
  return 0;
}

type Written = Parameters<typeof writeInWords>[1];

function startupInWords(session: Session, value: Written, provider: string): string {
  if (!value.changed) return `${value.path} has the line already.\n`;
  if (value.dryRun) return writeInWords(session, value, '');
  const undo = session.typed(`switchboard key startup remove ${shellWord(provider)}`);
  return `Added the line to ${value.path}. Open a new terminal for it. To take it back: ${undo}\n`;
}

/** `key startup add | remove | show PROVIDER`. */
export function addStartup(key: Command, session: Session, finish: (code: number) => void): void {
  const startup = key.command('startup').description('the line by which your shell reads a key from the keychain');
  const argument = ['<provider>', 'the provider’s ID'] as const;
  example(
    withDryRun(startup.command('add').description('add the line to your shell’s start-up file')).argument(...argument),
    'key startup add token_station --dry-run',
  ).action(async (provider: string, { dryRun }: WriteFlags) =>
    finish(
      await session.show('startup.add', { provider, dryRun }, (value) => startupInWords(session, value, provider)),
    ),
  );
  example(
    withDryRun(startup.command('remove').description('take the line out again')).argument(...argument),
    'key startup remove token_station',
  ).action(async (provider: string, { dryRun }: WriteFlags) =>
    finish(
      await session.show('startup.remove', { provider, dryRun }, (value) =>
        value.changed && !value.dryRun ? `Took the line out of ${value.path}.\n` : writeInWords(session, value, ''),
      ),
    ),
  );
  example(
    startup
      .command('show')
      .description('where the variable is visible, and the start-up file')
      .argument(...argument),
    'key startup show token_station',
  ).action(async (provider: string) =>
    finish(await session.show('environment.read', { provider }, (value) => visibilityInWords(value, session.width))),
  );
}
