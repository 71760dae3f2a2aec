import { resolve } from 'node:path';
import type { KeyView, Status } from '../../api/contract.ts';
import { pairs, table } from '../table.ts';
import { example, type Registry } from './action.ts';

type Decided = Status['model'];

const homeSources = { flag: '--home', variable: 'CODEX_HOME', chosen: 'chosen', default: 'the default' } as const;

/** `status`: what Codex will use, and who decides each. */
export function addStatus({ program, session, finish }: Registry): void {
  const command = program
    .command('status')
    .description('what Codex will use: provider, model, key, and who decides each');
  command.option('--cwd <dir>', 'as Codex sees it in this folder: its project may decide');
  example(command, 'status', 'status --cwd .', '--json status').action(async (flags: { cwd?: string }) => {
    const cwd = flags.cwd === undefined ? undefined : resolve(flags.cwd);
    const reply = await session.call('status.read', { cwd });
    if (!reply.ok) return finish(session.fail(reply.fault));
    const status = reply.value;
    session.result(
      status,
      (shown) => statusInWords(shown, session.width) + (cwd === undefined ? '' : layersInWords(shown, session.width)),
    );
    session.notes(status.fault, status.warnings);
    finish(status.fault ? 1 : 0);
  });
}

export function statusInWords(status: Status, width: number): string {
  const { home, codex, provider, model } = status;
  const name = provider.name && provider.name !== provider.value ? ` (${provider.name})` : '';
  const unknown = whyUnknown(status);
  const rows: [string, string][] = [
    ['home', `${home.path} (${homeSources[home.source]}${home.exists ? '' : ', not there yet'})`],
    ['codex', codex ? `${codex.version}, ${codex.path} (${codex.foundBy})` : 'not found'],
    ['provider', unknown?.provider ?? `${provider.value ?? 'none'}${name}, ${decider(provider)}`],
    ['model', unknown?.model ?? `${model.value ?? 'Codex’s own default'}, ${decider(model)}`],
    ['key', unknown?.key ?? (status.key ? keyInWords(status.key) : 'none is needed')],
    [
      'keychain',
      status.keychain.reason ? `${status.keychain.state}: ${status.keychain.reason}` : status.keychain.state,
    ],
  ];
  return pairs(rows, width);
}

/** A file that means nothing, or a provider that nothing defines, leaves lines that would be guesses. */
function whyUnknown({ fault, provider }: Status): { provider: string; model?: string; key: string } | null {
  if (fault && unusable.includes(fault.id)) {
    const why = 'not known: the configuration cannot be read';
    return { provider: why, model: why, key: why };
  }
  if (fault?.id !== 'provider-missing') return null;
  const missing = `${provider.value ?? ''}, ${decider(provider)}, but no provider has that ID`;
  return { provider: missing, key: 'not known: it belongs to the provider' };
}

const unusable: readonly string[] = [
  ...['home-missing', 'config-unreadable', 'config-not-utf8', 'config-too-large', 'config-invalid-toml'],
];

/** Who says what, highest first; the first that says something decides. */
function layersInWords({ layers }: Status, width: number): string {
  const rows = layers.map(({ by, where, model, modelProvider, ignored }) => [
    by,
    model ?? '',
    modelProvider ?? '',
    where ?? '',
    ignored ? 'left out by Codex' : '',
  ]);
  return `\n${table(['LAYER', 'MODEL', 'PROVIDER', 'WHERE', ''], rows, width)}`;
}

const decider = (decided: Decided) =>
  decided.by === 'built-in' ? 'built in' : `decided by ${decided.by}${decided.where ? ` (${decided.where})` : ''}`;

const deliveries: Record<KeyView['delivery'], string> = {
  command: 'Codex asks Switchboard for it',
  env: 'Codex reads it from the environment',
  'other-command': 'Codex runs another command for it',
  bearer: 'it stands in plain text in config.toml',
  'codex-login': 'codex login keeps it',
  none: 'no key is sent',
};

/** Where a provider's key is and how Codex gets it, without the key. */
export function keyInWords(key: KeyView): string {
  const parts: string[] = [];
  if (key.stored)
    parts.push(`stored in ${key.place === 'memory' ? 'memory' : 'the keychain'}${key.hint ? ` (${key.hint})` : ''}`);
  else if (key.storedForOrigin)
    parts.push(`stored for ${key.storedForOrigin}, not for ${key.origin ?? 'this address'}`);
  else if (key.delivery === 'command' || key.delivery === 'env') parts.push('not stored');
  parts.push(
    key.loggedIn === false
      ? 'codex login would keep it, but there is no auth.json in the home'
      : deliveries[key.delivery],
  );
  if (key.variable) parts.push(`${key.variable} is ${key.variableVisible ? '' : 'not '}set here`);
  return parts.join(', ');
}
