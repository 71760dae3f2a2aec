import type { Words } from '../words.ts';
import { list } from './faults/phrases.ts';
import { zh } from './spaced.ts';

export const files: Words['files'] = {
  idRule: 'ID 由字母、数字、- 和 _ 组成，不能以 - 开头。',
  codexOwn: (id) => zh`${id}属于 Codex 自己。`,
  builtInUnder: (name, id) => zh`${name}已内置于 Codex，ID 为${id}。`,
  builtIn: (id) => zh`${id}内置于 Codex，没有自己的表。`,
  alreadyInFile: (id) => `文件中已有 [model_providers.${id}]。`,
  ownResource: (placeholder) => zh`请把${placeholder}换成你自己的资源名称。`,
  noSpaces: '模型 ID 的首尾不能有空格。',
  fieldName: '字段名由字母、数字、- 和 _ 组成；点号表示进入表中；其他字符需加引号。',
  keyName: '键名由字母、数字、- 和 _ 组成；点号表示进入表中；其他字符需加引号。',
  profileName: '配置档的名称由字母、数字、- 和 _ 组成：Codex 不接受其他字符。',
  wouldHoldKey: (field) => zh`${field}会以明文保存密钥。请改为存入密钥链。`,
  defines: (ids) => (ids.length > 0 ? zh`文件中定义了${ids.join('、')}。` : '文件中没有定义提供商。'),
  characters: (count) => `（共 ${String(count)} 个字符）`,
  onlyResponses: 'wire_api 只接受 "responses"。',
  envKeyRule: 'env_key 填写环境变量的名称：字母、数字和下划线。',
  partNotShown: '“…”代表一个不显示的密钥。请填写完整内容，或保持原样。',
  withoutBaseUrl: '没有 base_url 时，Codex 会连接 api.openai.com。',
  notATable: (field) => zh`${field}不是表。`,
  loneSurrogate: '有一个值包含半个字符（孤立的代理项）。',
  strangePlaceholder: (placeholder) => zh`${placeholder}在现有文件中不代表任何密钥；请重新写出密钥的位置。`,
  misplacedKey: (placeholder) => zh`${placeholder}代表一个密钥，而它现在所在的位置不应有密钥；在那里密钥会被显示出来。`,
  notThere: (path) => zh`没有${path}。`,

  circle: (path) => zh`${path}：其符号链接形成了循环`,
  notRegular: (path) => zh`${path}：不是普通文件`,
  notFolder: (path) => zh`${path}：不是文件夹`,
  notValidAs: (path, encoding) => zh`${path}：不是有效的${encoding}`,
  unclosedString: '缺少一个引号：文本在本行没有结束',
  nulBytes: (path) => zh`${path}：其中有 NUL 字节`,
  tooLarge: (path, size, most) => zh`${path}：${size}字节；最多读写${most}字节`,
  chosenHome: '“设置”中的选择',
  homeNames: (named, path, isFile) => zh`${named}指向${path}，${isFile ? '而那里是文件，不是文件夹' : '而它并不存在'}`,
  notTrusted: (path) => zh`该文件夹在${path}中未被信任。`,
  otherWrites: (path) => zh`${path}：另一个 Switchboard 正在写入`,
  keptChanging: (path) => zh`${path}：每次要写入时它都发生了变化`,
  changedSinceRead: (path) => zh`${path}在读取之后发生了变化。`,
  saysAlready: (path) => zh`${path}在读取之后发生了变化，且内容已符合要求。`,
  changedAfterWrite: (path) => zh`${path}在那次写入之后又发生了变化。`,
  lineGone: (path) => zh`${path}在那次写入之后又发生了变化。那一行已不在其中。`,
  wouldLose: (path) => zh`${path}在那次写入之后又发生了变化。撤销那次写入会丢失以下内容：`,
  keyNotKept: (path) => zh`当时${path}中有密钥，而历史不保存密钥：无法恢复。`,
  entryGone: '该记录已不存在。',
  noEntry: (id) => zh`没有第${id}号记录`,
  nothingLeft: '没有可撤销的写入。',
  laterWrite: '在它之后还有一次写入。历史中两者都有。',
  writeFailed: (path, why, code) => zh`${path}：${why}（${code}）`,
};

export const fieldTakes: Words['fieldTakes'] = {
  text: 'Codex 在这里只接受文本，遇到其他值就会停止。',
  count: 'Codex 在这里只接受整数，例如 4，遇到其他值就会停止。',
  milliseconds: 'Codex 在这里只接受不小于 1 的整数毫秒数，遇到其他值就会停止。',
  switch: 'Codex 在这里只接受 true 或 false，遇到其他值就会停止。',
  texts: 'Codex 在这里只接受文本列表，例如 ["a", "b"]，遇到其他值就会停止。',
  'texts-by-name': 'Codex 在这里只接受表，例如 { X-Team = "core" }，遇到其他值就会停止。',
  table: 'Codex 在这里只接受表，遇到其他值就会停止。',
  oneOf: (words) => zh`Codex 在这里只接受${words.join(' 或 ')}，遇到其他值就会停止。`,
};

export const writeErrors: Words['writeErrors'] = {
  EACCES: '不允许写入：文件或其文件夹对此用户为只读',
  EPERM: '不允许写入：系统不准许',
  EROFS: '它位于只读文件系统上',
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已用完',
  EFBIG: '系统不允许此处有这么大的文件',
  ENOENT: '它所在的文件夹不存在',
  ENOTDIR: '其路径中有一部分不是文件夹',
  EISDIR: '它是文件夹',
  ELOOP: '其符号链接形成了循环',
  EBUSY: '另一个程序正在占用它',
};

export const layers: Words['layers'] = {
  'command-line': '命令行',
  project: '项目',
  profile: '配置档',
  user: 'config.toml',
  managed: '你所在的组织',
  system: '系统',
  'built-in': 'Codex 自身',
};
export const overridden: Words['overridden'] = (field, own, where, value) =>
  zh`config.toml 写着 ${field} = "${own}"；${where}写着 "${value}"。`;

export const asked: Words['asked'] = {
  add: (id, select) => zh`添加提供商${id}${select ? '并选择它' : ''}`,
  change: (id, set, removed) => {
    const parts = [set.length > 0 ? zh`设置${list(set)}` : '', removed.length > 0 ? zh`移除${list(removed)}` : ''];
    return zh`提供商${id}：${parts.filter(Boolean).join('，')}`;
  },
  model: (model) => zh`选择模型${model}`,
  use: (id, model) => zh`选择提供商${id}${model ? zh`和模型${model}` : ''}`,
  remove: (id) => zh`移除提供商${id}`,
  rename: (id, to) => zh`把提供商${id}重命名为${to}`,
  copy: (id, from) => zh`从${from}复制提供商${id}`,
  import: (ids) => zh`导入${list(ids)}`,
  saveProfile: (name, fields) => zh`保存配置档${name}：${list(fields)}`,
  removeProfile: (name) => zh`移除配置档${name}`,
  writeCatalog: '把模型写入 Codex 自己的列表',
  removeCatalog: '从 Codex 自己的列表中移除模型',
  editText: '以文本形式编辑 config.toml',
  repair: (title, way) => zh`修复“${title}”：${way}`,
  deliverByVariable: (id, variable) => zh`让 Codex 从环境变量${variable}读取${id}的密钥`,
  deliverByCommand: (id) => zh`让 Codex 通过命令取得${id}的密钥`,
  moveKey: (id) => zh`移动密钥${id}`,
  addStartup: (id) => zh`在启动文件中添加${id}的密钥行`,
  removeStartup: (id) => zh`从启动文件中移除${id}的密钥行`,
  undo: (entry, what) => zh`撤销第${entry}号：${what}`,
  takeBack: (what) => zh`撤销：${what}`,
  restore: (entry, side, what) => zh`恢复到第${entry}号${side === 'before' ? '之前' : '之后'}的状态：${what}`,
};

export const address: Words['address'] = {
  endpoint: (url, meant) => zh`Codex 会自行在地址后加上 /responses，于是会访问${`${url}/responses`}。请写成${meant}。`,
  noPath: (url, meant) => zh`${url}没有路径。多数网关的地址以 /v1 结尾：${meant}。`,
  plainHttp: (url, meant) =>
    zh`${url}位于另一台机器，且以 http:// 开头，密钥和 Codex 发送的一切都可能在途中被读取。如果服务器支持 https，请写成${meant}。`,
  spaces: (meant) => zh`它的前后有空格。请写成${meant}`,
};
