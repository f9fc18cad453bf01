import { execFileSync, spawn } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { STORE_KEY } from '../src/sandbox/store/handler.ts';

// Writes one sample of every file format with a given release of mc, so that tests of later versions use the files that
// users have. Usage: `node scripts/format-fixtures.ts MC OUT`, where MC is the dist/mc.js of that release.
// docs/compatibility.md lists the formats. OUT contains public keys only.
const [mcPath, outPath] = process.argv.slice(2);
if (mcPath === undefined || outPath === undefined) {
  console.error('usage: node scripts/format-fixtures.ts MC OUT');
  process.exit(2);
}
const command = resolve(mcPath);
const out = resolve(outPath);
const work = mkdtempSync(join(tmpdir(), 'mc-fixtures-'));
const dir = join(work, 'sandbox');
const START_TIMEOUT_MS = 60_000;

const environment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: work,
  AWS_ACCESS_KEY_ID: STORE_KEY.id,
  AWS_SECRET_ACCESS_KEY: STORE_KEY.secret,
  AWS_REGION: 'us-east-1',
});

const mc = (...args: readonly string[]): string =>
  execFileSync(process.execPath, [command, ...args], { cwd: out, env: environment(), encoding: 'utf8' });

/** Writes an Ed25519 key pair: the private key to the temporary folder, the public key to OUT. */
function writeKeyPair(name: string): { readonly private: string; readonly public: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const privatePath = join(work, `${name}.pem`);
  writeFileSync(privatePath, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  writeFileSync(join(out, `${name}.pub`), publicKey.export({ type: 'spki', format: 'pem' }));
  return { private: privatePath, public: `${name}.pub` };
}

async function startSandbox(): Promise<{ readonly stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [command, 'sandbox', 'up', '--dir', dir, '--quiet'], {
    cwd: work,
    env: environment(),
    stdio: 'ignore',
  });
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!existsSync(join(dir, 'sandbox.json'))) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error('the sandbox did not start');
    await delay(100);
  }
  return {
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const parseHost = (url: string): string => new URL(url).host;

function writeFormats(): void {
  const { regions } = JSON.parse(readFileSync(join(dir, 'sandbox.json'), 'utf8')) as {
    readonly regions: Readonly<Record<'primary' | 'secondary', Readonly<Record<'registry' | 'store', string>>>>;
  };
  const [primary, secondary] = [parseHost(regions.primary.registry), parseHost(regions.secondary.registry)];
  const keys = { promotion: writeKeyPair('promotion'), mirror: writeKeyPair('mirror'), seal: writeKeyPair('seal') };
  const signing = ['--signing-config', join(dir, 'signing_config.json'), '--identity-token', join(dir, 'token')];
  const image = `${primary}/acme/app:v1`;

  cpSync(join(dir, 'trusted_root.json'), join(out, 'trusted_root.json'));
  const policy = readFileSync(join(dir, 'trust-policy.yaml'), 'utf8').split('\n  - name: promotion')[0] ?? '';
  writeFileSync(join(out, 'trust-policy.unsigned.yaml'), policy);
  const requirement = `  - name: promotion\n    kind: promotion\n    keys: [{ name: operations, path: ${keys.promotion.public} }]\n`;
  writeFileSync(join(out, 'trust-policy.yaml'), `${policy.trimEnd()}\n${requirement}`);
  const signed = ['--policy', 'trust-policy.yaml'];
  const unsigned = ['--policy', 'trust-policy.unsigned.yaml'];

  const release = join(work, 'release');
  mc('dr', 'release', '--out', release, '--tag', 'v1', '--small');
  mc('copy', `oci-layout:${release}/layout:v1`, image);
  mc('sign', image, '--attach', ...signing);

  mc('promote', image, `${secondary}/acme/signed:v1`, ...signed, '--key', keys.promotion.private);
  mc('copy', `${secondary}/acme/signed:v1`, 'oci-layout:promoted:v1');
  // mc writes an unsigned record only under a policy that accepts it.
  const open = join(out, 'open.yaml');
  writeFileSync(open, `${policy.trimEnd()}\npromotion: { record: unsigned }\n`);
  mc('promote', image, `${secondary}/acme/unsigned:v1`, '--policy', 'open.yaml');
  rmSync(open);
  mc('copy', `${secondary}/acme/unsigned:v1`, 'oci-layout:promoted-unsigned:v1');
  mc(
    'promote',
    'revoke',
    `${secondary}/acme/signed:v1`,
    ...signed,
    '--reason',
    'a fixture',
    '--key',
    keys.promotion.private,
  );
  mc('copy', `${secondary}/acme/signed:v1`, 'oci-layout:revoked:v1');

  const releases = join(work, 'releases.txt');
  writeFileSync(releases, `${image}\n`);
  const restore = ['dr', 'restore', '--from', primary, '--releases', releases, '--to', `${secondary}/restored`];
  mc(...restore, ...signed, '--key', keys.promotion.private, '--state', 'restore.jsonl');

  writeBypass({ primary, secondary }, keys.promotion.private);
  mc('promote', 'revoke', image, ...signed, '--reason', 'a fixture', '--key', keys.promotion.private);
  const mirrorYaml = readFileSync(join(dir, 'mirror.yaml'), 'utf8').replace(
    'to: mirror',
    `to: ${join(out, 'mirror')}\nname: mirror.test\nkey: ${keys.mirror.private}`,
  );
  writeFileSync(join(dir, 'mirror.yaml'), mirrorYaml);
  mc('mirror', 'sync', '--config', join(dir, 'mirror.yaml'));
  const status = JSON.parse(mc('mirror', 'status', '--config', join(dir, 'mirror.yaml'), '--no-ask', '--json')) as {
    readonly key: string;
  };
  writeFileSync(join(out, 'facts.json'), `${JSON.stringify({ image, mirrorKey: status.key }, null, 2)}\n`);

  const chain = 'chain';
  mc('log', 'run', '--chain', chain, '--step', 'build', '--', 'echo', 'built');
  mc('log', 'add', '--chain', chain, '--step', 'release', releases);
  mc('log', 'seal', '--chain', chain, '--key', keys.seal.private);
  mc('evidence', 'pack', '--out', 'sample.evidence.tar', '--from', chain, ...unsigned, ...signing);
  const to = ['--to', 's3://evidence/fixtures', '--endpoint', regions.primary.store, '--retain', '1d'];
  const receipt = JSON.parse(mc('evidence', 'store', 'sample.evidence.tar', ...to, '--json')) as object;
  writeFileSync(
    join(out, 'store-receipt.json'),
    `${JSON.stringify({ ...receipt, subject: 'sample.evidence.tar' }, null, 2)}\n`,
  );
}

const ROLES = ['Security', 'Release', 'Service Owner'] as const;

/** Writes a roster of three people, and returns its digest and the paths of their private SSH keys. */
function writeRoster(): { readonly digest: string; readonly keys: readonly string[] } {
  const keys = ROLES.map((_, i) => join(work, `person-${i}`));
  for (const key of keys) execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'fixture', '-f', key]);
  const people = ROLES.map((role, i) => ({
    id: 10 + i,
    login: `person-${i}`,
    roles: [role],
    keys: [readFileSync(`${keys[i]}.pub`, 'utf8').trim()],
  }));
  const roles = Object.fromEntries(ROLES.map((role, i) => [role, { team: `acme/team-${i}` }]));
  const roster = JSON.stringify({ version: 1, expires: '2999-01-01T00:00:00Z', roles, people });
  writeFileSync(join(work, 'roster.yaml'), roster);
  return { digest: `sha256:${createHash('sha256').update(roster).digest('hex')}`, keys };
}

/** Uses a bypass of an offline decision for a release, and writes its promotion record and a pack with the decision. */
function writeBypass(
  { primary, secondary }: { readonly primary: string; readonly secondary: string },
  key: string,
): void {
  const image = `${primary}/acme/bypassed:v1`;
  mc('copy', `${primary}/acme/app:v1`, image);
  const { digest } = JSON.parse(mc('tree', image, '--json')) as { readonly digest: string };
  const roster = writeRoster();
  const request = join(work, 'incident-0001.json');
  const subject = [
    ...['--gate', 'freeze', '--digest', digest, '--environment', 'production'],
    ...['--sha', 'c'.repeat(40), '--repository-id', '9'],
  ];
  const incident = ['--severity', 'SEV-1', '--ttl', '4h', '--incident', 'https://status.acme.test/1'];
  mc(
    ...['bypass', 'request', '--offline', '--requester', '1', '--out', request, ...subject, ...incident],
    ...['--reason', 'a fixture'],
  );
  const approvals = join(work, 'approvals');
  mkdirSync(approvals);
  for (const [i, one] of roster.keys.entries())
    mc('bypass', 'approve', '--request', request, '--key', one, '--out', join(approvals, `${i}.sig`));
  const [store, chain, decision] = [join(work, 'uses'), join(work, 'bypass-chain'), 'bypass-decision.json'];
  mc(
    ...['bypass', 'decide', '--offline', '--request', request, '--approvals', approvals, ...subject],
    ...['--roster', join(work, 'roster.yaml'), '--roster-digest', roster.digest, '--store', store],
    ...['--chain', chain, '--report', decision],
  );
  const used = ['--bypass', decision, '--environment', 'production', '--bypass-store', store];
  mc('promote', image, `${secondary}/acme/bypassed:v1`, '--policy', 'trust-policy.yaml', '--key', key, ...used);
  mc('copy', `${secondary}/acme/bypassed:v1`, 'oci-layout:promoted-bypass:v1');
  const signing = ['--signing-config', join(dir, 'signing_config.json'), '--identity-token', join(dir, 'token')];
  const pack = ['evidence', 'pack', '--out', 'bypass.evidence.tar', '--from', chain, '--bypass', decision];
  mc(...pack, '--policy', 'trust-policy.unsigned.yaml', ...signing);
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const sandbox = await startSandbox();
try {
  writeFormats();
} finally {
  await sandbox.stop();
  rmSync(work, { recursive: true, force: true });
}
