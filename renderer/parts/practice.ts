import type { Provider } from '../../electron/api/contract.ts';

/** The provider ID that the practice gateway is added under. */
export const practiceId = 'practice';

/** Whether a provider is the practice gateway, as it was added from here: another port may be its address by now. */
export const isPractice = ({ id, baseUrl }: Pick<Provider, 'id' | 'baseUrl'>): boolean =>
  id === practiceId && /^http:\/\/127\.0\.0\.1[:/]/.test(baseUrl ?? '');
