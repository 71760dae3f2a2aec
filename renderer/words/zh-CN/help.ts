import type { Words } from '../words.ts';

export const help: Words['help'] = {
  whatIsThis: '这是什么？',
  whatIs: (title) => `这是什么？${title}`,
  whatGoesHere: '这里填什么？',
  whatGoesInto: (label) => `这里填什么？${label}`,
  station: (name) => `在“${name}”这一站`,
  whatHappens: '发生了什么',
  usually: '常见原因',
  byHand: '自己查看',
  more: '更多',
  docs: 'Codex 的文档',
  what: '含义',
  example: '示例',
  mistake: '常见错误',
};
