import type { Words } from '../words.ts';

export const welcome: Words['welcome'] = {
  title: '欢迎',
  lead: '从这里走到 pong：这个词表明 Codex 连上了你的模型。',
  state: { done: '完成', now: '当前', later: '稍后' },
  codex: {
    title: 'Codex',
    found: (version, by) => `Codex ${version}，来源：${by}。`,
  },
  provider: {
    title: '提供商',
    lead: '由谁来回答。以后还可以添加其他提供商。',
    existingNote: (host) => `保持原样。${host}`,
    practice: '练习网关',
    practiceNote: '这台机器上的小型服务器。不需要账号，也不用付费。',
    change: '选择其他',
    choose: '选择',
    chooseLabel: (name) => `选择 ${name}`,
  },
  key: {
    title: '密钥',
    practice: '使用练习密钥',
    practiceUsed: '将使用练习密钥。',
    stored: '这个地址的密钥已经保存。',
    none: '这个提供商不需要密钥。',
    signUp: '还没有密钥？',
  },
  model: {
    title: '模型',
    lead: 'Codex 请求的模型。以后点击一次即可更改。',
    own: '其他模型 ID',
    ownIsKey: '这看起来是密钥。密钥请填在密钥一栏，此处不会使用它。',
    choose: '选择模型',
  },
  delivery: { title: '密钥传递', kept: (way) => `保持 config.toml 中的设置：${way}。` },
  write: {
    title: '写入',
    lead: '还没有写入任何内容。以下各行将写入 config.toml：',
    keyToo: '密钥会一并保存。',
    confirm: '写入并运行 pong 检查',
    written: '已写入。其他行全部保留。',
    needKey: '请先在上方输入密钥。',
    needModel: '请先在上方选择模型。',
    keyNotStored: 'config.toml 已写入，但密钥未能保存。',
  },
  pong: {
    title: 'Pong',
    lead: '现在运行 Codex 本身，并请它回答一个词。',
    done: 'Codex 已回答。大功告成。',
    doneHere: 'Codex 已回答，用的是 Switchboard 借给它的密钥。在终端里它还没有密钥：见下方。',
    home: '打开线路',
  },
};
