/** The station Gateway: whether the server lets this request in, and speaks the Responses API. */
export const gateway = {
  'key-rejected': {
    usually: '密钥输错或已撤销、属于另一个提供商或项目，或者是 .env 里优先的旧密钥。',
    byHand: '在 Codex 之外发送密钥。如果也是 401，问题就在密钥而不在 Codex。',
    command: 'curl -i BASE_URL/models -H "Authorization: Bearer $VARIABLE"',
  },
  'access-forbidden': {
    usually: '密钥正确，但没有这项权限：它的项目、团队或套餐不包含这个模型或这个 API。',
    byHand: '看看这个密钥能列出什么。提供商自己的页面会显示它的权限。',
    command: 'curl -i BASE_URL/models -H "Authorization: Bearer $VARIABLE"',
  },
  'region-blocked': {
    usually: '提供商不为你流量所在的国家提供服务；原因也可能是 VPN 或代理。',
    byHand: '阅读证据里网关自己的说明。',
  },
  'payment-required': {
    usually: '免费额度已用完，或没有在提供商处登记付款方式。',
    byHand: '打开提供商的账单页面。',
  },
  'quota-exhausted': {
    usually: '达到了每月预算或套餐上限。等一分钟没有用，要等到下一个周期或提高上限。',
    byHand: '打开提供商的用量页面。',
  },
  'rate-limited': {
    usually: '一分钟内的请求或 token 太多，往往是几个会话共用一个密钥。',
    byHand: '响应头 retry-after 说明要等多久。Codex 只显示重试已用完。',
    command: 'curl -si BASE_URL/models -H "Authorization: Bearer $VARIABLE" | grep -i retry-after',
  },
  'endpoint-not-found': {
    usually: 'base_url 缺少末尾的 /v1，或者以 /responses 结尾，而这是 Codex 自己会加上的。',
    byHand: '访问 Codex 所访问的地址。404 表示路径不对；401 或 405 表示那里有东西。',
    command: 'curl -i -X POST BASE_URL/responses',
  },
  'responses-unsupported': {
    usually: '网关只支持 Chat Completions，而 Codex 需要原生的 Responses API。',
    byHand: '如果 /chat/completions 有应答而 /responses 没有，就是这个原因。',
    command: 'curl -i -X POST BASE_URL/responses; curl -i -X POST BASE_URL/chat/completions',
  },
  'not-an-api': {
    usually: '这是网页的地址：主页、API 前面的登录页，或酒店的网络。',
    byHand: '查看返回内容的类型：text/html 就是网页。',
    command: 'curl -sI BASE_URL/models | grep -i content-type',
  },
  'server-error': {
    usually: '提供商或其后面的服务器出了问题，大多会自行恢复。',
    byHand: '一分钟后再试，并查看提供商的状态页。Codex 把所有 500 都称为“high demand”。',
  },
  'gateway-blocks-client': {
    usually: '网关前面的防火墙根据名称或请求头，把 Codex 当成了机器人。',
    byHand: '如果用同一个密钥 curl 能通过而 Codex 不能，请联系提供商放行 Codex。',
    command: 'curl -i BASE_URL/models -H "Authorization: Bearer $VARIABLE"',
  },
};
