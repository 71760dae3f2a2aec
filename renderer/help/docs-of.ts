import type { StationView } from '../../electron/api/contract.ts';

const config = 'https://developers.openai.com/codex/config-advanced';

/** Where Codex’s own documentation speaks of a station’s matters; of the others it says nothing. */
export const docsOf: Partial<Record<StationView['station'], string>> = {
  codex: 'https://github.com/openai/codex',
  config,
  choice: config,
  key: config,
  address: config,
};
