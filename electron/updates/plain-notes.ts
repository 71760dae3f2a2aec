import type { UpdateInfo } from 'electron-updater';

const entities = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }));

/** The most of release notes that is shown, in characters. */
const longest = 8000;

/**
 * Release notes as plain text. GitHub's feed gives them as HTML, other feeds as they were written; tags become lines and
 * bullets, and nothing of them is ever shown as HTML.
 */
export function plainNotes(notes: UpdateInfo['releaseNotes']): string {
  if (!notes) return '';
  const whole =
    typeof notes === 'string' ? notes : notes.map(({ version, note }) => `${version}\n${note ?? ''}`).join('\n\n');
  return whole
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi, '')
    .replace(/<li\b[^>]*>/gi, '\n- ')
    .replace(/<(br|\/?p|\/?div|\/?h[1-6]|\/?ul|\/?ol|\/?pre)\b[^>]*>/gi, '\n')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&(?:#(\d{1,7}|x[\da-f]{1,6})|(\w+));/gi, (all, code: string | undefined, name: string) =>
      // With a zero before it, JavaScript reads `8217` and `x2019` alike.
      code === undefined ? (entities.get(name) ?? all) : fromCode(Number(`0${code}`)),
    )
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, longest);
}

const fromCode = (code: number): string => (code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ');
