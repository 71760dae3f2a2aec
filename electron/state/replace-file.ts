import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Gives a file of the state folder a new text: written beside it and renamed, so that a reader sees the old file or the
 * new one, and nothing else stays. Folder and file are the person's alone. Throws what the system says.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } finally {
    // After the rename there is none. Where it cannot be removed, what went wrong before says why.
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}
