import { realpathSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The AppImage that this program runs out of; undefined where it runs out of none. A program started from another AppImage
 * inherits that one’s variables, so the executable has to lie in the mount that they name.
 */
export function ownAppImage(
  env: NodeJS.ProcessEnv,
  execPath: string,
  realPath: (path: string) => string = whereItLies,
): string | undefined {
  const { APPIMAGE: image, APPDIR: mount } = env;
  if (!image || !mount) return undefined;
  // The system names an executable by its real path; the mount may lie below a link.
  return [mount, realPath(mount)].some((folder) => liesIn(folder, execPath)) ? image : undefined;
}

/**
 * The environment for a program that outlives this one. What our own AppImage’s start script put there is taken out: it
 * points into a mount that goes when the app closes, and names libraries that are not the other program’s.
 */
export function envOutside(
  env: NodeJS.ProcessEnv,
  execPath: string,
  realPath?: (path: string) => string,
): NodeJS.ProcessEnv {
  const mount = env['APPDIR'];
  if (mount === undefined || ownAppImage(env, execPath, realPath) === undefined) return env;
  const inMount = (path: string) => path === mount || liesIn(mount, path);
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value = '']) => {
      if (ofAppImage.has(name)) return [];
      const paths = value.split(':');
      const kept = paths.filter((path) => !inMount(path));
      if (kept.length === paths.length) return [[name, value]];
      return kept.length === 0 ? [] : [[name, kept.join(':')]];
    }),
  );
}

/** https://docs.appimage.org/packaging-guide/environment-variables.html */
const ofAppImage: ReadonlySet<string> = new Set(['APPIMAGE', 'APPDIR', 'OWD', 'ARGV0']);

const liesIn = (folder: string, path: string): boolean => path.startsWith(join(folder, '/'));

function whereItLies(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // Named by a variable: it need not be there.
    return path;
  }
}
