import type { RefusalWords } from '../../faults.types.ts';
import { zh } from '../spaced.ts';
import { inQuotes, said, who } from './phrases.ts';

export const refusals: RefusalWords = {
  'config-changed': {
    title: () => '文件在此期间已被更改',
    cause: ({ path }) => zh`${path ?? 'config.toml'}已不是你刚才看到的样子，因此没有写入任何内容；请先重新查看。`,
  },
  'config-too-large': {
    title: () => '文件太大',
    cause: ({ path, value }) =>
      zh`${path ?? 'config.toml'}超出了 Switchboard 可编辑的大小${value ? zh`（${value}）` : ''}，因此未做改动。`,
  },
  'write-failed': {
    title: () => '无法写入文件',
    cause: (facts) => zh`${facts.path ?? 'config.toml'}未被更改：系统不允许写入。${said(facts)}`,
  },
  'provider-exists': {
    title: ({ provider }) => (provider ? zh`提供商${provider}已存在` : '提供商已存在'),
    cause: ({ provider }) =>
      zh`config.toml 已定义 [model_providers.${provider ?? 'ID'}]；请修改已有的那个，或换一个 ID。`,
  },
  'provider-unknown': {
    title: ({ provider }) => (provider ? zh`没有提供商${provider}` : '没有这个名称的提供商'),
    cause: ({ provider, suggestion }) =>
      zh`config.toml 中没有定义 [model_providers.${provider ?? 'ID'}]${suggestion ? zh`；你要找的是${suggestion}吗？` : '。'}`,
  },
  'value-invalid': {
    title: ({ field }) => zh`${field ?? '此项'}不能是这个值`,
    cause: (facts) =>
      zh`${facts.value === undefined ? '这个值' : inQuotes(facts.value)}不能${facts.field ? zh`用于${facts.field}` : '使用'}。${said(facts)}`,
  },
  'origin-changed': {
    title: (facts) => zh`${who(facts)}的密钥属于另一个地址`,
    cause: (facts) =>
      zh`此密钥是为${facts.value ?? '另一台主机'}保存的，而 base_url 现在指向${facts.url ?? '别处'}；在你同意之前，不会把它发往那里。`,
  },
  'threads-orphaned': {
    title: ({ count }) => (count === undefined ? '有先前的会话属于它' : zh`有${count}个先前的会话属于它`),
    cause: (facts) =>
      facts.suggestion
        ? zh`用${who(facts)}开始的会话按这个 ID 识别它，改为${facts.suggestion}后就无法继续；请保留此 ID，或仍要重命名。`
        : zh`用${who(facts)}开始的会话在其表删除后就无法继续；请保留该表，或仍要移除。`,
  },
  'import-malformed': {
    title: ({ path }) => (path ? zh`无法从 ${path} 导入` : '其中没有提供商'),
    cause: (facts) => (facts.path && said(facts)) || zh`所给内容无法识别为提供商。${said(facts)}`,
  },
  'home-unknown': {
    title: () => '该文件夹不能用作 Codex 的主目录',
    cause: (facts) => zh`未选择${facts.path ?? '该文件夹'}。${said(facts)}`,
  },
  'nothing-to-undo': {
    title: () => '没有可撤销的操作',
    cause: (facts) => said(facts) || 'Switchboard 尚未写入任何内容，或者所有写入都已撤销。',
  },
  'history-unknown': {
    title: ({ value }) => (value ? zh`没有第${value}号记录` : '没有这个编号的记录'),
    cause: ({ value }) => zh`历史中没有${value ? zh`第${value}号` : '这个编号的'}记录；较早的记录可能已被清除。`,
  },
  'profile-exists': {
    title: ({ value }) => (value ? zh`配置档${value}已存在` : '配置档已存在'),
    cause: ({ value, path }) => zh`${path ?? `${value ?? 'NAME'}.config.toml`}已存在，未做改动。`,
  },
  cancelled: {
    title: () => '已取消',
    cause: () => '你停止了它；已启动的一切都已结束。',
  },
  busy: {
    title: () => '仍有操作在运行',
    cause: (facts) => said(facts) || '同样的操作已在运行；请等待其完成，或将其取消。',
  },
  'request-malformed': {
    title: () => '请求不符合要求',
    cause: (facts) => said(facts) || '请求的内容不符合此操作要求的格式。',
  },
  'request-refused': {
    title: () => '请求被拒绝',
    cause: (facts) => said(facts) || '它不是来自 Switchboard 自己的窗口或页面。',
  },
  'unsupported-here': {
    title: () => '此处无法这样做',
    cause: (facts) => said(facts) || '此系统或 Switchboard 的这种运行方式不支持该操作。',
  },
};
