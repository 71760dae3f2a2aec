/** The station Key: where Codex takes the key from. */
export const key = {
  'key-missing': {
    usually: '变量在一个终端里导出，而 Codex 在另一个终端、编辑器或桌面上运行。',
    byHand: '在运行 Codex 的终端里查看变量是否已设置，而不要显示它的值。',
    command: 'test -n "$VARIABLE" && echo set',
  },
  'key-malformed': {
    usually: '复制密钥时带上了换行、空格或两端的引号。',
    byHand: '数一数字符：比提供商页面上多一个，往往就是换行。',
    command: 'printf %s "$VARIABLE" | wc -c',
  },
  'env-key-holds-key': {
    usually: '字段名叫 env_key，于是粘贴了密钥本身。这里要填的是变量的名称。',
    byHand: '这一行应当类似 env_key = "TOKEN_STATION_API_KEY"。曾经写在文件里的密钥请换新。',
    command: 'grep -n env_key ~/.codex/config.toml',
  },
  'base-url-holds-key': {
    usually: '复制的地址里带有登录信息或 ?key=…，有些控制台就是这样显示的。',
    byHand: '把它从 base_url 中去掉，把密钥交给 Switchboard。曾经写在文件里的密钥请换新。',
    command: 'grep -n base_url ~/.codex/config.toml',
  },
  'env-file-shadows': {
    usually: '~/.codex/.env 里还有一个旧密钥，它优先于 shell 导出的值。',
    byHand: '看看那个文件设置了哪些变量，不显示它们的值。',
    command: 'cut -d= -f1 ~/.codex/.env',
  },
  'auth-command-failed': {
    usually: '输出密钥的程序被移动或更新过，或者 Codex 询问时密钥链是锁定的。',
    byHand: '运行 [model_providers.ID.auth] 里的命令，查看退出码，而不是密钥。',
    command: 'COMMAND ARGUMENTS > /dev/null; echo $?',
  },
  'keychain-locked': {
    usually: '登录会话时没有输入密码，例如通过 SSH 或指纹，因此还没有任何程序打开过密钥链。',
    byHand: '打开系统的密码管理器。如果它要求输入密码，说明密钥链是锁定的。',
  },
  'keychain-unavailable': {
    usually: '服务器、容器或 WSL 没有桌面会话，也就没有密钥链服务。',
    byHand: '在 Linux 上，查看会话总线上是否有 Secret Service 应答。',
    command: 'busctl --user status org.freedesktop.secrets',
  },
};
