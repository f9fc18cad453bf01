import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * The command line of the public suite (sigstore-conformance, docs/cli_protocol.md). `verify-bundle` becomes a trust
 * policy and a run of `mc verify`. `sign-bundle` uses the same signer as `mc sign`. Exits 0 only on success.
 */
const ROOT = join(import.meta.dirname, '..', '..');
const PINNED = join(ROOT, 'SECURITY', 'trust-roots', 'trusted_root.json');
const DIGEST = /^sha256:[0-9a-f]{64}$/;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    staging: { type: 'boolean' },
    'in-toto': { type: 'boolean' },
    bundle: { type: 'string' },
    'certificate-identity': { type: 'string' },
    'certificate-oidc-issuer': { type: 'string' },
    key: { type: 'string' },
    'trusted-root': { type: 'string' },
    'signing-config': { type: 'string' },
    'identity-token': { type: 'string' },
  },
});
const [command, subject] = positionals;

function usage(detail: string): never {
  console.error(`sigstore-conformance: ${detail}`);
  process.exit(2);
}
const wanted = (name: 'bundle' | 'certificate-identity' | 'certificate-oidc-issuer' | 'identity-token'): string =>
  values[name] ?? usage(`--${name} is required`);

if (values.key !== undefined && (values['certificate-identity'] ?? values['certificate-oidc-issuer']) !== undefined)
  usage('--key and an identity exclude each other: expected one of them');
if (subject === undefined) usage('expected verify-bundle or sign-bundle, and a file');
if (command === 'verify-bundle') process.exitCode = verifyBundle(subject);
else if (command === 'sign-bundle') await signBundle(subject);
else usage(`unknown command "${command}": expected verify-bundle or sign-bundle`);

function trustedRoot(): string {
  const given = values['trusted-root'] ?? process.env.SIGSTORE_TRUSTED_ROOT;
  if (given === undefined && values.staging)
    usage('no root of the staging instance is pinned: name one with --trusted-root');
  return resolve(given ?? PINNED);
}

/**
 * Returns a requirement of the kind that the bundle states, because a policy needs a kind and the suite has none. This
 * trusts nothing. An unreadable bundle gets the kind signature and is refused with its own error.
 */
function createRequirement(bundlePath: string): object {
  try {
    const { dsseEnvelope } = JSON.parse(readFileSync(bundlePath, 'utf8'));
    const { predicateType } = JSON.parse(Buffer.from(dsseEnvelope.payload, 'base64').toString('utf8'));
    if (typeof predicateType === 'string' && predicateType !== '') return { kind: 'attestation', predicateType };
  } catch {
    // The bundle is not an attestation.
  }
  return { kind: 'signature' };
}

function verifyBundle(given: string): number {
  const bundle = resolve(wanted('bundle'));
  const who =
    values.key === undefined
      ? { identities: [{ issuer: wanted('certificate-oidc-issuer'), subject: wanted('certificate-identity') }] }
      : { keys: [{ name: 'key', path: resolve(values.key) }] };
  const folder = mkdtempSync(join(tmpdir(), 'mc-conformance-'));
  try {
    const policy = join(folder, 'policy.json');
    writeFileSync(
      policy,
      JSON.stringify({
        version: 1,
        roots: [{ name: 'conformance', trustedRoot: { path: trustedRoot() } }],
        requirements: [{ name: 'conformance', ...createRequirement(bundle), ...who }],
      }),
    );
    // The protocol reads a digest that is a path on disk as a path.
    const artifact = DIGEST.test(given) && !existsSync(given) ? given : resolve(given);
    const built = join(ROOT, 'dist', 'mc.js');
    const mc = process.env.MC_FROM_SOURCE || !existsSync(built) ? join(ROOT, 'scripts', 'mc.ts') : built;
    const args = ['verify', artifact, '--bundle', bundle, '--policy', policy];
    return spawnSync(process.execPath, [mc, ...args], { stdio: 'inherit' }).status ?? 3;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function signBundle(path: string): Promise<void> {
  // Loaded here, because a run of verify-bundle ends before it needs them.
  const [{ streamOf }, { createHttp, proxyFromEnv }, { conform, parseJson }, { openSigner, statementSchema }] =
    await Promise.all([
      import('../../src/lib/bytes.ts'),
      import('../../src/lib/http.ts'),
      import('../../src/lib/json.ts'),
      import('../../src/sigstore/index.ts'),
    ]);
  const [token, out] = [wanted('identity-token'), wanted('bundle')];
  const signingConfig = values['signing-config'];
  if (values.staging && signingConfig === undefined)
    usage('no staging instance is known: name one with --signing-config');
  const http = createHttp({ proxy: proxyFromEnv(process.env) });
  try {
    const signer = await openSigner({
      http,
      now: new Date(),
      signingConfig,
      trustedRoot: values['trusted-root'],
      identityToken: async () => token,
    });
    const content = readFileSync(path);
    const signed = values['in-toto']
      ? await signer.signStatement(conform(statementSchema, parseJson(content.toString('utf8'), path), path))
      : await signer.signMessage(streamOf(content));
    writeFileSync(out, signed);
  } catch (error) {
    console.error(`sigstore-conformance: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  } finally {
    await http.close();
  }
}
