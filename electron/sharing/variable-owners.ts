import { isLoopback } from '../keys/origin.ts';

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
 * Whose secret a variable holds, as far as its name tells: the one of the service at this address, as services name theirs
 * (ACME_API_KEY at models.acme.example), or another’s. Codex would send it to whatever address the provider names.
 */
export function ownerOf(variable: string, baseUrl: string): 'its-own' | 'another' | 'nobody-known' {
  const { hostname } = new URL(baseUrl);
  const owner = owners.find(([name]) => name.test(variable.toUpperCase()));
  if (owner) {
    return owner[1].some((domain) => hostname === domain || hostname.endsWith(`.${domain}`)) ? 'its-own' : 'another';
  }
  // What is sent to this machine stays on it.
  return isLoopback(hostname) || isNamedAfter(variable, hostname) ? 'its-own' : 'nobody-known';
}

/** Whether a variable begins with the name of the domain. What stands before the domain, anybody can make up. */
function isNamedAfter(variable: string, hostname: string): boolean {
  const labels = hostname.split('.');
  const name = labels.at(-2) ?? '';
  // `co.uk` and its like are an ending of two parts.
  const names = [name, ...(name.length <= 3 ? [labels.at(-3) ?? ''] : [])].filter((one) => one !== '');
  const words = variable.toLowerCase().split('_');
  const beginnings = words.slice(0, -1).map((_word, index) => words.slice(0, index + 1).join(''));
  return /_(KEY|TOKEN)$/i.test(variable) && names.some((one) => beginnings.includes(one.replaceAll('-', '')));
}
