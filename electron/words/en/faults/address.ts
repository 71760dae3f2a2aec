import type { Facts } from '../../../faults/facts.ts';
import type { FaultWordsOf } from '../../faults.types.ts';
import { inQuotes, said, table, Who, who } from './phrases.ts';

const isHttps = ({ baseUrl, url }: Facts) => (baseUrl ?? url)?.startsWith('https:') ?? false;
const host = ({ host: name, url }: Facts) => name ?? url ?? 'its address';

export const address: FaultWordsOf<'address'> = {
  'base-url-missing': {
    title: (facts) => `${Who(facts)} has no address`,
    cause: (facts) => `${table(facts)} has no base_url, so Codex does not know where to send the request.`,
  },
  'base-url-malformed': {
    title: (facts) => `The address of ${who(facts)} is not right`,
    cause: (facts) =>
      facts.words
        ? `base_url is ${facts.url ?? ''}. ${said(facts)}`
        : `base_url is ${inQuotes(facts.url ?? '')}; it must be a whole address that begins with https:// or http://.`,
  },
  'address-not-encrypted': {
    title: (facts) => `The key of ${who(facts)} is not encrypted on its way`,
    cause: (facts) =>
      `${facts.url ?? 'base_url'} begins with http:// and is not on this machine, so everyone between here and there can read your key and what Codex sends.`,
  },
  'dns-not-found': {
    title: (facts) => `There is no server called ${host(facts)}`,
    cause: (facts) =>
      `The name ${host(facts)} in the base_url of ${who(facts)} leads to no address: a typing mistake, no network, or a name that only a VPN knows.`,
  },
  'connection-refused': {
    title: (facts) => `Nothing answers at ${host(facts)}`,
    cause: (facts) =>
      `The machine behind ${host(facts)} refuses the connection: no server is listening there, or the port is wrong.`,
  },
  'connection-timeout': {
    title: (facts) => `${host(facts)} cannot be reached`,
    cause: (facts) =>
      `No connection to ${host(facts)} came about in time: a firewall drops it, the server is down, or the network needs a proxy or a VPN.`,
  },
  'connection-closed': {
    title: (facts) => `${host(facts)} closed the connection`,
    cause: (facts) =>
      `${host(facts)} closed the connection without answering. ${isHttps(facts) ? 'It may not be an HTTPS server' : 'It may expect https://, may not be an HTTP server'}, or may have failed on the request; a proxy, VPN or firewall can also cut the connection.`,
  },
  'proxy-failed': {
    title: () => 'The proxy does not let Codex through',
    cause: (facts) =>
      `Your environment sends ${who(facts)} through the proxy ${facts.url ?? ''}, and that proxy failed. ${said(facts)}`.trim(),
  },
  'tls-untrusted': {
    title: (facts) => `The certificate of ${host(facts)} is not trusted`,
    cause: (facts) =>
      facts.words
        ? `${host(facts)} shows a certificate that Codex does not accept. ${said(facts)}`
        : `${host(facts)} shows a certificate that no authority known here has signed: a server with its own certificate, or a company network that reads along.`,
  },
  'tls-expired': {
    title: (facts) => `The certificate of ${host(facts)} is out of date`,
    cause: (facts) =>
      `The certificate of ${host(facts)} has expired or is not valid yet. Its operator must renew it, unless the clock of this machine is wrong.`,
  },
  'tls-wrong-host': {
    title: (facts) => `The certificate belongs to another host than ${host(facts)}`,
    cause: (facts) =>
      `The server at ${host(facts)} shows a certificate made out to another name, so base_url and server do not belong together.`,
  },
};
