/** The station Address: the way from base_url to a server, with its name, its proxy and its certificate. */
export const address = {
  'base-url-missing': {
    usually: 'The table has no base_url, or an empty one. Codex then talks to api.openai.com and sends your key there.',
    byHand: 'Look at the table: each provider of your own needs the line.',
    command: 'grep -n -A4 "^\\[model_providers" ~/.codex/config.toml',
  },
  'base-url-malformed': {
    usually: 'The https:// was left off, or a space or a quotation mark came along when it was pasted.',
    byHand: 'It should read like https://models.example.com/v1. Codex itself says “builder error”.',
    command: 'grep -n base_url ~/.codex/config.toml',
  },
  'address-not-encrypted': {
    usually: 'The address begins with http:// and is not this machine, so whoever is on the way can read the key.',
    byHand: 'See whether the server answers to https:// as well, and use that.',
    command: 'curl -sI https://HOST/v1',
  },
  'dns-not-found': {
    usually: 'A misspelt host, a name that only a company’s network or VPN knows, or no network at all.',
    byHand: 'Ask for the name outside Codex.',
    command: 'curl -I https://HOST',
  },
  'connection-refused': {
    usually:
      'The server is not running, or listens on another port. On this machine: a local gateway that was not started.',
    byHand: 'Ask the port directly. Codex itself says only “waiting for network”.',
    command: 'curl -i BASE_URL/models',
  },
  'connection-timeout': {
    usually: 'A firewall swallows the packets, a VPN is off, or the address is inside another network.',
    byHand: 'Give it five seconds outside Codex.',
    command: 'curl -i --connect-timeout 5 BASE_URL/models',
  },
  'connection-closed': {
    usually:
      'Something other than an HTTP server listens on that port, the server expects https://, or it crashed on the request. A proxy, VPN or firewall can also cut the connection.',
    byHand: 'Ask the server outside Codex, which says only “error sending request”.',
    command: 'curl -iv BASE_URL/models',
  },
  'proxy-failed': {
    usually:
      'HTTPS_PROXY names a proxy that is gone or wants a password; it catches 127.0.0.1 too unless NO_PROXY says otherwise.',
    byHand: 'See what is set, and try without it.',
    command: 'env | grep -i _proxy; curl -i --noproxy "*" BASE_URL/models',
  },
  'tls-untrusted': {
    usually: 'A company’s proxy opens the connection with its own certificate, or the server signed its own.',
    byHand: 'See who issued the certificate. Codex trusts another root by SSL_CERT_FILE or CODEX_CA_CERTIFICATE.',
    command: 'curl -vI https://HOST 2>&1 | grep issuer',
  },
  'tls-expired': {
    usually: 'The server’s certificate was not renewed. More rarely, this machine’s clock is wrong.',
    byHand: 'Look at its dates, and at the clock.',
    command: 'curl -vI https://HOST 2>&1 | grep "expire date"; date',
  },
  'tls-wrong-host': {
    usually:
      'base_url names an alias or an IP address that the certificate does not list, or DNS leads to another server.',
    byHand: 'See which names the certificate is for.',
    command: 'curl -vI https://HOST 2>&1 | grep subject',
  },
};
