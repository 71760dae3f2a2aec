/** What Switchboard itself declines. Nothing was changed in any of these. */
export const refusals = {
  'config-changed': {
    usually: '在你看到差异和按下按钮之间，编辑器、Codex 或另一个窗口写入了这个文件。',
    byHand: '查看新的差异，它是对照文件现在的样子画出的。',
  },
  'config-too-large': {
    usually: '以 config.toml 的名字保存了别的东西，或某个工具不停地往里写。',
    byHand: '查看它的大小。',
    command: 'ls -lh ~/.codex/config.toml',
  },
  'write-failed': {
    usually: '磁盘已满、文件只读，或文件夹属于另一个用户。',
    byHand: '看看文件夹属于谁，还有多少空间。',
    command: 'ls -ld ~/.codex; df -h ~',
  },
  'provider-exists': {
    usually: '以前手动或用其他工具添加过这个 ID 的提供商。',
    byHand: '在“提供商”页编辑那一个，或换一个 ID。',
  },
  'provider-unknown': {
    usually: '这个页面打开期间，另一个程序删除或改名了那个表。',
    byHand: '查看各个表头。',
    command: 'grep -n "^\\[model_providers" ~/.codex/config.toml',
  },
  'value-invalid': {
    usually: '值的类型不对或超出范围：Codex 会因此停下，所以没有写入。',
    byHand: '打开字段下方的“这里填什么？”。',
  },
  'origin-changed': {
    usually: 'base_url 被修改，现在指向另一台主机，因此为旧主机保存的密钥暂不发送。',
    byHand: '比较两个地址。如果是你改的，请在提供商页面允许。',
  },
  'threads-orphaned': {
    usually: 'Codex 把每个对话与提供商的 ID 绑定，那个表一旦消失，对话就无法继续。',
    byHand: 'Codex 可以列出所有提供商的对话。',
    command: 'codex resume --all',
  },
  'import-malformed': {
    usually: '文本只复制了一部分，或是另一个程序的设置文件。',
    byHand: 'TOML 的提供商以 [model_providers.ID] 开头；JSON 的提供商是带有 base_url 的对象。',
  },
  'home-unknown': {
    usually: '把一个文件或无权读取的文件夹当成了 Codex 的主目录。',
    byHand: '看看那里是什么。',
    command: 'ls -ld FOLDER',
  },
  'nothing-to-undo': {
    usually: '上一次写入已经撤销，或此后另一个程序改过这个文件。',
    byHand: '查看“历史”。那里可以恢复任何以前的状态，并显示差异。',
  },
  'history-unknown': {
    usually: '这条记录属于另一个主目录，或历史已被清除。',
    byHand: '查看“历史”，以及线路上方显示的主目录。',
  },
  'profile-exists': {
    usually: '以前保存过这个名称的配置档。',
    byHand: '在“配置档”页编辑那一个，或换一个名称。',
    command: 'ls ~/.codex/*.config.toml',
  },
  cancelled: {
    usually: '你停止了它，或它的窗口已关闭。Codex 也随之结束。',
    byHand: '没有什么可看的。随时可以再运行。',
  },
  busy: {
    usually: '同一件事正在另一个窗口或由某个命令进行。',
    byHand: '请等它完成，或关闭另一个。',
  },
  'request-malformed': {
    usually: '这个页面比它所连接的 Switchboard 旧。',
    byHand: '请重新加载页面。',
  },
  'request-refused': {
    usually: '这个页面的会话已结束，或页面不是通过显示的地址打开的。',
    byHand: '重新启动 Switchboard，并使用它显示的地址。',
  },
  'unsupported-here': {
    usually: '窗口可以做到而浏览器页面不行，或这个系统没有这样的功能。',
    byHand: '消息里说明了可行的办法。',
  },
};
