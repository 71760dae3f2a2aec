import { shellWord as word } from '../shell-word.ts';

/**
 * The command that runs Codex with a model once and changes no file, for a POSIX shell: `codex --model ID exec "…"`.
 * The provider is named only where it is not the selected one.
 */
export function launchCommand(model: string, provider: string, selectedProvider: string | null): string {
  const other = provider === selectedProvider ? '' : ` -c ${word(`model_provider=${JSON.stringify(provider)}`)}`;
  return `codex --model ${word(model)}${other} exec "…"`;
}
