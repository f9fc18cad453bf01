import { basename, resolve } from 'node:path';
import {
  EVIDENCE_PREDICATE,
  packEvidence,
  present,
  readAuthorities,
  storePack,
  verifyPack,
} from '../../evidence/index.ts';
import { baseError } from '../../lib/errors.ts';
import { fileKind, readFileStream } from '../../lib/files.ts';
import { formatKey, openS3Store, parseStoreLocation, readStoreAccess } from '../../store/index.ts';
import { loadTrust, policyFiles, summarizeSigner, type Trust, verifyStatement } from '../../verify/index.ts';
import { openJobSigner } from '../job-signer.ts';
import type { Runner } from '../runner.ts';
import type { EvidencePackInputs } from './inputs.ts';

export { parseInputs } from './inputs.ts';

type InputsOf<M extends EvidencePackInputs['mode']> = Extract<EvidencePackInputs, { mode: M }>;
type PackRunner = Runner<'evidence-pack'>;

/** Runs the action evidence-pack: sets its outputs, and writes its annotations and the job summary. */
export async function run(inputs: EvidencePackInputs, runner: PackRunner): Promise<void> {
  switch (inputs.mode) {
    case 'pack':
      return pack(inputs, runner);
    case 'verify':
      return verify(inputs, runner);
    case 'store':
      return store(inputs, runner);
  }
}

async function requirePack(path: string): Promise<string> {
  if ((await fileKind(path)) !== 'file') throw baseError('file-not-found', { what: 'the pack', path });
  return path;
}

/**
 * Returns the roots of the policy, or no roots without a policy. The pack's page pins their authorities, and they check the answers of
 * the signing services.
 */
async function loadRoots(path: string, now: Date): Promise<Trust['roots']> {
  if ((await fileKind(path)) === undefined) return [];
  return (await loadTrust(path, policyFiles, now)).roots;
}

async function pack(inputs: InputsOf<'pack'>, runner: PackRunner): Promise<void> {
  const { clock, cwd } = runner;
  const roots = await loadRoots(resolve(cwd, inputs.policy), clock.now());
  const signer = await openJobSigner(inputs, runner, { path: inputs.policy, roots: async () => roots });
  const request = {
    out: resolve(cwd, inputs.out),
    from: inputs.from.map((path) => resolve(cwd, path)),
    bypasses: inputs.bypasses.map((path) => resolve(cwd, path)),
    authorities: roots.flatMap(({ bytes, name }) => readAuthorities(bytes, name)),
  };
  const report = await packEvidence(request, { clock, signManifest: signer.signStatement });
  await runner.conclude({
    report,
    summary: present(report),
    outputs: { 'pack-path': report.path, 'pack-digest': report.digest },
  });
}

async function verify(inputs: InputsOf<'verify'>, runner: PackRunner): Promise<void> {
  const { clock, cwd } = runner;
  const path = await requirePack(resolve(cwd, inputs.pack));
  const trust = await loadTrust(resolve(cwd, inputs.policy), policyFiles, clock.now());
  const report = await verifyPack(
    { subject: inputs.pack, content: () => readFileStream(path, 'the pack') },
    {
      clock,
      verifyManifest: async (digest, bundle) =>
        summarizeSigner(verifyStatement(digest, bundle, trust, EVIDENCE_PREDICATE)),
    },
  );
  await runner.conclude({
    report,
    summary: present(report),
    outputs: { 'pack-path': path, 'pack-digest': report.digest },
  });
}

async function store(inputs: InputsOf<'store'>, runner: PackRunner): Promise<void> {
  const { http, clock, cwd, env, signal } = runner;
  const path = await requirePack(resolve(cwd, inputs.pack));
  const location = parseStoreLocation(inputs.to);
  const { bucket } = location;
  const access = readStoreAccess(env, inputs.endpoint);
  runner.maskSecret(access.credentials.secretAccessKey);
  const report = await storePack(
    { path, bucket, key: formatKey(location, basename(path)), mode: 'COMPLIANCE', retainSeconds: inputs.retainSeconds },
    { clock, store: openS3Store({ http, bucket, signal, ...access }) },
  );
  await runner.conclude({
    report,
    summary: present(report),
    outputs: {
      'pack-path': path,
      'pack-digest': report.digest,
      'version-id': report.versionId,
      'retain-until': report.retainUntil,
    },
  });
}
