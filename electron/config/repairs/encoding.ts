import { configFile, type Repairer } from './repair.types.ts';

/** A file in UTF-16, as Windows editors write it, saved as UTF-8. */
export const otherEncoding: Repairer = ({ encoding }) =>
  encoding === 'utf-8'
    ? []
    : [
        {
          id: 'config-not-utf8',
          fault: 'config-not-utf8',
          title: 'config.toml is not plain UTF-8 text',
          does: 'Saves the same text as UTF-8, which is all that Codex reads.',
          pick: false,
          ways: [{ id: 'utf-8', label: 'Save as UTF-8', changes: [{ file: configFile, kind: 'encoding' }] }],
        },
      ];
