import { nearest } from '../nearest.ts';

const words = (name: string) => name.toUpperCase().split('_').filter(Boolean);
const plain = new Set(['API', 'KEY', 'TOKEN', 'SECRET', 'ACCESS']);
const isCredential = (name: string) => words(name).some((word) => /^(KEYS?|TOKENS?|SECRET)$/.test(word));

/**
 * The variable that is set and that was probably meant: the same words in another spelling (`token_station_api_key`,
 * `TOKEN_STATION_KEY`), else the nearest by its letters; null where none is near.
 */
export function variableLike(wanted: string, names: readonly string[]): string | null {
  const meant = words(wanted)
    .filter((word) => !plain.has(word))
    .join('');
  const others = names.filter((name) => name !== wanted && isCredential(name));
  const same =
    meant === ''
      ? undefined
      : others.find(
          (name) =>
            words(name)
              .filter((word) => !plain.has(word))
              .join('') === meant,
        );
  return same ?? nearest(wanted.toUpperCase(), others, (name) => name.toUpperCase(), wanted.length / 5);
}
