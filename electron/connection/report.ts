import { maskTable } from '../config/secrets/secrets.ts';
import { providerTable } from '../config/providers/providers.ts';
import type { TomlTable } from '../config/document/edit.ts';
import type { Fault } from '../faults/fault.ts';
import { printable } from '../printable.ts';
import type { LastRun } from './last-run.ts';

/** What a report is made of. No key is among it; what may hold one is masked here once more. */
export interface ReportParts {
  version: string;
  platform: string;
  nodeVersion: string;
  codex: { version: string; foundBy: string; path: string } | null;
  codexFault: Fault | null;
  home: { path: string; source: string; exists: boolean };
  /** Why config.toml cannot be read, or what it says. */
  config: { fault: Fault } | { data: TomlTable };
  keychain: { place: string; state: string; reason: string | null };
  /** Names of the variables that matter to a connection, and whether CODEX_HOME/.env sets them. Never a value. */
  variables: readonly { name: string; inFile: boolean }[];
  lastRun: LastRun | null;
}

/** Variables by which Codex finds its way, its keys and its roots. */
export const matters = (name: string): boolean =>
  /^(CODEX_\w+|OPENAI_\w+|https?_proxy|all_proxy|no_proxy|SSL_CERT_(FILE|DIR)|\w*(API_?KEY|TOKEN))$/i.test(name);

const indented = (text: string) => text.split('\n').map((line) => `    │ ${line}`.trimEnd());

function faultLines(fault: Fault): string[] {
  return [`  ${fault.id}: ${fault.title}`, `  ${fault.cause}`, ...(fault.evidence ? indented(fault.evidence) : [])];
}

function runLines({ at, result }: LastRun): string[] {
  const { ok, provider, model, answeredBy, keyFrom, durationMs, fault, warnings, stations } = result;
  return [
    `Last run, ${at}: ${ok ? 'pong' : 'no pong'} after ${String(durationMs)} ms`,
    `  Provider ${provider ?? '(none)'}, model ${model ?? '(Codex’s own)'}, answered by ${answeredBy ?? '(not said)'}, key from ${keyFrom ?? '(not reached)'}`,
    ...stations.map(({ station, status, detail, durationMs: took }) =>
      `  ${station.padEnd(8)} ${status.padEnd(5)} ${detail}${took === null ? '' : ` (${String(took)} ms)`}`.trimEnd(),
    ),
    ...(fault ? ['', 'Stopped by', ...faultLines(fault)] : []),
    ...(warnings.length > 0 ? ['', 'Warnings', ...warnings.flatMap(faultLines)] : []),
  ];
}

function configLines(config: ReportParts['config']): string[] {
  if ('fault' in config) return ['config.toml cannot be used', ...faultLines(config.fault)];
  const { data } = config;
  const provider = typeof data.model_provider === 'string' ? data.model_provider : 'openai';
  const table = providerTable(data, provider);
  const shown = table ? maskTable(table, ['model_providers', provider]) : null;
  return [
    `Selected: model_provider ${provider}${data.model_provider === undefined ? ' (built in, none is named)' : ''}, model ${typeof data.model === 'string' ? data.model : '(none named)'}`,
    `Root keys: ${Object.keys(data).join(', ') || '(none)'}`,
    ...(shown
      ? [
          `[model_providers.${provider}]`,
          ...Object.entries(shown).map(([key, value]) => `  ${key} = ${JSON.stringify(value)}`),
        ]
      : [`[model_providers.${provider}] is not in the file`]),
  ];
}

/**
 * A report for an issue or a support desk, as plain text: complete, and without any key. Its frame is English in every
 * language, for those who read it; the faults in it are told as they were shown.
 */
export function reportText(parts: ReportParts): string {
  const { version, platform, nodeVersion, codex, codexFault, home, config, keychain, variables, lastRun } = parts;
  const names = variables.map(({ name, inFile }) => `  ${name}${inFile ? ' (in CODEX_HOME/.env)' : ''}`);
  const lines = [
    `Switchboard ${version} on ${platform}, Node ${nodeVersion}`,
    codex ? `Codex ${codex.version} from ${codex.foundBy}: ${codex.path}` : 'Codex was not found',
    ...(codexFault ? faultLines(codexFault) : []),
    `Home: ${home.path} (${home.source}${home.exists ? '' : ', not there'})`,
    `Keychain: ${keychain.place}, ${keychain.state}${keychain.reason ? `: ${keychain.reason}` : ''}`,
    '',
    ...configLines(config),
    '',
    'Variables that are set (names only)',
    ...(names.length > 0 ? names : ['  (none)']),
    '',
    ...(lastRun ? runLines(lastRun) : ['No pong and no doctor has been run yet.']),
  ];
  // A model or a folder may have line breaks in its name.
  return `${lines.map((line) => printable(line.replaceAll('\n', ' '))).join('\n')}\n`;
}
