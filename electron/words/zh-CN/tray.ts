import type { Words } from '../words.ts';

export const tray: Words['tray'] = {
  running: '正在运行 pong 检查…',
  run: '运行 pong 检查',
  pong: (seconds) => `${seconds} 秒后收到 pong`,
  open: '打开 Switchboard',
  quit: '退出',
  ownDefault: 'Codex 自己的默认值',
};
