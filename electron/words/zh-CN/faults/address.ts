import type { Facts } from '../../../faults/facts.ts';
import type { FaultWordsOf } from '../../faults.types.ts';
import { zh } from '../spaced.ts';
import { inQuotes, said, table, who } from './phrases.ts';

const isHttps = ({ baseUrl, url }: Facts) => (baseUrl ?? url)?.startsWith('https:') ?? false;
const host = ({ host: name, url }: Facts) => name ?? url ?? '该地址';

export const address: FaultWordsOf<'address'> = {
  'base-url-missing': {
    title: (facts) => zh`${who(facts)}没有地址`,
    cause: (facts) => zh`${table(facts)}中没有 base_url，Codex 不知道该把请求发往何处。`,
  },
  'base-url-malformed': {
    title: (facts) => zh`${who(facts)}的地址不正确`,
    cause: (facts) =>
      facts.words
        ? zh`base_url 为${facts.url ?? '空'}。${said(facts)}`
        : zh`base_url 为${inQuotes(facts.url ?? '')}；它必须是以 https:// 或 http:// 开头的完整地址。`,
  },
  'address-not-encrypted': {
    title: (facts) => zh`${who(facts)}的密钥在传输途中未加密`,
    cause: (facts) =>
      zh`${facts.url ?? 'base_url'}以 http:// 开头，且不在本机上，因此途中的任何人都能读到你的密钥和 Codex 发送的内容。`,
  },
  'dns-not-found': {
    title: (facts) => zh`找不到名为${host(facts)}的服务器`,
    cause: (facts) =>
      zh`${who(facts)}的 base_url 中的名称${host(facts)}没有对应的地址：可能是拼写有误、网络不通，或者该名称只有 VPN 才认识。`,
  },
  'connection-refused': {
    title: (facts) => zh`${host(facts)}没有任何响应`,
    cause: (facts) => zh`${host(facts)}所在的机器拒绝连接：那里没有服务器在监听，或者端口不对。`,
  },
  'connection-timeout': {
    title: (facts) => zh`无法连接到${host(facts)}`,
    cause: (facts) => zh`未能及时与${host(facts)}建立连接：可能被防火墙丢弃、服务器已停机，或者此网络需要代理或 VPN。`,
  },
  'connection-closed': {
    title: (facts) => zh`${host(facts)}关闭了连接`,
    cause: (facts) =>
      zh`${host(facts)}没有回答就关闭了连接。${isHttps(facts) ? '它可能不是 HTTPS 服务器' : '它可能需要 https://，也可能不是 HTTP 服务器'}，或者在处理请求时出错；代理、VPN 或防火墙也可能切断连接。`,
  },
  'proxy-failed': {
    title: () => '代理不让 Codex 通过',
    cause: (facts) =>
      zh`你的环境变量让发往${who(facts)}的请求经过代理${facts.url ?? ''}，而该代理出错了。${said(facts)}`,
  },
  'tls-untrusted': {
    title: (facts) => zh`${host(facts)}的证书不受信任`,
    cause: (facts) =>
      facts.words
        ? zh`${host(facts)}出示的证书不被 Codex 接受。${said(facts)}`
        : zh`${host(facts)}出示的证书不是由本机认可的机构签发的：可能是服务器自签的证书，也可能是公司网络在监听流量。`,
  },
  'tls-expired': {
    title: (facts) => zh`${host(facts)}的证书不在有效期内`,
    cause: (facts) => zh`${host(facts)}的证书已过期或尚未生效。除非本机时钟有误，否则必须由其运营方更新证书。`,
  },
  'tls-wrong-host': {
    title: (facts) => zh`证书属于另一台主机，而不是${host(facts)}`,
    cause: (facts) => zh`${host(facts)}上的服务器出示的证书签发给了别的名称，因此 base_url 与该服务器不匹配。`,
  },
};
