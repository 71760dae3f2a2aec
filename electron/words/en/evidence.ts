/** What was seen on the way, a line each, below a fault’s cause; beside them stand the words of Codex and the gateway. */
export const evidence = {
  dialled: (address: string, proxy: string | null) => `Dialled ${address}${proxy ? `, the proxy ${proxy}` : ''}`,
  addresses: (found: readonly string[]) => `Addresses: ${found.join(', ')}`,
  certificate: (subject: string, issuer: string, from: string, to: string) =>
    `Certificate: ${subject}, issued by ${issuer}, valid from ${from} to ${to}`,
  nobody: '(nobody)',
  asked: (method: string, url: string, proxy: string | null) =>
    `${method} ${url}${proxy ? ` through the proxy ${proxy}` : ''}`,
  answered: (status: number, contentType: string | null, ms: number) =>
    `Answered ${String(status)}, ${contentType ?? 'no content type'}, after ${String(ms)} ms`,
  pointsTo: (location: string) => `It points to ${location}`,
  said: (message: string, code: string) => `It said: ${message}${code ? ` (${code})` : ''}`,
  events: (count: number, types: readonly string[]) => `${String(count)} events: ${types.join(', ')}`,
  brokeOff: 'The connection broke in the middle.',
  keySent: (from: string) => `Key sent: yes, from ${from}`,
  noKeySent: 'Key sent: no',
  hasChat: 'Its /chat/completions is there.',
  lists: (models: number) => `It lists ${String(models)} models.`,
  codexSaid: (words: string) => `Codex said: ${words}`,
  codexAnswered: (words: string) => `Codex answered: ${words}`,
  decidedIn: (key: string, value: string, where: string) => `${key} = "${value}" in ${where}`,
  notThere: (path: string) => `${path} does not exist`,
  inSettings:
    'Codex gets its pong here without your config.toml, and not with it: the difference is a setting of yours.',
  onTheWay:
    'Codex gets its pong here with your config.toml when Switchboard makes the connection, and not by itself: the difference is its way out (a proxy, NO_PROXY, or the roots that it trusts).',
  lookedFor: (places: readonly string[]) => `Looked on PATH and in the usual places of: ${places.join(', ')}.`,
  moreThreads: (count: number) => `… and ${String(count)} more`,
};

/** What ends up in a fault’s cause: why a connection, Codex or a command did not do as it should. */
export const reasons = {
  notLoggedIn: 'Codex is not logged in to OpenAI.',
  codexEnded: 'Codex ended without an answer.',
  codexSilent: (seconds: number) => `Codex did not answer within ${String(seconds)} s.`,
  answeredWithoutWords: (status: number) => `The gateway answered ${String(status)} without a word.`,
  oneDocument: 'It sent one document instead of a stream.',
  noKeyConfigured: 'no key is configured',
  noAddress: 'something that is no address',
  speaksNoHttps: 'The server there does not speak https.',
  speaksOnlyHttps: 'The server there speaks https only.',
  certificateRefused: 'The certificate is not accepted.',
  authorityAsServer: 'The server shows the certificate of an authority as its own, which Codex does not accept.',
  noConnection: (seconds: number) => `No connection within ${String(seconds)} s.`,
  notResolved: (host: string) => `${host} was not resolved in time.`,
  cancelled: 'It was cancelled.',
  noProxyAnswer: (seconds: number) => `It did not answer within ${String(seconds)} s.`,
  proxyAnswered: (status: number, words: string, where: string) =>
    `It answered ${String(status)} ${words} when asked to connect to ${where}.`,
  proxyNotHttp: 'What it answers is not HTTP.',

  // The command that prints a key
  noCommand: 'It names no command.',
  commandGone: (path: string) => `${path} is no longer there: Switchboard was moved or removed since.`,
  commandLate: (seconds: number) => `It did not end within ${String(seconds)} s.`,
  commandPrintedMuch: 'It printed far more than a key.',
  commandNotStarted: (why: string) => `It could not be started: ${why}.`,
  commandFailed: (code: string) => `It ended with exit code ${code}.`,
  commandPrintedNothing: 'It printed nothing.',

  // Codex itself
  answeredInstead: (words: string) => `It answered: ${words || '(nothing)'}`,
  noVersion: (seconds: number) => `no answer within ${String(seconds)} s`,
  noModelList: '`codex debug models --bundled` gave no list of models.',
  codexNeverRan: (home: string) => `Codex has not run in ${home} yet, so it was not asked.`,
  appServerClosed: 'codex app-server was closed',
  appServerNoJson: 'codex app-server wrote a line that is not JSON',
  appServerNoReason: 'codex app-server gave no reason',
  appServerSilent: (method: string, seconds: number) =>
    `codex app-server did not answer ${method} within ${String(seconds)} seconds`,
};

/** The comparison of models. */
export const compare = {
  needsCodexLogin: (provider: string) =>
    `${provider} works only with the login or the signature of Codex itself, which a comparison does not use.`,
  sentDirectly: 'Directly, without Codex: your prompt alone, with no instructions and no tools.',
  sentThroughCodex: (version: string) =>
    `Through Codex ${version}: your prompt with Codex’s own instructions and tools, in an empty folder that it could not write, without your config.toml.`,
  tokens: (how: string, input: number, output: number, silent: number) =>
    `${how} Together ${String(input)} tokens in and ${String(output)} out${silent > 0 ? `, without ${String(silent)} that did not say` : ''}.`,
};
