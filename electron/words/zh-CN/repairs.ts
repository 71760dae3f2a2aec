import type { Words } from '../words.ts';
import { list } from './faults/phrases.ts';
import { zh } from './spaced.ts';

export const repairs: Words['repairs'] = {
  duplicate: {
    title: (name) => zh`${name}出现了两次`,
    does: (first, second) => zh`保留第${first}行或第${second}行中的一处，删除另一处。`,
    keep: (line, text) => zh`保留第${line}行：${text}`,
    gone: '该键已不再重复出现。',
  },
  misspelt: {
    title: (name) => zh`[${name}.…] 应为 [model_providers.…]`,
    does: (name) => zh`把 ${name} 改写为 model_providers，让 Codex 能找到该提供商。`,
    rename: '改写为 model_providers',
    gone: '这处拼写错误已经不在了。',
  },
  dangling: {
    title: (provider) => zh`没有名为${provider}的提供商`,
    does: (file) => zh`让${file}中的 model_provider 指向已有的提供商，或将其删除。`,
    select: (provider) => zh`选择${provider}`,
    rename: (from, to) => zh`把${from}重命名为${to}`,
    remove: '移除 model_provider',
  },
  chat: {
    title: (id) => zh`提供商${id}使用旧协议`,
    does: (id) => zh`把${id}的 wire_api 改为 Codex 唯一仍支持的 "responses"；或删除这个失效的表。`,
    titleIn: (id, file) => zh`提供商${id}在${file}中使用旧协议`,
    doesIn: (id, file) => zh`把${file}中${id}的 wire_api 改为 Codex 唯一仍支持的 "responses"。`,
    change: '改为 "responses"',
  },
  nameless: {
    title: (id) => zh`提供商${id}没有名称`,
    does: (id) => zh`以${id}的 ID 作为它的名称；Codex 要求有名称。`,
    name: (id) => zh`命名为${id}`,
  },
  auth: {
    title: (id) => zh`提供商${id}的密钥来源被指定了两次`,
    does: (id, others) => zh`只为${id}保留一种取得密钥的方式：auth 中的命令，或${list(others)}。`,
    keepAuth: (others) => zh`保留 auth，移除${list(others)}`,
    keepOther: (others) => zh`保留${list(others)}，移除 auth`,
  },
  login: {
    title: (id) => zh`提供商${id}要求它并不需要的 OpenAI 登录`,
    does: (id, own) => zh`从${id}中删除 requires_openai_auth：它的密钥来自${own}。`,
    remove: '移除 requires_openai_auth',
  },
  reserved: {
    title: (id) => zh`${id}这个 ID 属于 Codex 自己`,
    does: (id, to) => zh`把 [model_providers.${id}] 重命名为${to}，并同步更改选择它的各处；或删除该表。`,
    rename: (to) => zh`重命名为${to}`,
    remove: (id) => zh`移除它，并使用 Codex 自带的${id}`,
  },
  removeTable: (id) => `移除 [model_providers.${id}]`,
  profiles: {
    title: '旧写法的配置档',
    does: (files) => (files ? zh`把它们改为单独的文件：${files}。` : '删除会让 Codex 停止的 profile。'),
    keep: (name) => zh`把${name}所选的内容写入 config.toml`,
    files: (chosen) => (chosen ? `仅通过 codex --profile ${chosen} 使用` : '改为单独的文件'),
    titleIn: (file) => zh`${file}以旧写法选择了配置档`,
    doesIn: (file) => zh`从${file}中删除会让 Codex 停止的 profile。`,
    takeOut: '删除它',
  },
  strays: {
    title: (names) => zh`${names.join('、')}位于表的下方`,
    does: (names) => zh`把${names.join('、')}移到第一个表之前，让 Codex 能看到。`,
    move: '上移',
  },
  environment: {
    title: 'OPENAI_BASE_URL 对 Codex 不起作用',
    does: (address) => zh`把${address}设为单独的提供商并选择它，密钥取自 OPENAI_API_KEY。`,
    add: (id) => zh`添加并选择提供商${id}`,
    openai: '让 Codex 自带的 openai 提供商连接到那里',
  },
  encoding: {
    title: 'config.toml 不是 UTF-8 纯文本',
    does: '把同样的文本存为 UTF-8，Codex 只读取这种编码。',
    save: '存为 UTF-8',
  },

  mends: {
    use: (value) => zh`使用${value}`,
    baseUrlFound: '把 base_url 设为此服务器上 Responses API 所在的地址。',
    baseUrlCut: '去掉 Codex 会自行添加的部分：base_url 应止于 /responses 之前。',
    hostMeant: (name) => zh`把 base_url 设为${name}的地址，其主机名与当前写法几乎相同。`,
    schemeAdded: '补上完整地址应有的开头。',
    schemeSwapped: '把地址改为该服务器所用的协议。',
    select: (name) => zh`选择${name}`,
    selects: (id, name) => zh`把 model_provider 设为${id}，让 Codex 连接${name}。`,
    deliver: '让 Codex 从密钥链读取',
    delivers: (provider) => zh`让 Codex 在每个终端、应用和扩展中都通过运行 Switchboard 取得${provider}的密钥。`,
    readFrom: (variable) => zh`从${variable}读取密钥`,
    readsFrom: (variable) => zh`把 env_key 设为${variable}，即已设置的那个变量。`,
    nearest: (model, provider) => zh`选择${model}，即${provider}列出的最接近的名称。`,
    remove: (field) => zh`移除${field}`,
    removes: (field) => zh`从 config.toml 中删除${field}，Codex 便不再发送它。`,
    webSearchOff: '关闭网页搜索',
    webSearchOffDoes: '把 web_search 设为 "disabled"，Codex 便不再向任何模型提供该工具。',
  },
};
