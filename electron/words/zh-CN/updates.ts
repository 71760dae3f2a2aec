import type { Words } from '../words.ts';

export const updates: Words['updates'] = {
  notTrusted: '下载的内容与发布信息不符，或签名与本应用不同。没有安装。',
  noRelease: '发布源中没有适用于此系统的版本。',
  notReached: '无法连接发布源。',
  diskFull: '磁盘已满。',
  notAllowed: '你无权替换此应用：它所在的文件夹不可写。',
};
