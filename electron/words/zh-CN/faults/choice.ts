import type { FaultWordsOf } from '../../faults.types.ts';
import { zh } from '../spaced.ts';
import { who } from './phrases.ts';

export const choice: FaultWordsOf<'choice'> = {
  'wrong-provider-selected': {
    title: () => 'Codex 仍在连接 OpenAI',
    cause: (facts) =>
      zh`请求发给了 OpenAI 自己的服务，而不是${who(facts)}：config.toml 顶部的 model_provider 没有选择它。`,
  },
  'base-url-env-ignored': {
    title: () => 'OPENAI_BASE_URL 对 Codex 不起作用',
    cause: ({ value }) =>
      zh`OPENAI_BASE_URL 已设置${value ? zh`为${value}` : ''}，但 Codex 会忽略它：要使用别的地址，需要在 config.toml 中单独定义一个提供商。`,
  },
  'overridden-by-layer': {
    title: ({ field }) => zh`${field ?? '此项选择'}由别处决定`,
    cause: ({ field, path, value }) =>
      zh`${path ?? '优先于 config.toml 的一个文件'}${value ? zh`把${field ?? '它'}设为${value}` : zh`设置了${field ?? '它'}`}，并覆盖 config.toml 中的内容。`,
  },
  'profile-missing': {
    title: ({ value }) => (value ? zh`没有名为${value}的配置档` : '没有这个名称的配置档'),
    cause: ({ value, path }) =>
      zh`${path ?? `${value ?? 'NAME'}.config.toml`}不存在；此时 Codex 会不加提示地在没有该配置档的情况下继续运行。`,
  },
};
