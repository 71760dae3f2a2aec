import type { Preset } from '../../electron/api/contract.ts';

/** A preset as the screens get it. */
export const tokenStation: Preset = {
  id: 'token-station',
  providerId: 'token_station',
  name: 'Token Station',
  builtIn: false,
  baseUrl: 'https://models.bytefuture.ai/v1',
  envKey: 'TOKEN_STATION_API_KEY',
  model: 'openai/gpt-5.5',
  fields: {},
  signUpUrl: 'https://models.bytefuture.ai',
  note: '',
};
