import { createPublicKey, X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { sha256 } from '../src/lib/digest.ts';

// Pins the public-good Sigstore in SECURITY/. Copies trusted_root.json from the npm package @sigstore/tuf, and writes its CAs
// and its logs' keys as PEM, which verification compares with it key by key. Then writes the digests of the three files to
// SECURITY/trust-policy.yaml. To renew the pins, update @sigstore/tuf, run this script, and review the difference.
const INSTANCE = 'https://tuf-repo-cdn.sigstore.dev';
const require = createRequire(import.meta.url);
const seeds = require('@sigstore/tuf/seeds.json') as Record<string, { targets: Record<string, string> }>;
const { version } = require('@sigstore/tuf/package.json') as { version: string };

const encoded = seeds[INSTANCE]?.targets['trusted_root.json'];
if (encoded === undefined) throw new Error(`@sigstore/tuf ${version} has no trusted_root.json of ${INSTANCE}`);
const bytes = Buffer.from(encoded, 'base64');
const root = TrustedRoot.fromJSON(JSON.parse(bytes.toString('utf8')));

const security = join(import.meta.dirname, '..', 'SECURITY');
const policyPath = join(security, 'trust-policy.yaml');
const unique = (blocks: readonly string[]): string => [...new Set(blocks)].join('');
const files: Readonly<Record<string, Buffer>> = {
  'trust-roots/trusted_root.json': bytes,
  'trust-roots/fulcio.pem': Buffer.from(
    unique(
      root.certificateAuthorities.flatMap(({ certChain }) =>
        (certChain?.certificates ?? []).map(({ rawBytes }) => new X509Certificate(rawBytes).toString()),
      ),
    ),
  ),
  'trust-roots/rekor.pub': Buffer.from(
    unique(
      root.tlogs.map(({ publicKey }) =>
        createPublicKey({ key: publicKey?.rawBytes ?? Buffer.alloc(0), format: 'der', type: 'spki' })
          .export({ type: 'spki', format: 'pem' })
          .toString(),
      ),
    ),
  ),
};

mkdirSync(join(security, 'trust-roots'), { recursive: true });
let policy = readFileSync(policyPath, 'utf8');
console.log(`@sigstore/tuf ${version}, ${INSTANCE}`);
for (const [name, content] of Object.entries(files)) {
  const hex = sha256(content).toString('hex');
  writeFileSync(join(security, name), content);
  const pin = new RegExp(`(path: ${name.replaceAll('.', '\\.')}, sha256: )[0-9a-f]{64}`);
  if (!pin.test(policy)) throw new Error(`${policyPath} has no pin for ${name}`);
  policy = policy.replace(pin, `$1${hex}`);
  console.log(`${hex}  SECURITY/${name}`);
}
policy = policy.replace(/@sigstore\/tuf \d+\.\d+\.\d+/, `@sigstore/tuf ${version}`);
writeFileSync(policyPath, policy);
