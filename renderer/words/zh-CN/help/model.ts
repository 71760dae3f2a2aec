/** The station Model: whether the gateway knows the model, and takes what Codex sends for it. */
export const model = {
  'model-not-found': {
    usually: '这是另一个提供商的名称、已下线的名称，或这个密钥不能使用的模型。',
    byHand: '看看提供商列出了什么。ID 必须与其中之一一字不差。',
    command: 'curl -s BASE_URL/models -H "Authorization: Bearer $VARIABLE"',
  },
  'model-not-namespaced': {
    usually: '只写了 gpt-5.5 这样的名称，而网关有多家厂商的模型，需要写成 openai/gpt-5.5。',
    byHand: '看看提供商是怎么写的。',
    command: 'curl -s BASE_URL/models -H "Authorization: Bearer $VARIABLE"',
  },
  'tools-rejected': {
    usually: 'Codex 总会发送它的工具，而这个网关或其后面的服务器支持的种类较少。',
    byHand: 'Codex 会显示网关自己的说明。在“模型”页检查这个模型，会指出是哪一项被拒绝。',
    command: 'codex exec --skip-git-repo-check -m MODEL "Say pong"',
  },
  'parameter-rejected': {
    usually: 'config.toml 里的某项设置，往往是推理强度或详细程度，这个模型不支持。',
    byHand: 'Codex 会显示网关自己的说明和参数名称。',
    command: 'codex exec --skip-git-repo-check -m MODEL "Say pong"',
  },
  'model-metadata-unknown': {
    usually: 'Codex 认识 OpenAI 自己的模型。对其他模型，它会猜测上下文的大小，照样运行。',
    byHand: 'Codex 在运行开头会说“Defaulting to fallback metadata”。',
    command: 'codex exec --skip-git-repo-check -m MODEL "Say pong"',
  },
};
