import type { Facts } from '../../../faults/facts.ts';
import type { FaultWordsOf } from '../../faults.types.ts';
import { zh } from '../spaced.ts';
import { inQuotes, quote, who } from './phrases.ts';

const named = ({ model: name }: Facts) => name ?? '此模型';

export const model: FaultWordsOf<'model'> = {
  'model-not-found': {
    title: (facts) => (facts.model ? zh`${who(facts)}没有模型${facts.model}` : zh`${who(facts)}没有这个名称的模型`),
    cause: (facts) =>
      zh`${who(facts)}${facts.suggestion ? '' : '对此账户'}不提供${named(facts)}${facts.suggestion ? zh`；其列出的最接近的名称是${facts.suggestion}` : ''}。${quote(facts)}`,
  },
  'model-not-namespaced': {
    title: (facts) => zh`${named(facts)}缺少前半部分`,
    cause: (facts) =>
      zh`${who(facts)}以 provider/model 的形式为模型命名${facts.suggestion ? zh`：应为${facts.suggestion}，而不是${facts.model ?? '这个名称'}` : zh`，而${named(facts)}前面没有提供商`}。`,
  },
  'tools-rejected': {
    title: (facts) => zh`${named(facts)}不接受 Codex 的工具`,
    cause: (facts) =>
      zh`Codex 会向每个模型提供它的工具，而${who(facts)}不允许${named(facts)}使用${facts.value ? inQuotes(facts.value) : '其中一个'}。${quote(facts)}`,
  },
  'parameter-rejected': {
    title: (facts) => zh`${who(facts)}拒绝 Codex 发送的一项设置`,
    cause: (facts) =>
      zh`使用${named(facts)}时，${who(facts)}不接受${facts.value ? inQuotes(facts.value) : '请求中的一个参数'}。${quote(facts)}`,
  },
  'model-metadata-unknown': {
    title: (facts) => zh`Codex 不认识${named(facts)}`,
    cause: (facts) => zh`Codex 没有${named(facts)}的资料，会以保守的默认值处理其上下文窗口；pong 检查不受影响。`,
  },
};
