import type { Words } from '../words.ts';

export const crash: Words['crash'] = {
  broken: {
    page: {
      title: '窗口页面意外结束了',
      detail: '它没有写入任何内容。重新加载后会从文件的现状继续。报告中不含密钥。',
    },
    silent: {
      title: '窗口没有响应',
      detail: '它也许会自行恢复。报告中不含密钥。',
    },
    main: {
      title: 'Switchboard 出错了',
      detail: '它仍在运行，但可能不完整；重新启动更稳妥。报告中不含密钥。',
    },
    start: {
      title: 'Switchboard 无法启动',
      detail: '你的 Codex 文件没有改动。报告中不含密钥。',
    },
  },
  copied: '报告已在剪贴板中。请粘贴到你求助的地方。',
  ways: {
    copy: '复制报告',
    reload: '重新加载',
    restart: '重新启动 Switchboard',
    quit: '退出',
    wait: '继续',
  },
};
