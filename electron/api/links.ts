/** Every page that Switchboard may open in the system's browser. A link that is not here does not open. */
export const links = {
  tokenStation: 'https://models.bytefuture.ai/',
  codexConfig: 'https://developers.openai.com/codex/config-advanced',
  codex: 'https://github.com/openai/codex',
  openRouterKeys: 'https://openrouter.ai/keys',
  openAiKeys: 'https://platform.openai.com/api-keys',
  ollama: 'https://ollama.com/',
  lmStudio: 'https://lmstudio.ai/',
} as const;

const addresses: readonly string[] = Object.values(links);

/** The address to open when it is one of the list (a missing final slash of a bare host is forgiven), else null. */
export function allowedLink(address: string): string | null {
  const href = URL.canParse(address) ? new URL(address).href : '';
  return addresses.includes(href) ? href : null;
}
