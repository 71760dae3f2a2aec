import type { Words } from '../words.ts';
import { zh } from './spaced.ts';

/** Most places are called by the name of a program. */
const places: Record<string, string> = { installer: '安装程序', 'the Codex app': 'Codex 应用' };
const keyPlaces: Record<string, string> = {
  keychain: '密钥链',
  memory: '内存',
  environment: '环境变量',
  'env-file': '.env 文件',
  'auth-command': '认证命令',
};

export const evidence: Words['evidence'] = {
  dialled: (address, proxy) => zh`已拨号${address}${proxy ? zh`，即代理${proxy}` : ''}`,
  addresses: (found) => `地址：${found.join('、')}`,
  certificate: (subject, issuer, from, to) => zh`证书：${subject}，由${issuer}签发，有效期从${from}至${to}`,
  nobody: '（无）',
  asked: (method, url, proxy) => zh`${method} ${url}${proxy ? zh`，经由代理${proxy}` : ''}`,
  answered: (status, contentType, ms) => zh`返回${status}，${contentType ?? '无内容类型'}，用时${ms}毫秒`,
  pointsTo: (location) => zh`它指向${location}`,
  said: (message, code) => zh`对方的说明：${message}${code ? zh`（${code}）` : ''}`,
  events: (count, types) => zh`${count}个事件：${types.join('、')}`,
  brokeOff: '连接中途断开。',
  keySent: (from) => zh`已发送密钥：是，来源${keyPlaces[from] ?? from}`,
  noKeySent: '已发送密钥：否',
  hasChat: '它有 /chat/completions。',
  lists: (models) => zh`它列出了${models}个模型。`,
  codexSaid: (words) => zh`Codex 的说明：${words}`,
  codexAnswered: (words) => zh`Codex 的回答：${words}`,
  decidedIn: (key, value, where) => zh`${where}中写着 ${key} = "${value}"`,
  notThere: (path) => zh`${path}不存在`,
  inSettings: '不使用你的 config.toml 时，Codex 在此处能得到 pong；使用时则不能：差别在于你的某项设置。',
  onTheWay:
    '由 Switchboard 建立连接时，Codex 用你的 config.toml 能得到 pong；由它自己连接时则不能：差别在于它的出口（代理、NO_PROXY 或它信任的根证书）。',
  lookedFor: (found) =>
    zh`已查找 PATH 以及以下各项的常用位置：${found.map((name) => places[name] ?? name).join('、')}。`,
  moreThreads: (count) => zh`……另有${count}个`,
};

export const reasons: Words['reasons'] = {
  notLoggedIn: 'Codex 尚未登录 OpenAI。',
  codexEnded: 'Codex 没有给出回答就结束了。',
  codexSilent: (seconds) => zh`Codex 在${seconds}秒内没有回答。`,
  answeredWithoutWords: (status) => zh`网关返回了${status}，没有任何说明。`,
  oneDocument: '它返回的是单个文档，而不是流。',
  noKeyConfigured: '没有配置密钥',
  noAddress: '一个不是地址的值',
  speaksNoHttps: '那里的服务器不支持 https。',
  speaksOnlyHttps: '那里的服务器只支持 https。',
  certificateRefused: '证书未被接受。',
  authorityAsServer: '服务器把证书颁发机构的证书当作自己的证书出示，Codex 不接受。',
  noConnection: (seconds) => zh`${seconds}秒内未能建立连接。`,
  notResolved: (host) => zh`未能及时解析${host}。`,
  cancelled: '已取消。',
  noProxyAnswer: (seconds) => zh`它在${seconds}秒内没有响应。`,
  proxyAnswered: (status, words, where) => zh`请求它连接${where}时，它返回了${status} ${words}。`,
  proxyNotHttp: '它返回的不是 HTTP。',

  noCommand: '其中没有写明命令。',
  commandGone: (path) => zh`${path}已不存在：Switchboard 后来被移动或移除了。`,
  commandLate: (seconds) => zh`它在${seconds}秒内没有结束。`,
  commandPrintedMuch: '它输出的内容远不止一个密钥。',
  commandNotStarted: (why) => zh`无法启动它：${why}。`,
  commandFailed: (code) => zh`它以退出码${code}结束。`,
  commandPrintedNothing: '它没有任何输出。',

  answeredInstead: (words) => zh`它的回答：${words || '（无）'}`,
  noVersion: (seconds) => zh`${seconds}秒内没有回答`,
  noModelList: '`codex debug models --bundled` 没有给出模型列表。',
  codexNeverRan: (home) => zh`Codex 还没有在${home}中运行过，因此没有向它查询。`,
  appServerClosed: 'codex app-server 已关闭',
  appServerNoJson: 'codex app-server 输出了一行不是 JSON 的内容',
  appServerNoReason: 'codex app-server 没有说明原因',
  appServerSilent: (method, seconds) => zh`codex app-server 在${seconds}秒内没有响应${method}`,
};

export const compare: Words['compare'] = {
  needsCodexLogin: (provider) => zh`${provider}只能通过 Codex 自己的登录或签名使用，而比较不会用到它们。`,
  sentDirectly: '直接发送，不经过 Codex：只有你的提示词，没有指令，也没有工具。',
  sentThroughCodex: (version) =>
    zh`经由 Codex ${version}：你的提示词加上 Codex 自己的指令和工具，在一个它无法写入的空文件夹中，不使用你的 config.toml。`,
  tokens: (how, input, output, silent) =>
    zh`${how}合计输入${input}个 token，输出${output}个${silent > 0 ? zh`，不含${silent}个未报告用量的模型` : ''}。`,
};
