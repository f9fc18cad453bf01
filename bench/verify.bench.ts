import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleFromJSON } from '@sigstore/bundle';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify';
import { peer } from '../interop/peers.ts';
import { streamOf } from '../src/lib/bytes.ts';
import { systemClock } from '../src/lib/clock.ts';
import { readFileBounded, readFileStream, writeFileAtomic } from '../src/lib/files.ts';
import { createHttp } from '../src/lib/http.ts';
import { startSandbox } from '../src/sandbox/index.ts';
import { openSigner } from '../src/sigstore/index.ts';
import { computeDigests, createFileSource, loadTrust, policyFiles, verify } from '../src/verify/index.ts';
import { createContentReader } from '../src/verify/subject/subject.ts';
import { type Contender, type Figure, MEASURE, print, race, runProcess, scale } from './measure.ts';

/**
 * Measures the verification of one file with one bundle of Rekor v2, signed in the sandbox and verified offline: cold
 * in a process each, and warm.
 */
const COLD_RUNS = 15;
const WARM_RUNS = 100;
const MANY = 1_000;
/** cosign takes one bundle per process, so this many runs are timed and scaled to MANY. */
const LOOPED = 50;
const LARGE = '2G';
const root = join(import.meta.dirname, '..');
const built = join(root, 'dist', 'mc.js');
if (!existsSync(built)) throw new Error('dist/mc.js is missing: npm run dist');
const dir = mkdtempSync(join(tmpdir(), 'mc-bench-'));
const at = (name: string): string => join(dir, name);
const sandboxPath = (name: string): string => join(dir, 'sandbox', name);
const sandbox = await startSandbox({ dir: at('sandbox') });
const http = createHttp();
try {
  const content = Buffer.from('a release');
  writeFileSync(at('app.tar'), content);
  const identityToken = async (): Promise<string> =>
    (await readFileBounded(sandboxPath('token'), 65_536)).toString('utf8');
  const signer = await openSigner({
    http,
    now: new Date(),
    signingConfig: sandboxPath('signing_config.json'),
    identityToken,
  });
  writeFileSync(at('app.sigstore.json'), await signer.signMessage(streamOf(content)));
  const { issuer, subject } = sandbox.urls.identity;
  const manySigner = signer;

  const mc = [
    built,
    'verify',
    at('app.tar'),
    '--bundle',
    at('app.sigstore.json'),
    '--policy',
    sandboxPath('trust-policy.yaml'),
  ];
  const contenders: Contender[] = [{ name: 'mc verify', run: runProcess(process.execPath, mc) }];
  const cosign = await peer('cosign');
  if (cosign.path === undefined) console.log(`left out: ${cosign.missing}`);
  else {
    const identity = ['--certificate-identity', subject, '--certificate-oidc-issuer', issuer];
    const args = ['verify-blob', '--trusted-root', sandboxPath('trusted_root.json'), ...identity];
    const files = ['--bundle', at('app.sigstore.json'), at('app.tar')];
    contenders.push({ name: 'cosign verify-blob', run: runProcess(cosign.path, [...args, ...files]) });
  }
  contenders.push({ name: 'mc --version', run: runProcess(process.execPath, [built, '--version']) });
  contenders.push({ name: 'node, doing nothing', run: runProcess(process.execPath, ['-e', '0']) });
  print('one bundle, a cold process', await race(contenders, COLD_RUNS));

  const trust = await loadTrust(sandboxPath('trust-policy.yaml'), policyFiles, new Date());
  const digests = await computeDigests(at('app.tar'));
  const sources = [createFileSource(at('app.sigstore.json'))];
  const warm = async (): Promise<void> => {
    const { outcome } = await verify(
      { subject: 'app.tar', digests, content: createContentReader(at('app.tar')), trust },
      { sources, clock: systemClock },
    );
    if (outcome !== 'passed') throw new Error(outcome);
  };
  const material = toTrustMaterial(
    TrustedRoot.fromJSON(JSON.parse(readFileSync(sandboxPath('trusted_root.json'), 'utf8'))),
  );
  const bare = (): void => {
    const bundle = bundleFromJSON(JSON.parse(readFileSync(at('app.sigstore.json'), 'utf8')));
    new Verifier(material).verify(toSignedEntity(bundle, content), {
      subjectAlternativeName: subject,
      extensions: { issuer },
    });
  };
  print(
    'one bundle, a warm process',
    await race(
      [
        { name: 'verify', run: warm },
        { name: '@sigstore/verify', run: bare },
      ],
      WARM_RUNS,
    ),
  );

  // Many files, each with its own bundle, in one process. cosign takes one bundle per process.
  const many = Array.from({ length: MANY }, (_, i) => at(`many/${i}.tar`));
  for (const [i, path] of many.entries()) {
    const bytes = Buffer.from(`release ${i}`);
    await writeFileAtomic(path, bytes);
    await writeFileAtomic(at(`bundles/${i}.json`), await manySigner.signMessage(streamOf(bytes)));
  }
  const policy = ['--policy', sandboxPath('trust-policy.yaml')];
  const all = ['verify', ...many, '--bundle', at('bundles'), ...policy, '--quiet'];
  const loops: Contender[] = [{ name: `mc verify, ${MANY} files`, run: runProcess(process.execPath, [built, ...all]) }];
  if (cosign.path !== undefined) {
    const loop = (): void => {
      for (let i = 0; i < LOOPED; i++) one(i)();
    };
    const one = (i: number): (() => void) =>
      runProcess(cosign.path ?? '', [
        ...['verify-blob', '--trusted-root', sandboxPath('trusted_root.json'), '--certificate-identity', subject],
        ...['--certificate-oidc-issuer', issuer, '--bundle', at(`bundles/${i}.json`), at(`many/${i}.tar`)],
      ]);
    loops.push({ name: `cosign verify-blob, ${LOOPED} times`, run: loop });
  }
  // sigstore-go verifies many in one process and reports the time of each without its start.
  const sigstoreGo = await peer('sigstore-go');
  if (sigstoreGo.path === undefined) console.log(`left out: ${sigstoreGo.missing}`);
  else {
    const args = [sandboxPath('trusted_root.json'), issuer, subject, at('many'), at('bundles')];
    loops.push({ name: `sigstore-go, ${MANY} files`, run: runProcess(sigstoreGo.path, args) });
  }
  const [together, ...others] = await race(loops, 3);
  const apart = ({ name, ...figure }: Figure): Figure =>
    name.startsWith('cosign')
      ? scale({ name, ...figure }, MANY / LOOPED, `cosign verify-blob, ${MANY} times, counted up from ${LOOPED}`)
      : { name, ...figure };
  print(`${MANY} bundles`, [...(together ? [together] : []), ...others.map(apart)]);

  // mc streams a large file, so that memory does not grow with it.
  const large = at('large.bin');
  execFileSync('truncate', ['-s', LARGE, large]);
  writeFileSync(at('large.json'), await manySigner.signMessage(readFileStream(large)));
  const flags = ['verify', large, '--bundle', at('large.json'), ...policy];
  const memory = spawnSync(process.execPath, ['--import', MEASURE, built, ...flags], { encoding: 'utf8' });
  console.log(
    `\na file of ${LARGE}: peak memory ${/peak (\d+)/.exec(memory.stderr)?.[1] ?? '?'} MiB, exit ${memory.status}`,
  );
  print(
    `a file of ${LARGE}`,
    await race(
      [
        { name: 'mc verify', run: runProcess(process.execPath, [built, ...flags]) },
        ...(cosign.path === undefined
          ? []
          : [
              {
                name: 'cosign verify-blob',
                run: runProcess(cosign.path, [
                  'verify-blob',
                  '--trusted-root',
                  sandboxPath('trusted_root.json'),
                  '--certificate-identity',
                  subject,
                  '--certificate-oidc-issuer',
                  issuer,
                  '--bundle',
                  at('large.json'),
                  large,
                ]),
              },
            ]),
      ],
      3,
    ),
  );
} finally {
  await sandbox.close();
  await http.close();
  rmSync(dir, { recursive: true, force: true });
}
