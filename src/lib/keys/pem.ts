/** The labels of cosign's encrypted private keys: the current one, and the one of cosign before version 2. */
export const COSIGN_LABELS: readonly string[] = ['ENCRYPTED SIGSTORE PRIVATE KEY', 'ENCRYPTED COSIGN PRIVATE KEY'];
export const PKCS8_LABEL = 'PRIVATE KEY';
export const SPKI_LABEL = 'PUBLIC KEY';

const BEGIN = /-----BEGIN ([A-Z0-9 ]{1,60})-----/g;

/** What a file contains, for an error: a noun phrase, and a sentence with the command that fixes it. Neither quotes the file. */
export interface FoundContent {
  readonly found: string;
  readonly fix: string;
}

/** Lists the labels of the PEM blocks in a text (RFC 7468). */
export const listLabels = (text: string): string[] => [...text.matchAll(BEGIN)].map(([, label = '']) => label);

/** Decodes the first PEM block with this label. Returns undefined for a block that has no end or is not base64. */
export function decodeBlock(text: string, label: string): Buffer | undefined {
  const [, body] = new RegExp(`-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]*)-----END ${label}-----`).exec(text) ?? [];
  const base64 = body?.replace(/\s+/g, '');
  if (!base64) return undefined;
  const bytes = Buffer.from(base64, 'base64');
  return bytes.toString('base64') === base64 ? bytes : undefined;
}

/** Returns a path for a command in a hint. A path that a shell would change is replaced by FILE. */
const quotePath = (path: string): string => (/^[\w./@+-]+$/.test(path) ? path : 'FILE');

export const CREATE_KEY = 'Run `openssl genpkey -algorithm ed25519 -out key.pem` for a new key.';

const convert = (path: string): string =>
  `Run \`openssl pkcs8 -topk8 -nocrypt -in ${quotePath(path)} -out pkcs8.pem\`, and pass pkcs8.pem.`;

const PRIVATE_FORMS: Readonly<Record<string, { readonly found: string; readonly convertible: boolean }>> = {
  'ENCRYPTED SIGSTORE PRIVATE KEY': { found: 'an encrypted cosign key', convertible: false },
  'ENCRYPTED COSIGN PRIVATE KEY': { found: 'an encrypted cosign key', convertible: false },
  'ENCRYPTED PRIVATE KEY': { found: 'a PKCS #8 key with a passphrase', convertible: true },
  'EC PRIVATE KEY': { found: 'an EC key in SEC 1 form', convertible: true },
  'RSA PRIVATE KEY': { found: 'an RSA key in PKCS #1 form', convertible: true },
  'DSA PRIVATE KEY': { found: 'a DSA key', convertible: false },
  'OPENSSH PRIVATE KEY': { found: 'an OpenSSH key', convertible: false },
  'PUBLIC KEY': { found: 'a public key', convertible: false },
  'RSA PUBLIC KEY': { found: 'a public key', convertible: false },
  CERTIFICATE: { found: 'a certificate', convertible: false },
};

/** Describes a file in place of which a private key in PKCS #8 PEM or cosign's form is expected. */
export function describePrivateFile(text: string, path: string): FoundContent {
  const labels = listLabels(text);
  const keys = labels.filter((label) => label.endsWith('PRIVATE KEY'));
  if (keys.length > 1) return { found: `${keys.length} private keys`, fix: 'Pass a file with one private key.' };
  const [form] = [...keys, ...labels].flatMap((label) => PRIVATE_FORMS[label] ?? []);
  if (form) return { found: form.found, fix: form.convertible ? convert(path) : CREATE_KEY };
  return keys.length === 1
    ? { found: 'a damaged private key', fix: 'Restore the file from a backup.' }
    : { found: 'no private key in PEM', fix: CREATE_KEY };
}

/** Describes a file in place of which a public key in PEM is expected. */
export function describePublicFile(text: string, path: string): FoundContent {
  const labels = listLabels(text);
  const file = quotePath(path);
  if (labels.some((label) => COSIGN_LABELS.includes(label)))
    return {
      found: 'a private key',
      fix: `Run \`cosign public-key --key ${file} --outfile key.pub\`, and pass key.pub.`,
    };
  if (labels.some((label) => label.endsWith('PRIVATE KEY')))
    return { found: 'a private key', fix: `Run \`openssl pkey -in ${file} -pubout -out key.pub\`, and pass key.pub.` };
  const count = labels.filter((label) => label === SPKI_LABEL).length;
  if (count > 1) return { found: `${count} public keys`, fix: 'Write each public key into a file of its own.' };
  if (count === 1) return { found: 'a damaged public key', fix: 'Restore the file from its source.' };
  if (labels.includes('RSA PUBLIC KEY'))
    return {
      found: 'an RSA key in PKCS #1 form',
      fix: `Run \`openssl rsa -RSAPublicKey_in -in ${file} -pubout -out key.pub\`, and pass key.pub.`,
    };
  if (labels.includes('CERTIFICATE'))
    return {
      found: 'a certificate',
      fix: `Run \`openssl x509 -in ${file} -noout -pubkey > key.pub\`, and pass key.pub.`,
    };
  if (/^(ssh|ecdsa|sk)-[a-z0-9@.-]+ /.test(text) || labels.includes('SSH2 PUBLIC KEY'))
    return { found: 'an OpenSSH key', fix: `Run \`ssh-keygen -e -m PKCS8 -f ${file} > key.pub\`, and pass key.pub.` };
  return {
    found: 'no public key in PEM',
    fix: 'Run `openssl pkey -in key.pem -pubout -out key.pub` to write the public key of a private key.',
  };
}
