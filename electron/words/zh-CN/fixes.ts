import type { Words } from '../words.ts';
import { at, list } from './faults/phrases.ts';
import { zh } from './spaced.ts';

const of = (provider: string | undefined) => provider || '提供商';

export const fixes: Words['fixes'] = {
  // A key
  setKey: '输入密钥',
  replaceKey: '输入另一个密钥',
  replaceVariable: (variable) => zh`把新密钥放入${variable ?? '该变量'}`,
  replaceAndRestart: (variable) => zh`在启动 Switchboard 的环境中把新密钥放入${variable ?? '该变量'}，然后重新启动它`,
  replaceIn: (name, facts) => zh`替换${name}${at(facts)}中的密钥`,
  keychainInstead: '改为把密钥存入密钥链',
  correctCommand: '更正该命令的输出',
  moveKey: '把密钥移入密钥链',
  deliverByCommand: '让 Codex 从密钥链读取',
  deliverByVariable: '改用环境变量',
  useVariable: (variable) => zh`从${variable}读取密钥`,
  exportVariable: (variable) => zh`在 Codex 运行的环境中导出${variable ?? '该变量'}`,
  addStartup: '在每个新终端中从密钥链载入密钥',
  codexLogin: '登录 OpenAI',
  openEnvFile: '打开 .env',
  typeCommand: '在终端中输入',
  unlockKeychain: '解锁密钥链，然后再次运行',
  installKeychain: '安装密钥链',

  // A provider and its address
  editProvider: '打开该提供商',
  checkAddress: '检查地址',
  changeAddress: '更改地址',
  use: (value) => zh`使用${value}`,
  select: (provider) => zh`选择${provider}`,
  rename: (from, to) => zh`把${from}重命名为${to}`,
  chooseProvider: '选择提供商',
  chooseAnotherProvider: '选择其他提供商',
  chooseResponsesProvider: '选择支持 Responses API 的提供商',
  addProvider: '添加提供商',
  makeItAProvider: '把它设为提供商',
  checkAccount: (provider) => zh`查看你在${of(provider)}的账户`,
  addCredit: (provider) => zh`在${of(provider)}充值`,
  raiseLimit: (provider) => zh`在${of(provider)}提高上限`,
  askOperator: (provider) => zh`请${of(provider)}放行 Codex`,

  // A model
  chooseModel: '选择模型',
  chooseAnotherModel: '选择其他模型',
  tryAnotherModel: '换一个模型试试',
  turnOffWebSearch: '本次运行关闭网页搜索',
  setContext: '告诉 Codex 它的上下文窗口',

  // The network
  checkNetwork: '检查网络、VPN 和代理',
  checkNetworkOrVpn: '检查网络或 VPN',
  checkNetworkLogin: '检查此网络是否需要登录',
  startServer: '在本机启动服务器',
  proxyPassword: '提供代理的用户名和密码',
  bypassProxy: (host) => zh`不经代理访问${host ?? '它'}`,
  checkProxy: '检查 HTTP_PROXY 和 HTTPS_PROXY',
  trustRoot: '信任你自己的根证书',
  checkClock: '检查本机时钟',

  // The configuration
  remove: (fields) => zh`移除${list(fields)}`,
  undoWrite: '撤销 Switchboard 的上一次更改',
  openFile: (name, facts) => zh`打开${name}${at(facts) && `（${at(facts)}）`}`,
  openWhatDecides: '打开起决定作用的文件',
  saveProfile: '按当前选择创建',
  createHome: '创建该文件夹',
  leaveHomeAway: '去掉 --home，使用 ~/.codex',
  unsetHome: '改用 ~/.codex',
  moveAway: '把它移开',
  allowReading: '允许读取',
  allowWriting: '允许写入',
  saveAsUtf8: '另存为 UTF-8',
  openAndSaveAsUtf8: (name) => zh`打开${name}并存为 UTF-8`,
  toResponses: '改为 "responses"',
  ownId: '给它一个自己的 ID',
  nameIt: (name) => zh`命名为${name}`,
  newForm: '改成新写法',
  moveAboveTables: '移到第一个 [table] 之前',

  // Codex and the run
  installCodex: '安装 Codex',
  updateCodex: '更新 Codex',
  findCodexAgain: '重新查找',
  runAgain: '再次运行 pong 检查',
  runItAgain: '再次运行',
  waitLonger: '等待更长时间',

  // What Switchboard declined
  reload: '重新读取',
  allowOrigin: (url) => zh`发往${url ?? '新地址'}`,
  keepProvider: '保留',
  renameAnyway: '仍要重命名',
  removeAnyway: '仍要移除',
  showHistory: '查看历史',
};
