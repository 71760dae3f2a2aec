import { words } from '../../words/words.ts';
import { configFile, type Repairer } from './repair.types.ts';

/** A file in UTF-16, as Windows editors write it, saved as UTF-8. */
export const otherEncoding: Repairer = ({ encoding }) =>
  encoding === 'utf-8'
    ? []
    : [
        {
          id: 'config-not-utf8',
          fault: 'config-not-utf8',
          title: words().repairs.encoding.title,
          does: words().repairs.encoding.does,
          pick: false,
          ways: [
            { id: 'utf-8', label: words().repairs.encoding.save, changes: [{ file: configFile, kind: 'encoding' }] },
          ],
        },
      ];
