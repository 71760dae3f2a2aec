/** The station Config: Codex reads config.toml, before anything else, and stops at what it does not accept. */
export const config = {
  'home-missing': {
    usually: '某个 shell 启动文件里设置了 CODEX_HOME，而它指向的文件夹已被移动、删除或从未创建。',
    byHand: '看看变量的值，以及那个文件夹是否存在。',
    command: 'echo "$CODEX_HOME"; ls -d "$CODEX_HOME"',
  },
  'config-unreadable': {
    usually: '文件由另一个用户写入（常见于使用 sudo 之后的 root），或者原处是一个文件夹或失效的链接。',
    byHand: '看看它属于谁、是什么。',
    command: 'ls -l ~/.codex/config.toml',
  },
  'config-not-utf8': {
    usually: 'Windows 自带的编辑器和 PowerShell 的 > 默认保存为 UTF-16。',
    byHand: '查看编码，应当显示 UTF-8 或 ASCII。',
    command: 'file ~/.codex/config.toml',
  },
  'config-invalid-toml': {
    usually: '缺少引号或用了弯引号、同一个表里有重复的键，或者一行只粘贴了一半。',
    byHand: '任何 codex 命令都会立即停下，并给出行号和列号。',
    command: 'codex login status',
  },
  'config-rejected-by-codex': {
    usually: '文件作为 TOML 是正确的，但某个值的类型不对：数字加了引号，或是 Codex 不认识的词。',
    byHand: '任何 codex 命令都会给出它停下的那个键。',
    command: 'codex login status',
  },
  'wire-api-chat': {
    usually: '这个表抄自 2026 年 2 月以前的说明，那时 Codex 还支持 Chat Completions。',
    byHand: '找到那一行。即使这个表没有被使用，Codex 也会停下。',
    command: 'grep -n wire_api ~/.codex/config.toml',
  },
  'reserved-provider-id': {
    usually: '有人想修改内置的提供商，于是给自己的表用了它的 ID：openai、ollama 或 lmstudio。',
    byHand: '查看各个提供商的表头。',
    command: 'grep -n "^\\[model_providers" ~/.codex/config.toml',
  },
  'provider-name-missing': {
    usually: '手写的表里有 base_url 和 env_key，却没有人说过 name 也是必需的。',
    byHand: '查看提供商的表：每个表都需要一行 name = "…"。',
    command: 'grep -n -A6 "^\\[model_providers" ~/.codex/config.toml',
  },
  'provider-missing': {
    usually: '表已被删除或改名，而 model_provider 没有跟着改；或者表头写错：[model_provider.ID] 少了 s。',
    byHand: 'model_provider 后面的 ID 必须与某个 [model_providers.ID] 表头一字不差。',
    command: 'grep -n "model_provider" ~/.codex/config.toml',
  },
  'auth-conflict': {
    usually: '一份说明让密钥通过变量给出，另一份让它通过命令给出，现在两者都在表里。',
    byHand: '查看这个表：有 [model_providers.ID.auth] 时，不能再有 env_key 或 experimental_bearer_token。',
    command: 'grep -n -A8 "^\\[model_providers" ~/.codex/config.toml',
  },
  'legacy-profile': {
    usually: '文件来自配置档还是 config.toml 里的表的年代。现在每个配置档都是单独的文件。',
    byHand: '查找旧的写法。profile = "…" 这一行会让所有命令停下；遗留的表只影响 --profile。',
    command: 'grep -n "^profile\\|^\\[profiles" ~/.codex/config.toml',
  },
  'root-key-in-table': {
    usually: '有一行加在了文件末尾。在 TOML 里，它便属于上面最近的一个 [表]。',
    byHand: 'model 和 model_provider 必须位于第一个以方括号开头的行之前。',
    command: 'grep -n "^\\[\\|^model" ~/.codex/config.toml',
  },
};
