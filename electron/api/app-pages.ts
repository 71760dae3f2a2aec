import { words } from '../words/words.ts';
import { securityHeaders } from './csp.ts';
import { readPageFile } from './page-files.ts';

export const appAddress = 'app://switchboard/';

/** Whether an address is a page of the app itself. Node gives custom schemes no origin, so its parts are compared. */
export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === 'app:' && host === 'switchboard' && username === '' && password === '';
}

/** The desktop window's page: the same files, the same check of paths and the same headers as the served page. */
export async function answerAppRequest(
  rendererDir: string,
  request: Pick<Request, 'url' | 'method'>,
): Promise<Response> {
  const headers = new Headers({ ...securityHeaders, 'cache-control': 'no-store' });
  if (!isAppAddress(request.url)) return new Response(words().requests.nothingHere, { status: 404, headers });
  if (request.method !== 'GET') return new Response('Only GET.', { status: 405, headers });
  const file = await readPageFile(rendererDir, new URL(request.url).pathname);
  if (!file) return new Response(words().requests.nothingHere, { status: 404, headers });
  headers.set('content-type', file.mimeType);
  return new Response(file.body, { headers });
}
