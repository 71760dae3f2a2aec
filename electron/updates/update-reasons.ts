import { describeError } from '../api/log.ts';
import { words } from '../words/words.ts';

type Reason = keyof ReturnType<typeof words>['updates'];

/** What electron-updater's and the network's errors mean to a person, by what their code or words hold. */
const reasons: readonly [RegExp, Reason][] = [
  [/ERR_UPDATER_(INVALID_SIGNATURE|CHECKSUM)|ERR_CHECKSUM_MISMATCH|not signed|code signature/i, 'notTrusted'],
  [/CHANNEL_FILE_NOT_FOUND|LATEST_VERSION_NOT_FOUND|NO_PUBLISHED_VERSIONS|\b404\b/, 'noRelease'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_(INTERNET|NAME|CONNECTION|NETWORK|PROXY|TIMED)/,
    'notReached',
  ],
  [/ENOSPC/, 'diskFull'],
  [/EACCES|EPERM|EROFS/, 'notAllowed'],
];

/** Why an update failed, in a sentence. What is not known is told in the error's own first line, keys masked. */
export function reasonInWords(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  const known = reasons.find(([pattern]) => pattern.test(`${code} ${message}`));
  if (known) return words().updates[known[1]];
  return (describeError(message, null).split('\n')[0] ?? '').slice(0, 200);
}
