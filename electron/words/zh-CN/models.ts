import type { Words } from '../words.ts';
import { list } from './faults/phrases.ts';
import { zh } from './spaced.ts';

export const switching: Words['switching'] = {
  noKey: (provider) => zh`还没有${provider}的密钥。`,
  variableNotSet: (variable, provider) => zh`此处没有设置${variable}，因此 Codex 没有${provider}的密钥。`,
  noPong: (model, day) => zh`${model}在${day}没有返回 pong。`,
  failedCheck: (model, day, failed) =>
    zh`${model}在${day}的上次检查未通过${failed.length > 0 ? zh`（${list(failed)}）` : ''}。`,
  reduced: (model) => zh`对于${model}这个名称，Codex 会发送精简协议，OpenAI 以外的网关可能会拒绝。`,
  unlisted: (provider, model, nearest) =>
    zh`${provider}没有列出${model}。${nearest === null ? '' : zh`你要找的是${nearest}吗？`}`,
  threads: (count, more, provider) =>
    zh`${more ? '超过' : ''}${count}个属于${provider}的先前会话将不再列出，直到再次选择它。`,
  running: (count) => zh`${count}个正在运行的 Codex 会沿用原来的选择，直到重新启动。`,
};

export const goodFor: Words['goodFor'] = {
  'openai/gpt-5.5': 'OpenAI 的旗舰模型；Codex 的原生默认模型。',
  'anthropic/claude-opus-4-8': '长周期的智能体编程与重构。',
  'glm/glm-5.2': '开放权重，100 万上下文，编程能力强且价格低。',
  'kimi/kimi-k2.7-code': '便宜的开放权重编程模型，适合日常工作。',
  'xai/grok-build-0.1': '快速且便宜，输出费用仅为旗舰模型的一小部分。',
};

export const templates: Words['templates'] = {
  hard: { label: '困难任务', note: (model) => zh`昂贵的模型，用于长时间工作和重构：${model}。` },
  routine: { label: '日常工作', note: (model) => zh`便宜的模型，用于样板代码和小改动：${model}。` },
};

export const modelList: Words['modelList'] = {
  bodyTooLarge: (status) => zh`HTTP ${status}，响应正文超过 8 MB`,
  noAnswer: (host, seconds) => zh`${host}在${seconds}秒内没有响应`,
  badPort: '它的端口是 fetch 从不访问的端口，因此无法在此列出其模型。',
  redirected: (status, location) => zh`HTTP ${status}，重定向到${location}`,
};

export const presets: Words['presets'] = {
  'token-station': '一个密钥即可使用多家厂商的模型，还有按请求挑选模型的路由。',
  practice: '本机上的小型网关：无需账户即可尝试所有功能。',
  'openai-api': '通过 API 密钥使用 OpenAI，按用量计费，无需 ChatGPT 套餐。',
  openrouter: '一个密钥即可使用多家厂商的模型。',
  azure: '你自己的 Azure 资源中的部署；模型即部署的名称。',
  ollama: '本机上的开放权重模型。Codex 已认识它。',
  lmstudio: '本机上的开放权重模型。Codex 已认识它。',
  blank: '任何支持 Responses API 的网关。',
};
