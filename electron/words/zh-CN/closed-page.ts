import type { Words } from '../words.ts';

export const closedPage: Words['closedPage'] = {
  title: 'Switchboard 正在运行，但此页面没有会话',
  open: '请打开命令在终端中输出的地址。该地址只能使用一次，只打开一个标签页：如果那个标签页还开着，请回到那里继续。',
  again:
    '如果已经用过，而那个标签页已关闭，请停止该命令，再次运行 `switchboard serve`（或 `npm start`）：它会输出新的地址。',
};
