import type { Words } from '../words.ts';
import type { mending as english } from '../en/mending.ts';

export const mending: Pick<Words, keyof typeof english> = {
  repairs: {
    choose: '选择哪一个？',
    mend: '修复',
    mending: '正在修复…',
    undoable: '可用“撤销”把文件恢复原样。',
  },
  raw: {
    title: 'config.toml',
    open: '直接编辑文件',
    missing: '文件尚不存在，保存时创建。',
    keys: '可能含有密钥的内容显示为占位符，保存时原样保留。',
    editor: 'config.toml 的文本',
    back: '设置',
    save: '保存文件',
    discard: '放弃我的更改',
    unchanged: '修改任意一行，差异会显示在这里。',
    loadAnew: '载入文件现在的内容',
    changedTitle: '你输入期间，config.toml 在磁盘上已更改',
    changedText: '你的文本已保留。差异显示保存后会对现在的文件做哪些更改。',
    mistakes: (count) => `${count} 处错误`,
    mistake: (line, column, message) => `第 ${line} 行第 ${column} 列：${message}`,
    goTo: (line) => `转到第 ${line} 行`,
  },
  stray: {
    title: (count) => `文件中有 ${count} 个密钥`,
    text: '能读这个文件的人就能读到密钥。',
    entry: (providerName, where, hint) => `${providerName}：${where}，${hint}`,
    at: (path, line) => (line === null ? path : `${path}，第 ${line} 行`),
    move: '移入密钥链',
    moveLabel: (providerName, where) => `移入密钥链：${providerName} 的密钥，位于 ${where}`,
    askTitle: (providerName) => `要把 ${providerName} 的密钥移入密钥链吗？`,
    askText: '密钥会存入密钥链，并写入以下各行。差异中不含密钥。',
    confirm: '移动',
  },
};
