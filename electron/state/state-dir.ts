import envPaths from 'env-paths';

/** The app's own folder for history, locks and what it remembers of models: the system's usual place for such data. */
export const usualStateDir = (env: Readonly<Record<string, string | undefined>>): string =>
  env['SWITCHBOARD_STATE_DIR'] || envPaths('switchboard', { suffix: '' }).data;
