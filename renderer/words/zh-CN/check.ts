import type { Words } from '../words.ts';

export const check: Words['check'] = {
  openShort: '检查',
  openFor: (model, provider) => `检查 ${provider} 的 ${model} 的能力`,
  title: (model) => `${model} 的能力`,
  lead: (provider) =>
    `向 ${provider} 逐项询问 Codex 所需的每种能力，各问一次。会消耗少量 token，不会写入 config.toml。`,
  start: '运行检查',
  again: '重新检查',
  next: '正在询问下一项…',
  status: { pass: '可用', fail: '失败', refused: '被拒绝', skip: '已跳过', wait: '等待中' },
  stops: '缺了它 Codex 无法工作',
  items: '结果',
  verdict: {
    fits: 'Codex 所需的能力都具备。',
    'does-not-fit': '缺少 Codex 所需的能力。',
    'not-known': '无法判断：有些项目未能测试。',
  },
  tokens: (input, output) => `发送 ${input} 个 token，收到 ${output} 个。`,
  stopped: '已停止。停止前的结果见上。',
};
