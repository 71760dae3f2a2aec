import type { Facts } from '../../../faults/facts.ts';
import type { FaultWordsOf } from '../../faults.types.ts';
import { zh } from '../spaced.ts';
import { keyIn, quote, reason, who } from './phrases.ts';

const status = (facts: Facts) => (facts.status === undefined ? '错误' : String(facts.status));

export const gateway: FaultWordsOf<'gateway'> = {
  'key-rejected': {
    title: (facts) => zh`${who(facts)}不接受此密钥`,
    cause: (facts) =>
      facts.key?.doubt
        ? zh`${keyIn(facts)}看起来有误${reason({ words: facts.key.doubt })}${who(facts)}返回了${status(facts)}。${quote(facts)}`
        : zh`${who(facts)}返回了${status(facts)}：${keyIn(facts)}有误、已被撤销，或者属于别的服务。${quote(facts)}`,
  },
  'access-forbidden': {
    title: (facts) => zh`此密钥在${who(facts)}无权执行该操作`,
    cause: (facts) =>
      zh`${who(facts)}认得此密钥，但拒绝了请求（${status(facts)}）：该账户无权使用${facts.model ?? '此模型'}或 API。${quote(facts)}`,
  },
  'region-blocked': {
    title: (facts) => zh`${who(facts)}不向此地区提供服务`,
    cause: (facts) => zh`${who(facts)}拒绝来自此连接所在国家或地区的请求。${quote(facts)}`,
  },
  'payment-required': {
    title: (facts) => zh`你在${who(facts)}的账户余额不足`,
    cause: (facts) => zh`${who(facts)}要求先付费再回答（${status(facts)}）。${quote(facts)}`,
  },
  'quota-exhausted': {
    title: (facts) => zh`你在${who(facts)}的配额已用完`,
    cause: (facts) => zh`该账户已达到${who(facts)}或账户所有者设定的上限；等一分钟也无济于事。${quote(facts)}`,
  },
  'rate-limited': {
    title: (facts) => zh`${who(facts)}要求稍候`,
    cause: (facts) =>
      zh`短时间内请求过多：${who(facts)}将在${facts.seconds === undefined ? '稍后' : `${String(facts.seconds)} 秒后`}恢复响应。${quote(facts)}`,
  },
  'endpoint-not-found': {
    title: (facts) => zh`${who(facts)}的地址上没有服务`,
    cause: (facts) =>
      zh`${facts.url ?? 'base_url'}/responses 上什么也没有（${status(facts)}）${facts.suggestion ? zh`，但${facts.suggestion}上有` : '：base_url 常常漏掉结尾，例如 /v1'}。`,
  },
  'responses-unsupported': {
    title: (facts) =>
      facts.value ? zh`${who(facts)}的${facts.value}不支持 Responses API` : zh`${who(facts)}不支持 Responses API`,
    cause: (facts) =>
      zh`${who(facts)}${facts.value ? zh`的${facts.value}` : ''}仅支持 Chat Completions，而 Codex 需要${facts.url ?? 'base_url'}/responses 上的 Responses API。`,
  },
  'not-an-api': {
    title: (facts) => zh`${facts.host ?? who(facts)}的响应不像 API`,
    cause: (facts) =>
      facts.value
        ? zh`${facts.url ?? 'base_url'}把请求转到了${facts.value}；Codex 需要的是 API 本身的地址。`
        : zh`${facts.url ?? 'base_url'}不是 API：做出响应的是网站、别的服务、登录页，或者此网络的认证页面。`,
  },
  'server-error': {
    title: (facts) => zh`${who(facts)}自身出了问题`,
    cause: (facts) => zh`${who(facts)}在处理请求时出错（${status(facts)}）；本机没有任何问题。${quote(facts)}`,
  },
  'gateway-blocks-client': {
    title: (facts) => zh`${who(facts)}把 Codex 当成了机器人`,
    cause: (facts) =>
      zh`${facts.host ?? who(facts)}前面的机器人防护在请求到达 API 之前就拦下了它；需要其运营方放行 API 客户端。`,
  },
};
