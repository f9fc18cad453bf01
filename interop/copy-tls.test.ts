import assert from 'node:assert/strict';
import { type ChildProcess, execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { streamOf } from '../src/lib/bytes.ts';
import { digestOf } from '../src/lib/digest.ts';
import { createHttp } from '../src/lib/http.ts';
import { anonymous, OCI_MANIFEST, openRepository, parseReference } from '../src/oci/index.ts';
import { peer } from './peers.ts';
import { type Certificate, makeCertificate, type RealRegistry, startRegistry } from './support/docker-registry.ts';

const execute = promisify(execFile);
const docker = await peer('docker-registry');
const mc = join(import.meta.dirname, '../cmd/mc');

describe('mc copy between real registries with certificates of a private CA', {
  ...(docker.missing === undefined ? {} : { skip: docker.missing }),
}, () => {
  const dir = mkdtempSync(join(tmpdir(), 'mc-interop-'));
  const children: ChildProcess[] = [];
  const http = createHttp();
  let certificate: Certificate;
  let source: RealRegistry;
  let destination: RealRegistry;

  const copy = (env: NodeJS.ProcessEnv): Promise<{ stdout: string; stderr: string }> =>
    execute(mc, ['copy', `${source.host}/a/app:v1`, `${destination.host}/a/app:v1`, '--json', '--verbose'], {
      env: { ...process.env, MC_FROM_SOURCE: '1', HOME: dir, ...env },
      timeout: 120_000,
    });

  before(async () => {
    certificate = makeCertificate(dir);
    // Plain HTTP fills the registry, because this process does not trust the CA.
    const plain = await startRegistry(docker.path ?? '', join(dir, 'plain'), children);
    await http.send({ url: `http://${plain.host}/v2/`, retries: 8 });
    const repository = openRepository(parseReference(`${plain.host}/a/app`), { http, credentials: anonymous });
    const push = async (bytes: Buffer) => {
      const descriptor = { mediaType: 'application/octet-stream', digest: digestOf(bytes), size: bytes.length };
      await repository.pushBlob(descriptor, () => streamOf(bytes));
      return descriptor;
    };
    const [config, large] = [await push(Buffer.from('{}')), await push(randomBytes(12 * 1024 * 1024))];
    const manifest = { schemaVersion: 2, mediaType: OCI_MANIFEST, config, layers: [large] };
    await repository.pushManifest(Buffer.from(JSON.stringify(manifest)), OCI_MANIFEST, 'v1');
    cpSync(join(dir, 'plain/data'), join(dir, 'a/data'), { recursive: true });
    source = await startRegistry(docker.path ?? '', join(dir, 'a'), children, certificate);
    destination = await startRegistry(docker.path ?? '', join(dir, 'b'), children, certificate);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  });
  after(async () => {
    for (const child of children) child.kill();
    await http.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it('copies nothing while the CA is not trusted', async () => {
    await assert.rejects(copy({ NODE_EXTRA_CA_CERTS: '' }), (error: { code?: unknown; stderr?: string }) => {
      assert.equal(error.code, 3);
      assert.match(error.stderr ?? '', /tls-ca-unknown/);
      return true;
    });
  });

  it('copies an image, and its large layer in large blocks', async () => {
    const { stdout, stderr } = await copy({ NODE_EXTRA_CA_CERTS: certificate.ca });
    assert.equal(JSON.parse(stdout).outcome, 'passed');
    assert.match(stderr, /relay PUT \S+ .*201/);
  });
});
