/** The station Address: the way from base_url to a server, with its name, its proxy and its certificate. */
export const address = {
  'base-url-missing': {
    usually: '表里没有 base_url，或者它是空的。Codex 便会连接 api.openai.com，并把你的密钥发送到那里。',
    byHand: '查看这个表：你自己的每个提供商都需要这一行。',
    command: 'grep -n -A4 "^\\[model_providers" ~/.codex/config.toml',
  },
  'base-url-malformed': {
    usually: '漏了 https://，或者粘贴时带上了空格或引号。',
    byHand: '它应当类似 https://models.example.com/v1。Codex 自己只说“builder error”。',
    command: 'grep -n base_url ~/.codex/config.toml',
  },
  'address-not-encrypted': {
    usually: '地址以 http:// 开头，又不是这台机器，途中的任何人都能读到密钥。',
    byHand: '看看服务器是否也支持 https://，支持就用它。',
    command: 'curl -sI https://HOST/v1',
  },
  'dns-not-found': {
    usually: '主机名拼错、只有公司网络或 VPN 才认识的名称，或者根本没有网络。',
    byHand: '在 Codex 之外查询这个名称。',
    command: 'curl -I https://HOST',
  },
  'connection-refused': {
    usually: '服务器没有运行，或监听在另一个端口。如果是这台机器：本地网关没有启动。',
    byHand: '直接访问那个端口。Codex 自己只说“waiting for network”。',
    command: 'curl -i BASE_URL/models',
  },
  'connection-timeout': {
    usually: '防火墙丢弃了数据包、VPN 没有打开，或地址位于另一个网络。',
    byHand: '在 Codex 之外给它五秒钟。',
    command: 'curl -i --connect-timeout 5 BASE_URL/models',
  },
  'connection-closed': {
    usually:
      '该端口上不是 HTTP 服务器、服务器需要 https://，或者它在处理请求时崩溃了。代理、VPN 或防火墙也可能切断连接。',
    byHand: '在 Codex 之外访问服务器。Codex 自己只说“error sending request”。',
    command: 'curl -iv BASE_URL/models',
  },
  'proxy-failed': {
    usually: 'HTTPS_PROXY 指向的代理已经不在，或需要密码；除非设置 NO_PROXY，它也会接管 127.0.0.1。',
    byHand: '看看设置了什么，再不用代理试一次。',
    command: 'env | grep -i _proxy; curl -i --noproxy "*" BASE_URL/models',
  },
  'tls-untrusted': {
    usually: '公司的代理用自己的证书打开连接，或服务器用的是自签名证书。',
    byHand: '查看证书由谁签发。Codex 通过 SSL_CERT_FILE 或 CODEX_CA_CERTIFICATE 信任其他根证书。',
    command: 'curl -vI https://HOST 2>&1 | grep issuer',
  },
  'tls-expired': {
    usually: '服务器的证书没有续期。少数情况下是这台机器的时钟不对。',
    byHand: '查看证书的日期和时钟。',
    command: 'curl -vI https://HOST 2>&1 | grep "expire date"; date',
  },
  'tls-wrong-host': {
    usually: 'base_url 用了证书里没有列出的别名或 IP 地址，或者 DNS 指向了另一台服务器。',
    byHand: '查看证书是为哪些名称签发的。',
    command: 'curl -vI https://HOST 2>&1 | grep subject',
  },
};
