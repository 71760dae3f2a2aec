import type { FieldHelp, ProfileField, ProviderField } from '../../help.types.ts';

/** The fields of a provider, from the guide’s table and Codex’s own schema. */
export const provider: Record<ProviderField, FieldHelp> = {
  id: {
    what: '表的名称，即 [model_providers.ID]。选择提供商的 model_provider 必须与它完全一致。以前的对话属于它，所以最好不要改动。',
    example: 'token_station',
    mistake: 'openai、ollama 和 lmstudio 属于 Codex：如果表用了这样的 ID，Codex 的每个命令都会停下。',
  },
  name: {
    what: '给人看的名称，Codex 会在状态中显示。可以随意填写，不是 ID。',
    example: 'Token Station',
    mistake: '以为不重要而没有填。名称缺失或为空时，Codex 会停下。',
  },
  baseUrl: {
    what: '网关 API 的起点，Codex 会在后面加上 /responses。以 https:// 开头；这台机器上的服务器可以用 http://。',
    example: 'https://models.bytefuture.ai/v1',
    mistake: '复制的地址末尾带有 /responses 或 /chat/completions，或者缺少 /v1：网关都会回答 404。',
  },
  variable: {
    what: '存放密钥的环境变量的名称。Codex 在它运行的地方读取，所以变量必须在那里设置。',
    example: 'TOKEN_STATION_API_KEY',
    mistake: '把密钥本身粘贴到这里。Codex 便会寻找以它为名的变量，而密钥留在了文件里。',
  },
  model: {
    what: '没有另外指定时 Codex 请求的 ID。有多家厂商模型的网关要求写成 provider/model。',
    example: 'openai/gpt-5.5',
    mistake: '只写 gpt-5.5，而网关认识的是 openai/gpt-5.5；或填了网页上显示的名称。',
  },
  requestMaxRetries: {
    what: 'request_max_retries：请求失败后 Codex 重试的次数。未设置时为 4，最多 100。',
    example: '2',
    mistake: '为了保险填很大的数。密钥错误时它没有帮助，只会让每次失败花更长时间。',
  },
  streamMaxRetries: {
    what: 'stream_max_retries：答复中断后 Codex 重新接上的次数。未设置时为 5，最多 100。',
    example: '3',
    mistake: '为了早点看到错误而填 0。网络稍有波动，长时间的任务就会结束。',
  },
  streamIdleTimeoutMs: {
    what: 'stream_idle_timeout_ms：Codex 等待下一段答复的时间，单位为毫秒。未设置时为 300000，即五分钟。',
    example: '600000',
    mistake: '把毫秒当成秒。填 300 时，模型思考半秒就会被当作断开。',
  },
};

/** The fields of a profile, a file that stands above config.toml when Codex is started with its name. */
export const profile: Record<ProfileField, FieldHelp> = {
  name: {
    what: 'codex --profile 后面的名称，也是文件名 NAME.config.toml 的一部分。',
    example: 'deep',
    mistake: '名称没有对应的文件时，Codex 不作任何提示，不带配置档运行。',
  },
  model_provider: {
    what: '这个配置档使用的提供商：config.toml 中某个表的 ID。不填则沿用 config.toml 的选择。',
    example: 'token_station',
    mistake: '把提供商的表也写进配置档。它只应写在 config.toml 里，写一次。',
  },
  model: {
    what: '这类任务使用的模型。不填则沿用 config.toml 的设置。',
    example: 'anthropic/claude-opus-4-8',
    mistake: '填了不属于上面那个提供商的模型：网关会回答不认识它。',
  },
  model_reasoning_effort: {
    what: '模型回答之前可以思考多久。越高越慢，费用也越高。',
    example: 'high',
    mistake: '填了这个模型没有的级别。网关会以状态 400 拒绝每个请求。',
  },
};
