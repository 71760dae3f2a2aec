/** The station Choice: which provider and model win, out of all the places that may say so. */
export const choice = {
  'wrong-provider-selected': {
    usually: '提供商已经定义，但没有写 model_provider，所以 Codex 照默认去找 OpenAI。',
    byHand: 'Codex 每次运行开头都会显示提供商。',
    command: 'codex exec --skip-git-repo-check "Say pong"',
  },
  'base-url-env-ignored': {
    usually: 'Claude Code 和 OpenAI 自己的库会遵从 OPENAI_BASE_URL，人们便以为 Codex 也会。它的内置提供商不会。',
    byHand: '看看变量是否已设置。设置它对 Codex 毫无作用。',
    command: 'echo "$OPENAI_BASE_URL"',
  },
  'overridden-by-layer': {
    usually: '项目的 .codex/config.toml、某个配置档或管理员的文件另有设置，而且优先级高于你的文件。',
    byHand: '找到那个文件。线路页的“由谁决定”列出了所有有设置的地方。',
    command: 'cat .codex/config.toml',
  },
  'profile-missing': {
    usually: '启动时给出的配置档名没有对应的文件。Codex 不作任何提示，就这样运行下去。',
    byHand: '名称必须对应一个 NAME.config.toml 文件。',
    command: 'ls ~/.codex/*.config.toml',
  },
};
