import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Certificate {
  key: string;
  cert: string;
  /** The root that signed it, for SSL_CERT_FILE. */
  rootPath: string;
}

const openssl = (folder: string, ...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

const authority = `[ca]
default_ca = here
[here]
database = index.txt
serial = serial
new_certs_dir = .
default_md = sha256
policy = any
copy_extensions = copy
[any]
commonName = supplied
`;

const day = (offset: number) =>
  `${new Date(Date.now() + offset * 86_400_000).toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`;

/**
 * A server's certificate, made now and signed by a root of its own in this folder.
 * @param name what it is made out to: `IP:127.0.0.1` or `DNS:…`
 * @param days from when to when it is valid, in days from now
 */
export function certificate(folder: string, name: string, days: [number, number] = [-1, 2]): Certificate {
  writeFileSync(join(folder, 'ca.conf'), authority);
  writeFileSync(join(folder, 'index.txt'), '');
  writeFileSync(join(folder, 'serial'), '01\n');
  openssl(
    folder,
    'req',
    '-x509',
    ...newKey,
    '-keyout',
    'root.key',
    '-out',
    'root.pem',
    '-subj',
    '/CN=Test root',
    '-days',
    '2',
  );
  const names = ['-addext', `subjectAltName=${name}`, '-addext', 'basicConstraints=CA:FALSE'];
  openssl(folder, 'req', ...newKey, '-keyout', 'key.pem', '-out', 'request.pem', '-subj', '/CN=Test gateway', ...names);
  const valid = ['-startdate', day(days[0]), '-enddate', day(days[1])];
  const signer = ['-cert', 'root.pem', '-keyfile', 'root.key'];
  openssl(
    folder,
    'ca',
    '-batch',
    '-config',
    'ca.conf',
    ...signer,
    '-in',
    'request.pem',
    '-out',
    'cert.pem',
    '-notext',
    ...valid,
  );
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  return { key: read('key.pem'), cert: read('cert.pem'), rootPath: join(folder, 'root.pem') };
}

/** The certificate of an authority, shown by a server as its own: what `openssl req -x509` makes by default. */
export function authorityAsServer(folder: string, name: string): Certificate {
  const names = ['-subj', '/CN=Test gateway', '-addext', `subjectAltName=${name}`];
  openssl(folder, 'req', '-x509', ...newKey, '-keyout', 'key.pem', '-out', 'cert.pem', ...names, '-days', '2');
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  return { key: read('key.pem'), cert: read('cert.pem'), rootPath: join(folder, 'cert.pem') };
}
