import { zh } from './spaced.ts';
import type { Words } from '../words.ts';

export const desktop: Words['desktop'] = {
  system: '系统',
  noFileManager: '只有 Switchboard 自己的窗口才能打开文件管理器。',
  nothingYet: (folder) => zh`${folder}还不存在；第一次写入时会创建。`,
  noFolder: (path) => zh`没有文件夹${path}；请填写完整路径。`,
  terminalAlready: '你已经在终端里了。',
  endedAtOnce: (terminal, signal, code) => zh`${terminal}刚打开就结束了（${signal ?? `退出码 ${String(code)}`}）。`,
  noTerminal: '没有找到可以打开的终端。',
  chooseFolder: '在此文件夹中打开 Codex',
  close: '关闭',
  copyCommand: '复制命令',
};
