import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { peer } from '../interop/peers.ts';
import { streamOf } from '../src/lib/bytes.ts';
import { systemClock } from '../src/lib/clock.ts';
import { readFileBounded } from '../src/lib/files.ts';
import { createHttp } from '../src/lib/http.ts';
import { startSandbox } from '../src/sandbox/index.ts';
import { openSigner } from '../src/sigstore/index.ts';
import { bundleFiles, digestsOf, loadTrust, policyFiles, verify } from '../src/verify/index.ts';
import { type Contender, print, processOf, race } from './measure.ts';

/** One file with one bundle of Rekor v2, signed in the sandbox and verified without it: cold, a process each, and warm. */
const COLD_RUNS = 15;
const WARM_RUNS = 100;

const root = join(import.meta.dirname, '..');
const built = join(root, 'dist', 'mc.js');
if (!existsSync(built)) throw new Error('dist/mc.js is missing: npm run dist');
const dir = mkdtempSync(join(tmpdir(), 'mc-bench-'));
const at = (name: string): string => join(dir, name);
const ours = (name: string): string => join(dir, 'sandbox', name);
const sandbox = await startSandbox({ dir: at('sandbox') });
const http = createHttp();
try {
  const content = Buffer.from('a release');
  writeFileSync(at('app.tar'), content);
  const identityToken = async (): Promise<string> => (await readFileBounded(ours('token'), 65_536)).toString('utf8');
  const signer = await openSigner({ http, now: new Date(), signingConfig: ours('signing_config.json'), identityToken });
  writeFileSync(at('app.sigstore.json'), await signer.signMessage(streamOf(content)));
  const { issuer, subject } = sandbox.urls.identity;
  await sandbox.close(); // from here on there is nobody to ask

  const mc = [
    built,
    'verify',
    at('app.tar'),
    '--bundle',
    at('app.sigstore.json'),
    '--policy',
    ours('trust-policy.yaml'),
  ];
  const contenders: Contender[] = [{ name: 'mc verify', run: processOf(process.execPath, mc) }];
  const cosign = await peer('cosign');
  if (cosign.path === undefined) console.log(`left out: ${cosign.missing}`);
  else {
    const identity = ['--certificate-identity', subject, '--certificate-oidc-issuer', issuer];
    const args = ['verify-blob', '--trusted-root', ours('trusted_root.json'), ...identity];
    const files = ['--bundle', at('app.sigstore.json'), at('app.tar')];
    contenders.push({ name: 'cosign verify-blob', run: processOf(cosign.path, [...args, ...files]) });
  }
  contenders.push({ name: 'node, doing nothing', run: processOf(process.execPath, ['-e', '0']) });
  print('one bundle, a cold process', await race(contenders, COLD_RUNS));

  const trust = await loadTrust(ours('trust-policy.yaml'), policyFiles, new Date());
  const digests = await digestsOf(at('app.tar'));
  const sources = [bundleFiles(at('app.sigstore.json'))];
  const warm = async (): Promise<void> => {
    const { outcome } = await verify({ subject: 'app.tar', digests, trust }, { sources, clock: systemClock });
    if (outcome !== 'passed') throw new Error(outcome);
  };
  print('one bundle, a warm process', await race([{ name: 'verify', run: warm }], WARM_RUNS));
} finally {
  await http.close();
  await sandbox.close();
  rmSync(dir, { recursive: true, force: true });
}
