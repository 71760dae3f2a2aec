import { error, type FaultCase } from './case.types.ts';

export const gatewayCases: readonly FaultCase[] = [
  {
    name: '401 in the OpenAI form',
    codexSays: 'unexpected status 401 Unauthorized: Incorrect API key provided.',
    fault: 'key-rejected',
    script: { status: 401, body: error('Incorrect API key provided.', 'invalid_api_key') },
  },
  {
    name: '401 as plain text',
    codexSays: 'unexpected status 401 Unauthorized: Unauthorized',
    fault: 'key-rejected',
    script: { status: 401, body: 'Unauthorized' },
  },
  {
    name: '400 that speaks of the key',
    codexSays: '{"error":{"message":"API key not valid.',
    fault: 'key-rejected',
    script: { status: 400, body: error('API key not valid. Please pass a valid API key.') },
  },
  {
    name: '403 without a reason',
    codexSays: 'unexpected status 403 Forbidden: You do not have permission',
    fault: 'access-forbidden',
    script: { status: 403, body: error('You do not have permission to use this API.') },
  },
  {
    name: '403 as FastAPI says it',
    codexSays: 'unexpected status 403 Forbidden: {"detail":"Forbidden"}',
    fault: 'access-forbidden',
    script: { status: 403, body: { detail: 'Forbidden' } },
  },
  {
    name: '403 by country',
    codexSays: 'unexpected status 403 Forbidden: Country, region, or territory not supported',
    fault: 'region-blocked',
    script: {
      status: 403,
      body: error('Country, region, or territory not supported', 'unsupported_country_region_territory'),
    },
  },
  {
    name: '451',
    codexSays: 'unexpected status 451 Unavailable For Legal Reasons',
    fault: 'region-blocked',
    script: { status: 451, body: 'Unavailable for legal reasons' },
  },
  {
    name: '402',
    codexSays: 'unexpected status 402 Payment Required: Insufficient credits.',
    fault: 'payment-required',
    script: { status: 402, body: error('Insufficient credits. Add more to continue.') },
  },
  {
    name: '403 without credit',
    codexSays: 'unexpected status 403 Forbidden: {"message":"insufficient balance"}',
    fault: 'payment-required',
    script: { status: 403, body: { message: 'insufficient balance' } },
  },
  {
    name: '429 insufficient_quota',
    codexSays: 'Quota exceeded. Check your plan and billing details.',
    fault: 'quota-exhausted',
    script: { status: 429, body: error('You exceeded your current quota.', 'insufficient_quota') },
  },
  {
    name: '429 with a monthly limit',
    codexSays: 'exceeded retry limit, last status: 429 Too Many Requests',
    fault: 'quota-exhausted',
    script: { status: 429, body: { error: 'Monthly limit reached for this key' } },
  },
  {
    name: '429 with Retry-After',
    codexSays: 'exceeded retry limit, last status: 429 Too Many Requests',
    fault: 'rate-limited',
    mentions: 'in 20 s',
    script: {
      status: 429,
      headers: { 'retry-after': '20' },
      body: error('Rate limit reached for requests per minute', 'rate_limit_exceeded'),
    },
  },
  {
    name: '429 bare',
    codexSays: 'exceeded retry limit, last status: 429 Too Many Requests',
    fault: 'rate-limited',
    script: { status: 429, body: 'Too Many Requests' },
  },
];
