import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { streamOf } from '../../src/lib/bytes.ts';
import { createHttp } from '../../src/lib/http.ts';
import {
  anonymous,
  EMPTY_BYTES,
  EMPTY_DESCRIPTOR,
  OCI_MANIFEST,
  openRepository,
  parseReference,
} from '../../src/oci/index.ts';
import { type Region, type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/index.ts';

const root = join(import.meta.dirname, '..', '..');

export interface Ran {
  readonly code: number;
  readonly out: string;
}

/** A sandbox, a working folder, and the two programs to compare. */
export interface Bench {
  readonly sandbox: Sandbox;
  at(name: string): string;
  run(command: string, args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ran>;
  mc(...args: readonly string[]): Promise<Ran>;
  /** Runs mc with these variables in its environment. */
  mcWith(env: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Ran>;
  /** `config` is the name of a signing config of the sandbox. */
  signing(config?: string): readonly string[];
  trustedRoot(): readonly string[];
  /** Returns the flags for root, issuer and identity of cosign. The default root is that of the sandbox. */
  trust(root?: string): readonly string[];
  /**
   * Returns the variables with the keys of a private root for older clients. The default root is that of the sandbox.
   */
  legacyKeys(root?: string): Readonly<Record<string, string>>;
  /** Pushes a small image. Each name is another image. Returns its reference by digest. */
  pushImage(name: string, region?: Region): Promise<string>;
  end(): Promise<void>;
}

export async function openBench(options: Omit<SandboxOptions, 'dir'> = {}): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'mc-cosign-'));
  const at = (name: string): string => join(folder, name);
  const sandbox = await startSandbox({ dir: at('sandbox'), ...options });
  const http = createHttp();
  // execFileSync would block the sandbox, which runs in this process.
  const run: Bench['run'] = (command, args, more = {}) =>
    new Promise((done) => {
      const env = { PATH: process.env.PATH ?? '', HOME: folder, NO_COLOR: '1', ...more };
      execFile(command, args, { cwd: folder, env, timeout: 60_000 }, (error, stdout, stderr) =>
        done({ code: error === null ? 0 : Number(error.code ?? -1), out: `${stdout}\n${stderr}` }),
      );
    });
  const ownRoot = join(sandbox.dir, 'trusted_root.json');
  const trustedRoot = (): string[] => ['--trusted-root', ownRoot];
  return {
    sandbox,
    at,
    run,
    mc: (...args) => run(process.execPath, [join(root, 'scripts/mc.ts'), ...args]),
    mcWith: (env, ...args) => run(process.execPath, [join(root, 'scripts/mc.ts'), ...args], env),
    signing: (config = 'signing_config.json') => [
      ...['--signing-config', join(sandbox.dir, config)],
      ...['--identity-token', join(sandbox.dir, 'token')],
    ],
    trustedRoot,
    trust: (root = ownRoot) => [
      ...['--trusted-root', root],
      ...['--certificate-oidc-issuer', sandbox.urls.identity.issuer],
      ...['--certificate-identity', sandbox.urls.identity.subject],
    ],
    legacyKeys: (root = ownRoot) => {
      const { certificateAuthorities, tlogs, ctlogs } = JSON.parse(readFileSync(root, 'utf8'));
      const pem = (label: string, bytes: string): string =>
        `-----BEGIN ${label}-----\n${bytes.match(/.{1,64}/g)?.join('\n')}\n-----END ${label}-----\n`;
      const file = (name: string, text: string): string => {
        writeFileSync(at(name), text);
        return at(name);
      };
      const chain: { rawBytes: string }[] = certificateAuthorities[0].certChain.certificates;
      const rekor = tlogs.find(({ baseUrl }: { baseUrl: string }) => baseUrl.includes('rekor1.'));
      return {
        SIGSTORE_ROOT_FILE: file('fulcio.pem', chain.map(({ rawBytes }) => pem('CERTIFICATE', rawBytes)).join('')),
        SIGSTORE_REKOR_PUBLIC_KEY: file('rekor.pub', pem('PUBLIC KEY', rekor.publicKey.rawBytes)),
        SIGSTORE_CT_LOG_PUBLIC_KEY_FILE: file('ct.pub', pem('PUBLIC KEY', ctlogs[0].publicKey.rawBytes)),
      };
    },
    pushImage: async (name, region = 'primary') => {
      const place = `${new URL(sandbox.urls.regions[region].registry).host}/acme/${name}`;
      const repository = openRepository(parseReference(`${place}:v1`), { http, credentials: anonymous });
      await repository.pushBlob(EMPTY_DESCRIPTOR, () => streamOf(EMPTY_BYTES));
      const manifest = {
        schemaVersion: 2,
        mediaType: OCI_MANIFEST,
        config: EMPTY_DESCRIPTOR,
        layers: [EMPTY_DESCRIPTOR],
        annotations: { name },
      };
      const { digest } = await repository.pushManifest(Buffer.from(JSON.stringify(manifest)), OCI_MANIFEST, 'v1');
      return `${place}@${digest}`;
    },
    end: async () => {
      await http.close();
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function ok(ran: Ran, what: string): void {
  assert.equal(ran.code, 0, `${what}: ${ran.out}`);
}
