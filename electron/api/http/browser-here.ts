/** What says whether a browser can be opened for the person. */
export interface Seat {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
}

/**
 * Whether a browser would open in front of the person: not over SSH, where it would open on the other machine, and on
 * Linux only with a display (WSL uses the browser of Windows).
 */
export function browserIsHere({ platform, env }: Seat): boolean {
  if (env['SSH_CONNECTION'] || env['SSH_TTY'] || env['SSH_CLIENT']) return false;
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'] || env['WSL_DISTRO_NAME']);
}
