import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { getMimeType } from 'hono/utils/mime';

export interface StaticFile {
  body: Uint8Array<ArrayBuffer>;
  mimeType: string;
  /** True for a file whose name changes with its content, so that it may be kept. */
  hashed: boolean;
}

/**
 * The file names that a URL's path leads to below the root, or null where it must not lead anywhere: what does not
 * decode, a step upwards, a hidden file, a backslash, a drive letter, a null byte. Decoded once, as a browser encodes once.
 */
export function safeSegments(urlPath: string): string[] | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null; // a stray percent sign: nobody's file
  }
  if (!decoded.startsWith('/')) return null;
  const segments = decoded.slice(1).split('/');
  if (decoded === '/') return ['index.html'];
  const plain = (segment: string) => /^[\w@~+-][\w@~+. -]*$/.test(segment) && !segment.endsWith('.');
  return segments.every(plain) ? segments : null;
}

// What Vite writes: assets/NAME-HASH.EXT
const hashedName = /^assets\/.+-[\w-]{8}\.\w+$/;

const isMissing = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'].includes(String(error.code));

/** A file of the built page, or null when there is none at that path, or a link leads out of the root. */
export async function readStaticFile(root: string, urlPath: string): Promise<StaticFile | null> {
  const segments = safeSegments(urlPath);
  if (!segments) return null;
  try {
    const [base, path] = await Promise.all([realpath(root), realpath(join(root, ...segments))]);
    if (!path.startsWith(base + sep)) return null;
    const body = new Uint8Array(await readFile(path));
    const name = segments.join('/');
    return { body, mimeType: getMimeType(name) ?? 'application/octet-stream', hashed: hashedName.test(name) };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
