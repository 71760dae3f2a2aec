import { editProvider, other, setBaseUrl } from './fixes.ts';
import { inShell } from './shells.ts';
import { said, table, who, Who, type Facts, type WordsOf } from './words.types.ts';

const host = ({ host: name, url }: Facts) => name ?? url ?? 'its address';
const withoutSuggestion = (facts: Facts): Facts => ({ ...facts, suggestion: undefined });
const changeAddress = (facts: Facts) => setBaseUrl(withoutSuggestion(facts));
const trustRoot = other(
  'trust-root',
  'Trust your own root certificate',
  inShell().set('CODEX_CA_CERTIFICATE', '/path/to/root.pem'),
);

export const addressWords: WordsOf<'address'> = {
  'base-url-missing': {
    title: (facts) => `${Who(facts)} has no address`,
    cause: (facts) => `${table(facts)} has no base_url, so Codex does not know where to send the request.`,
    fixes: changeAddress,
  },
  'base-url-malformed': {
    title: (facts) => `The address of ${who(facts)} is not right`,
    cause: (facts) =>
      facts.words
        ? `base_url is ${facts.url ?? ''}. ${said(facts)}`
        : `base_url is “${facts.url ?? ''}”; it must be a whole address that begins with https:// or http://.`,
    fixes: setBaseUrl,
  },
  'address-not-encrypted': {
    title: (facts) => `The key of ${who(facts)} is not encrypted on its way`,
    cause: (facts) =>
      `${facts.url ?? 'base_url'} begins with http:// and is not on this machine, so everyone between here and there can read your key and what Codex sends.`,
    fixes: setBaseUrl,
  },
  'dns-not-found': {
    title: (facts) => `There is no server called ${host(facts)}`,
    cause: (facts) =>
      `The name ${host(facts)} in the base_url of ${who(facts)} leads to no address: a typing mistake, no network, or a name that only a VPN knows.`,
    fixes: (facts) => [...changeAddress(facts), other('check-network', 'Check the network or the VPN')],
  },
  'connection-refused': {
    title: (facts) => `Nothing answers at ${host(facts)}`,
    cause: (facts) =>
      `The machine behind ${host(facts)} refuses the connection: no server is listening there, or the port is wrong.`,
    fixes: (facts) => [
      ...changeAddress(facts),
      ...(/^(localhost|127\.|\[::1\])/.test(facts.host ?? '')
        ? [other('start-server', 'Start the server on this machine')]
        : []),
    ],
  },
  'connection-timeout': {
    title: (facts) => `${host(facts)} cannot be reached`,
    cause: (facts) =>
      `No connection to ${host(facts)} came about in time: a firewall drops it, the server is down, or the network needs a proxy or a VPN.`,
    fixes: (facts) => [other('check-network', 'Check the network, the VPN and the proxy'), ...changeAddress(facts)],
  },
  'proxy-failed': {
    title: () => 'The proxy does not let Codex through',
    cause: (facts) =>
      `Your environment sends ${who(facts)} through the proxy ${facts.url ?? ''}, and that proxy failed. ${said(facts)}`.trim(),
    fixes: (facts) => [
      ...(/\b407\b/.test(facts.words ?? '')
        ? [
            other(
              'proxy-password',
              'Give the proxy its user and password',
              inShell().set('HTTPS_PROXY', (facts.url ?? 'http://HOST').replace('://', '://USER:PASSWORD@')),
            ),
          ]
        : []),
      other(
        'bypass-proxy',
        `Go to ${facts.host ?? 'it'} without the proxy`,
        inShell().add('NO_PROXY', (facts.host ?? 'HOST').replace(/:\d+$/, '')),
      ),
      other('check-proxy', 'Check HTTP_PROXY and HTTPS_PROXY', 'env | grep -i proxy'),
    ],
  },
  'tls-untrusted': {
    title: (facts) => `The certificate of ${host(facts)} is not trusted`,
    cause: (facts) =>
      facts.words
        ? `${host(facts)} shows a certificate that Codex does not accept. ${said(facts)}`
        : `${host(facts)} shows a certificate that no authority known here has signed: a server with its own certificate, or a company network that reads along.`,
    fixes: (facts) => [trustRoot, editProvider(facts, 'Check the address')],
  },
  'tls-expired': {
    title: (facts) => `The certificate of ${host(facts)} is out of date`,
    cause: (facts) =>
      `The certificate of ${host(facts)} has expired or is not valid yet. Its operator must renew it, unless the clock of this machine is wrong.`,
    fixes: () => [other('check-clock', 'Check this machine’s clock', 'date')],
  },
  'tls-wrong-host': {
    title: (facts) => `The certificate belongs to another host than ${host(facts)}`,
    cause: (facts) =>
      `The server at ${host(facts)} shows a certificate made out to another name, so base_url and server do not belong together.`,
    fixes: changeAddress,
  },
};
