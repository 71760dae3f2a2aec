import type { FaultWordsOf } from '../../faults.types.ts';
import { zh } from '../spaced.ts';
import { said } from './phrases.ts';

export const codex: FaultWordsOf<'codex'> = {
  'codex-not-found': {
    title: () => '未安装 Codex',
    cause: () => 'Switchboard 在 PATH 中，以及 npm、Homebrew 和各版本管理器的安装位置都没有找到 Codex。',
  },
  'codex-too-old': {
    title: ({ value }) => (value && !value.startsWith('-') ? `Codex ${value} 版本过旧` : '此 Codex 版本过旧'),
    cause: ({ value, suggestion }) =>
      value?.startsWith('-')
        ? zh`此 Codex 不认识 pong 检查所需的${value}。`
        : zh`${value ? `Codex ${value}` : '此 Codex'}还不能通过命令获取提供商的密钥${suggestion ? zh`；从${suggestion}版起才支持` : ''}。`,
  },
  'codex-will-not-run': {
    title: () => 'Codex 无法运行',
    cause: (facts) => zh`${facts.path ?? 'Codex'}存在，但无法启动。${said(facts)}`,
  },
};
