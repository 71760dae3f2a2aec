import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Certificate {
  key: string;
  cert: string;
  certPath: string;
}

/** A certificate made now, that signs itself. @param names what it is made out to: `IP:127.0.0.1` or `DNS:…` */
export function selfSigned(folder: string, names: string, more: readonly string[] = ['-days', '2']): Certificate {
  const [keyPath, certPath] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const subject = ['-subj', '/CN=Test gateway', '-addext', `subjectAltName=${names}`];
  execFileSync('openssl', [...request, '-keyout', keyPath, '-out', certPath, ...subject, ...more], { stdio: 'pipe' });
  return { key: readFileSync(keyPath, 'utf8'), cert: readFileSync(certPath, 'utf8'), certPath };
}
