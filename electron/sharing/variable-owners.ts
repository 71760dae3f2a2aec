/** Variables that hold a well-known secret, with the domains to which that secret may go. */
const owners: readonly [RegExp, readonly string[]][] = [
  [/^OPENAI_(API_|ADMIN_|ACCESS_)?(KEY|TOKEN)$/, ['openai.com']],
  [/^TOKEN_STATION_API_KEY$/, ['bytefuture.ai']],
  [/^OPENROUTER_API_KEY$/, ['openrouter.ai']],
  [/^ANTHROPIC_(API_KEY|AUTH_TOKEN)$/, ['anthropic.com']],
  [/^(GEMINI|GOOGLE)_API_KEY$/, ['googleapis.com']],
  [/^AZURE_/, ['azure.com', 'microsoft.com']],
  [/^AWS_/, ['amazonaws.com']],
  [/^(GITHUB|GH|COPILOT)_/, ['github.com', 'githubcopilot.com']],
  [/^GITLAB_/, ['gitlab.com']],
  [/^(NPM|NODE_AUTH)_/, ['npmjs.org']],
  [/^(HF|HUGGING_FACE|HUGGINGFACE)_/, ['huggingface.co']],
  [/^MISTRAL_/, ['mistral.ai']],
  [/^GROQ_/, ['groq.com']],
  [/^XAI_/, ['x.ai']],
  [/^DEEPSEEK_/, ['deepseek.com']],
  [/^TOGETHER_/, ['together.ai', 'together.xyz']],
  [/^FIREWORKS_/, ['fireworks.ai']],
  [/^CODEX_/, ['openai.com']],
  [/^CLAUDE_/, ['anthropic.com']],
  [/^(SLACK|STRIPE|CLOUDFLARE|CF|VAULT|DOCKER|DIGITALOCEAN|HEROKU|VERCEL|NETLIFY|SENTRY|TWILIO|SENDGRID)_/, []],
  [/(PASSWORD|PASSWD|SSH|COOKIE|DATABASE_URL|REDIS_URL|CONNECTION_STRING|PRIVATE_KEY)/, []],
];

/**
 * Whether a variable is known to hold another service's secret: Codex would send it to whatever address the provider
 * names, so a stranger's provider may not ask for it.
 */
export function belongsElsewhere(variable: string, baseUrl: string): boolean {
  const owner = owners.find(([name]) => name.test(variable.toUpperCase()));
  if (!owner) return false;
  const { hostname } = new URL(baseUrl);
  return !owner[1].some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
}
