import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { streamOf } from '../src/lib/bytes.ts';
import { createHttp } from '../src/lib/http.ts';
import {
  anonymous,
  EMPTY_BYTES,
  EMPTY_DESCRIPTOR,
  OCI_MANIFEST,
  openRepository,
  parseReference,
} from '../src/oci/index.ts';
import { type Sandbox, startSandbox } from '../src/sandbox/index.ts';
import { peer } from './peers.ts';

const root = join(import.meta.dirname, '..');
const cosign = await peer('cosign');
const skip = cosign.missing ?? false;

let folder = '';
let sandbox: Sandbox;
const at = (name: string): string => join(folder, name);

interface Ran {
  readonly code: number;
  readonly out: string;
}
/** Not execFileSync: the sandbox is in this process and must be able to answer meanwhile. */
const run = (command: string, args: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<Ran> =>
  new Promise((done) => {
    const env = { PATH: process.env['PATH'] ?? '', HOME: folder, NO_COLOR: '1', ...more };
    execFile(command, args, { cwd: folder, env, timeout: 60_000 }, (error, stdout, stderr) =>
      done({ code: error === null ? 0 : Number(error.code ?? -1), out: `${stdout}\n${stderr}` }),
    );
  });
const mc = (...args: readonly string[]): Promise<Ran> => run(process.execPath, [join(root, 'scripts/mc.ts'), ...args]);
const theirs = (...args: readonly string[]): Promise<Ran> => run(cosign.path ?? '', args);

const signingFlags = (): string[] => [
  ...['--signing-config', join(sandbox.dir, 'signing_config.json')],
  ...['--identity-token', join(sandbox.dir, 'token')],
];
const trustFlags = (): string[] => [
  ...['--trusted-root', join(sandbox.dir, 'trusted_root.json')],
  ...['--certificate-oidc-issuer', sandbox.urls.identity.issuer],
  ...['--certificate-identity', sandbox.urls.identity.subject],
];

function ok(ran: Ran, what: string): void {
  assert.equal(ran.code, 0, `${what}: ${ran.out}`);
}

/** A small image; each name is another image. Gives its reference by digest. */
async function pushImage(name: string): Promise<string> {
  const http = createHttp();
  try {
    const place = `${new URL(sandbox.urls.regions.primary.registry).host}/acme/${name}`;
    const repository = openRepository(parseReference(`${place}:v1`), { http, credentials: anonymous });
    await repository.pushBlob(EMPTY_DESCRIPTOR, () => streamOf(EMPTY_BYTES));
    const manifest = {
      schemaVersion: 2,
      mediaType: OCI_MANIFEST,
      config: EMPTY_DESCRIPTOR,
      layers: [EMPTY_DESCRIPTOR],
    };
    const bytes = Buffer.from(JSON.stringify({ ...manifest, annotations: { name } }));
    const { digest } = await repository.pushManifest(bytes, OCI_MANIFEST, 'v1');
    return `${place}@${digest}`;
  } finally {
    await http.close();
  }
}

/** The sandbox's policy, with an SBOM that is wanted as well. */
function policyWithSbom(): string {
  const policy = readFileSync(join(sandbox.dir, 'trust-policy.yaml'), 'utf8').trimEnd();
  const identities = policy.slice(policy.indexOf('    identities:'));
  const path = join(sandbox.dir, 'trust-policy-sbom.yaml');
  writeFileSync(
    path,
    `${policy}\n  - name: sbom\n    kind: attestation\n    predicateType: https://cyclonedx.org/bom\n${identities}\n`,
  );
  return path;
}

describe('cosign and mc', { skip }, () => {
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mc-cosign-'));
    sandbox = await startSandbox({ dir: at('sandbox') });
    writeFileSync(at('file'), 'hello\n');
    writeFileSync(at('other'), 'other\n');
    writeFileSync(at('sbom.json'), '{"bomFormat":"CycloneDX","specVersion":"1.6","version":1}');
  });
  after(async () => {
    await sandbox?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('cosign verify-blob takes what mc sign made of a file, and no other file', async () => {
    ok(await mc('sign', 'file', '--bundle', 'ours.json', ...signingFlags()), 'mc sign');
    ok(await theirs('verify-blob', ...trustFlags(), '--bundle', 'ours.json', 'file'), 'cosign verify-blob');
    assert.notEqual((await theirs('verify-blob', ...trustFlags(), '--bundle', 'ours.json', 'other')).code, 0);
  });

  it('mc verify takes what cosign sign-blob made of a file, and no other file', async () => {
    const bundle = ['--bundle', 'theirs.json'];
    ok(
      await theirs('sign-blob', '--yes', ...signingFlags(), ...trustFlags().slice(0, 2), ...bundle, 'file'),
      'cosign sign-blob',
    );
    const policy = ['--policy', join(sandbox.dir, 'trust-policy.yaml')];
    ok(await mc('verify', 'file', ...bundle, ...policy), 'mc verify');
    assert.equal((await mc('verify', 'other', ...bundle, ...policy)).code, 1);
  });

  it('cosign verify and verify-attestation take what mc attached to an image', async () => {
    const image = await pushImage('ours');
    ok(await mc('sign', image, '--attach', ...signingFlags()), 'mc sign');
    ok(await theirs('verify', ...trustFlags(), image), 'cosign verify');
    const sbom = ['--predicate-type', 'https://cyclonedx.org/bom', '--predicate', 'sbom.json'];
    ok(await mc('sign', image, '--attach', ...sbom, ...signingFlags()), 'mc sign --predicate');
    ok(await theirs('verify-attestation', ...trustFlags(), '--type', 'cyclonedx', image), 'cosign verify-attestation');
    const unsigned = await pushImage('unsigned');
    assert.notEqual((await theirs('verify', ...trustFlags(), unsigned)).code, 0);
  });

  it('mc verify takes what cosign attached to an image, under a policy that wants both', async () => {
    const image = await pushImage('theirs');
    const root = trustFlags().slice(0, 2);
    ok(await theirs('sign', '--yes', ...signingFlags(), ...root, image), 'cosign sign');
    const policy = ['--policy', policyWithSbom()];
    assert.equal((await mc('verify', image, ...policy)).code, 1, 'a signature alone is no SBOM');
    const sbom = ['--type', 'cyclonedx', '--predicate', 'sbom.json'];
    ok(await theirs('attest', '--yes', ...signingFlags(), ...root, ...sbom, image), 'cosign attest');
    ok(await mc('verify', image, ...policy), 'mc verify');
  });

  it('mc verify says no to an image that nobody signed, and to one that only another has signed', async () => {
    const policy = ['--policy', join(sandbox.dir, 'trust-policy.yaml')];
    assert.equal((await mc('verify', await pushImage('nobody'), ...policy)).code, 1);
    const image = await pushImage('somebody');
    const ref = 'acme/other/.github/workflows/release.yml@refs/heads/main';
    writeFileSync(at('other-token'), await sandbox.mintToken('sigstore', { workflow_ref: ref, job_workflow_ref: ref }));
    const signing = [
      '--signing-config',
      join(sandbox.dir, 'signing_config.json'),
      '--identity-token',
      at('other-token'),
    ];
    ok(await mc('sign', image, '--attach', ...signing), 'mc sign');
    const said = await mc('verify', image, ...policy, '--json');
    assert.equal(said.code, 1);
    assert.match(said.out, /"outcome": "failed"/);
  });
});
