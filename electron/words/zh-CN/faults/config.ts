import { besideAuth, fileName, notAFile, type Facts } from '../../../faults/facts.ts';
import type { FaultWordsOf } from '../../faults.types.ts';
import { zh } from '../spaced.ts';
import { at, list, said, table, who } from './phrases.ts';

const file = ({ path }: Facts) => path ?? 'config.toml';

export const config: FaultWordsOf<'config'> = {
  'home-missing': {
    title: () => 'Codex 文件夹不存在',
    cause: ({ path, variable, value }) =>
      zh`${variable ?? 'CODEX_HOME 或 --home'}指向${path ?? '一个文件夹'}，${value ? '而那里是文件，不是文件夹' : '而该文件夹并不存在'}：Codex 会立即停止。`,
  },
  'config-unreadable': {
    title: () => '无法读取 config.toml',
    cause: (facts) =>
      notAFile(facts)
        ? zh`${file(facts)}所在位置不是 Codex 能读取的文件。${said(facts)}`
        : zh`系统不允许 Switchboard 读取${file(facts)}。${said(facts)}`,
  },
  'config-not-utf8': {
    title: () => 'config.toml 不是 UTF-8 纯文本',
    cause: (facts) => zh`${file(facts)}以其他编码保存（常见的是 Windows 编辑器存成的 UTF-16），而 Codex 只读取 UTF-8。`,
  },
  'config-invalid-toml': {
    title: (facts) => zh`${fileName(facts)}${facts.line === undefined ? '' : zh`第${facts.line}行`}有错误`,
    cause: (facts) =>
      zh`Codex 读取${file(facts)}时${at(facts) ? zh`止步于${at(facts)}` : '出错'}，因此其中的内容全部不生效。${said(facts)}`,
  },
  'config-rejected-by-codex': {
    title: () => 'Codex 不接受此配置',
    cause: (facts) =>
      zh`Codex 拒绝${file(facts)}${facts.field ? zh`中的${facts.field}` : ''}${at(facts) ? zh`（${at(facts)}）` : ''}。${said(facts)}`,
  },
  'wire-api-chat': {
    title: ({ provider }) => `${provider ? `提供商 ${provider}` : '有提供商'} 仍写着 wire_api = "chat"`,
    cause: (facts) =>
      zh`自 2026 年 2 月起，Codex 只使用 Responses API；只要${facts.provider ? table(facts) : '任何一个提供商的表'}还写着 "chat"，即使没有使用它，Codex 也会停止。`,
  },
  'reserved-provider-id': {
    title: ({ provider, value }) => zh`${provider ?? value ?? '提供商的'}这个 ID 属于 Codex 自己`,
    cause: ({ provider, value }) =>
      zh`Codex 内置了${provider ?? value ?? '这个提供商'}，不允许 config.toml 用同一 ID 再定义一个；换成其他任何 ID 都可以。`,
  },
  'provider-name-missing': {
    title: ({ provider }) => zh`${provider ? `提供商 ${provider}` : '有提供商'}没有名称`,
    cause: (facts) => zh`${table(facts)}需要一个供人阅读的 name；缺少或为空时，Codex 会停止。`,
  },
  'provider-missing': {
    title: ({ provider }) => (provider ? zh`没有名为${provider}的提供商` : '没有这个名称的提供商'),
    cause: ({ provider }) =>
      zh`model_provider = "${provider ?? ''}" 选择了一个 config.toml 没有定义的提供商：其中没有${table({ provider })}。`,
  },
  'auth-conflict': {
    title: (facts) => zh`${who(facts)}的密钥来源被指定了两次`,
    cause: (facts) =>
      zh`${table(facts)}同时有 auth 和${list(besideAuth(facts)) || '另一种提供密钥的方式'}；Codex 只接受其中一种。`,
  },
  'legacy-profile': {
    title: () => '旧写法的配置档让 Codex 停止',
    cause: ({ value }) =>
      zh`config.toml 中的 profile = "${value ?? '…'}" 和 [profiles.…] 已不再受支持；现在每个配置档都是单独的文件，即${value ?? 'NAME'}.config.toml。`,
  },
  'root-key-in-table': {
    title: ({ field }) => zh`${field ?? '有一项设置'}放错了位置`,
    cause: (facts) =>
      zh`${facts.field ?? '有一项设置'}位于${facts.path ? zh`表头${facts.path}` : '某个表头'}之后，因而属于该表，Codex 看不到它${facts.value ? zh`：${facts.value}` : ''}。`,
  },
};
