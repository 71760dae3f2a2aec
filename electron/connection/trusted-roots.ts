import { readFile } from 'node:fs/promises';
import * as tls from 'node:tls';

/** Where Linux distributions and BSDs keep the system's roots; the first that is there. */
const SYSTEM_BUNDLES = [
  '/etc/ssl/certs/ca-certificates.crt', // Debian, Ubuntu, Arch
  '/etc/pki/tls/certs/ca-bundle.crt', // Fedora, RHEL
  '/etc/ssl/ca-bundle.pem', // openSUSE
  '/etc/ssl/cert.pem', // Alpine, macOS
];

/** The variables by which Codex takes a further root; NODE_EXTRA_CA_CERTS is none of them. */
const VARIABLES = ['SSL_CERT_FILE', 'CODEX_CA_CERTIFICATE'] as const;

async function readable(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return null; // Codex passes over a bundle that it cannot read, too
  }
}

/** Node 22.15 and newer can ask macOS and Windows for their roots. */
const fromSystemStore = (): string[] =>
  'getCACertificates' in tls
    ? (tls as { getCACertificates: (kind: string) => string[] }).getCACertificates('system')
    : [];

/**
 * The roots that Codex trusts, as near as can be had: Node's own, the system's, and those that the environment adds.
 * `NODE_EXTRA_CA_CERTS` is left out on purpose, because Codex does not read it.
 */
export async function trustedRoots(env: NodeJS.ProcessEnv): Promise<string[]> {
  const added = await Promise.all(VARIABLES.map((name) => (env[name] ? readable(env[name]) : null)));
  let system: string | null = null;
  for (const bundle of SYSTEM_BUNDLES) system ??= await readable(bundle);
  return [...tls.rootCertificates, ...fromSystemStore(), ...[system, ...added].filter((pem) => pem !== null)];
}
