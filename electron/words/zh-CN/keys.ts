import type { Words } from '../words.ts';
import { zh } from './spaced.ts';

export const keyRefused: Words['keyRefused'] = {
  empty: '没有输入密钥。',
  headerName: '请只输入密钥，前面不要带“Bearer”或标头名称。',
  quotes: '密钥带有引号。请去掉引号再输入。',
  assignment: '这是一整条赋值语句。请只输入等号后面的内容。',
  lines: '密钥不止一行。请输入单行的一个密钥。',
  space: '密钥中有空格。请重新复制，不要带上周围的文字。',
  control: '密钥中有控制字符。请以纯文本重新复制。',
  foreign: '密钥中有密钥里不会出现的字符。请从签发处重新复制。',
};

export const keyFound: Words['keyFound'] = {
  lineBreak: '其中有换行',
  controlCharacter: '其中有控制字符',
  blankAround: '其首尾有空格',
  inQuotes: '其首尾有引号',
  foreignCharacter: '其中有空格或密钥中不会出现的字符',
  notSet: (variable) => zh`未设置${variable}。`,
  notSetHere: (variable) => zh`Switchboard 运行的环境和 CODEX_HOME/.env 中都没有设置${variable}。`,
};

export const visibility: Words['visibility'] = {
  startedWith: 'Switchboard 启动时带有它。',
  startedWithout: 'Switchboard 启动时没有它。',
  noLoginShell: '此系统没有指明登录 shell。',
  unknownShell: (program) => zh`Switchboard 不知道如何询问${program}。`,
  shellHas: (program) => zh`${program}启动后有它。`,
  shellHasNot: (program) => zh`${program}启动后没有它。`,
  shellLate: (program, seconds) => zh`${program}在${seconds}秒内没有准备好。`,
  shellNotStarted: (program) => zh`无法启动${program}。`,
  shellEnded: (program) => zh`${program}在启动过程中就结束了，来不及询问。`,
  inEnvFile: 'CODEX_HOME/.env 设置了它，Codex 优先采用。',
  notInEnvFile: 'CODEX_HOME/.env 没有设置它。',
  systemdSilent: (setBy) =>
    zh`桌面程序由 systemd 用户会话启动，而它在此处没有响应。${setBy === null ? '' : zh`${setBy}会从下次登录起设置它。`}`,
  systemdHas: 'systemd 用户会话会把它提供给桌面程序。',
  systemdHasNot: (setBy) => zh`systemd 用户会话中没有它。${setBy === null ? '' : zh`${setBy}会从下次登录起设置它。`}`,
  launchctlSilent: 'launchctl 在此处没有响应。',
  launchdHas: 'launchd 会把它提供给桌面程序。',
  launchdHasNot: 'launchd 中没有它，而桌面程序看不到 shell 导出的变量。',
  registryUnreadable: '此处无法读取注册表中的用户环境变量。',
  registryHas: '它已在用户环境变量中设置，所有程序都能得到。',
  registryHasNot: '用户环境变量中没有设置它。',
};

export const keyDeclined: Words['keyDeclined'] = {
  staysThere: '密钥留在原处。',
  because: (what, why) => what + why,
  otherInKeychain: (provider, command) =>
    zh`密钥链中已有${provider}的另一个密钥。请保留其中一个：删除已有的那个（${command}），或不使用找到的这个。`,
  otherInFile: (where, provider) => zh`${provider}的${where}中有另一个密钥。请先手动删除其中一个。`,
  nothingThere: '那里现在没有密钥。“switchboard key move”会列出还有密钥的位置。',
  onlyWhileOpen: '密钥只保留到 Switchboard 关闭为止，因此 Codex 无法获取它。',
  passingPlace:
    'Switchboard 正从磁盘映像或下载位置运行，Codex 之后在那里找不到它。请先把它移到“应用程序”文件夹，再从那里启动。',
  variableName: '环境变量的名称由字母、数字和下划线组成，且不能以数字开头。',
  startupLine: '这一行要求变量名由字母、数字和下划线组成，ID 和路径都只有一行。',
  lineLeft: (path, from, remove, add) =>
    zh`${path}在 shell 启动时仍会索取${from}的密钥，而且无法更改。修复方法：先运行 ${remove}，再运行 ${add}`,
  unknownShell: (shell) =>
    zh`Switchboard 不知道${shell || '此 shell '}的启动文件。它认识 bash、zsh、fish、nushell 和 PowerShell。`,
};
