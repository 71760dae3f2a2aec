import type { Words } from '../words.ts';
import type { common as english } from '../en/common.ts';

export const common: Pick<Words, keyof typeof english> = {
  app: 'Switchboard',
  nav: {
    label: '栏目',
    line: '线路',
    models: '模型',
    providers: '提供商',
    profiles: '配置档',
    history: '历史',
    settings: '设置',
    welcome: '欢迎',
    skip: '跳到主要内容',
  },
  actions: {
    cancel: '取消',
    close: '关闭',
    dismiss: '知道了',
    copy: '复制',
    copied: '已复制',
    undo: '撤销',
    tryAgain: '重试',
    showDiff: '显示差异',
  },
  together: {
    about: (what, said) => `${what}：${said}`,
    list: (items) => items.join('、'),
    sentences: (items) => items.join('。'),
  },
  loading: '正在读取…',
  lost: {
    title: 'Switchboard 已不在运行',
    cause: '此页面没有收到回应：Switchboard 已关闭，或本次会话已结束。',
    unsent: '在提出请求之前，Switchboard 已关闭，或本次会话已结束。没有写入任何内容。',
    fix: '请重新启动 Switchboard，并使用它输出的地址。现在这个地址可能已由其他程序应答。',
  },
  looking: {
    title: '正在寻找 Switchboard',
    cause: '连接中断了。接下来半分钟内会重新尝试；显示的仍是中断前的内容。',
  },
  cutOff: {
    title: '连接中断了',
    cause: '没有收到回应。操作可能已经完成：再次操作前请先查看。',
  },
  otherTab: {
    title: '此地址只能在一个标签页中使用',
    cause: 'Switchboard 正在运行，只有最先打开该地址的标签页可以使用它。请回到那个标签页继续。',
    fix: '如果那个标签页已关闭，请在终端停止该命令，然后再次运行：它会输出新的地址。',
  },
  broken: {
    title: '此页面出错了',
    cause: '这是 Switchboard 自身的错误。没有写入任何内容。其他页面仍可使用；报告中不含密钥。',
    reload: '重新加载页面',
  },
  disk: {
    title: (file) => `${file} 在磁盘上已更改`,
    cause: '另一个程序写入了它。你看到的是文件现在的内容。',
  },
  diff: {
    label: (file) => `对 ${file} 的更改`,
    none: '没有更改：文件的内容已是如此。',
    waiting: '正在计算差异…',
    nothingYet: '输入时，将要写入的行会显示在这里。',
    added: '新增',
    removed: '删除',
  },
  fault: {
    evidence: '证据',
    showEvidence: '显示证据',
    copyReport: '复制报告',
    usePracticeKey: '使用练习密钥',
    editProvider: '编辑提供商',
    brokenFileHelp: 'Codex 也会卡在这个文件上。请在这里或任意编辑器中改好这一行，所有页面会随之更新。',
    fileLabel: '文件',
    copyPath: '复制路径',
    warnings: (count) => `${count} 个以后可能出问题的地方`,
  },
  switched: {
    title: (provider, model) =>
      model === null ? `Codex 现在使用 ${provider}` : `Codex 现在使用 ${provider} 的 ${model}`,
    providerToo: (before) => `提供商也一起换了，原来是 ${before}。`,
    already: 'Codex 已在使用它。没有写入任何内容。',
    failed: '未切换',
    undone: '已撤销',
    copied: '可粘贴到别处',
    wrote: (file) => `已写入 ${file}`,
    newSessions: '已打开的会话仍使用原来的模型。',
  },
};
