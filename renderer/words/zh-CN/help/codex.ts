/** The station Codex: the program itself. */
export const codex = {
  'codex-not-found': {
    usually: '这台机器上从未安装过 Codex，或由另一个用户安装，或装在 Switchboard 不认识的文件夹里。',
    byHand: '在终端里运行它。如果终端里有应答，说明启动 Switchboard 时的 PATH 缺少它所在的文件夹。',
    command: 'codex --version',
  },
  'codex-too-old': {
    usually: 'Codex 每周都有变化，而这一份是几个月前安装的。也可能 PATH 中排在前面的是另一份更旧的。',
    byHand: '查看版本，以及 PATH 上的每一份 Codex。',
    command: 'codex --version; which -a codex',
  },
  'codex-will-not-run': {
    usually: '更新中断、安装了另一种处理器的版本，或 npm 安装所依赖的 Node 不见了。',
    byHand: '在终端里启动它。那里显示的内容就是 Switchboard 看到的内容。',
    command: 'codex --version',
  },
};
