import { basename, resolve } from 'node:path';
import {
  createStoreMetrics,
  EVIDENCE_PREDICATE,
  getPack,
  listPacks,
  packEvidence,
  present,
  readAuthorities,
  storePack,
  verifyPack,
} from '../evidence/index.ts';
import { baseError } from '../lib/errors.ts';
import { fileKind, readFileStream } from '../lib/files.ts';
import { formatKey, openS3Store, parseStoreLocation, readStoreAccess } from '../store/index.ts';
import { summarizeSigner, verifyStatement } from '../verify/index.ts';
import { type Command, type CommandContext, defineCommand } from './command.ts';
import { METRICS_OUTPUTS, openMetricsOutput } from './metrics-output.ts';
import { KEYLESS, openKeylessSigner } from './open-signer.ts';
import { choice, list, operand, requiredText, seconds, text } from './parameters.ts';
import { loadPolicy, loadPolicyRoots, POLICY } from './policy.ts';

const MODES = ['COMPLIANCE', 'GOVERNANCE'] as const;

async function requirePack(path: string): Promise<string> {
  if ((await fileKind(path)) !== 'file') throw baseError('file-not-found', { what: 'the pack', path });
  return path;
}

const PACK = operand('<file>', 'the evidence pack');
const ENDPOINT = text('--endpoint <url>', 'the URL of the S3 server; default: AWS_ENDPOINT_URL, else AWS');

/** Opens the store of a location `s3://BUCKET/…`. */
function openStore(given: string, endpoint: string | undefined, { http, env, signal }: CommandContext) {
  const location = parseStoreLocation(given);
  const { bucket } = location;
  const store = openS3Store({ http, bucket, signal, ...readStoreAccess(env, endpoint) });
  return { location, bucket, store };
}

const packCommand = defineCommand({
  path: 'evidence pack',
  summary: 'put files and folders into one pack under a signed manifest',
  options: {
    out: requiredText('--out <file>', 'the pack to write: NAME.evidence.tar'),
    from: list('--from <path...>', 'a file or a folder; may be repeated (required without --bypass)'),
    bypass: list(
      '--bypass <file...>',
      'the report of a decision about a bypass, as `mc bypass decide --report` writes it; may be repeated',
    ),
    policy: text('--policy <file>', 'a trust policy; the page in the pack pins the authorities of its roots'),
    ...KEYLESS,
  },
  example: 'mc evidence pack --out release.evidence.tar --from logs --from report.json',
  run: async (options, context) => {
    const { clock, cwd } = context;
    const { policy } = options;
    if (options.from.length + options.bypass.length === 0)
      throw baseError('usage', { detail: '--from is required', command: 'evidence pack' });
    const out = resolve(cwd, options.out);
    const from = options.from.map((path) => (path === '.' ? path : resolve(cwd, path)));
    const trust = policy === undefined ? undefined : await loadPolicy(policy, context);
    const authorities = trust ? trust.roots.flatMap(({ bytes, name }) => readAuthorities(bytes, name)) : [];
    const signer = await openKeylessSigner(options, context, {
      path: policy,
      roots: async () => (trust ? trust.roots : loadPolicyRoots(undefined, context)),
    });
    const bypasses = options.bypass.map((path) => resolve(cwd, path));
    const report = await packEvidence(
      { out, from, bypasses, authorities },
      { clock, signManifest: signer.signStatement },
    );
    return { report, text: present(report) };
  },
});

const verifyOfflineCommand = defineCommand({
  path: 'evidence verify-offline',
  summary: 'verify from the file alone that a pack is complete, and signed by a signer that the policy trusts',
  options: { subject: PACK, policy: POLICY },
  example: 'mc evidence verify-offline release.evidence.tar --policy trust-policy.yaml',
  run: async ({ subject, policy }, context) => {
    const { clock, cwd } = context;
    const path = await requirePack(resolve(cwd, subject));
    const trust = await loadPolicy(policy, context);
    const report = await verifyPack(
      { subject, content: () => readFileStream(path, 'the pack') },
      {
        clock,
        verifyManifest: async (digest, bundle) =>
          summarizeSigner(verifyStatement(digest, bundle, trust, EVIDENCE_PREDICATE)),
      },
    );
    return { report, text: present(report) };
  },
});

const verifyAlias: Command = {
  ...verifyOfflineCommand,
  path: 'evidence verify',
  summary: 'short for mc evidence verify-offline',
  example: 'mc evidence verify release.evidence.tar --policy trust-policy.yaml',
};

const storeCommand = defineCommand({
  path: 'evidence store',
  summary: 'put a pack into a write-once store, read it back, and save the receipt',
  options: {
    pack: PACK,
    to: requiredText('--to <place>', 's3://BUCKET/PREFIX'),
    endpoint: ENDPOINT,
    mode: choice('--mode <mode>', `mode of object lock: ${MODES.join(' | ')}`, MODES, 'COMPLIANCE'),
    retainSeconds: seconds('--retain <duration>', 'the retention period of the pack', '365d'),
  },
  example: 'mc evidence store release.evidence.tar --to s3://evidence/2026 --retain 365d',
  run: async ({ pack, to, endpoint, mode, retainSeconds }, context) => {
    const { clock, cwd } = context;
    const path = await requirePack(resolve(cwd, pack));
    const { location, bucket, store } = openStore(to, endpoint, context);
    const key = formatKey(location, basename(path));
    const report = await storePack({ path, bucket, key, mode, retainSeconds }, { clock, store });
    return { report, text: present(report) };
  },
});

const listCommand = defineCommand({
  path: 'evidence list',
  summary: 'list every version in a store and the end of its retention',
  options: { place: operand('<place>', 's3://BUCKET/PREFIX'), endpoint: ENDPOINT, ...METRICS_OUTPUTS },
  example: 'mc evidence list s3://evidence/2026',
  run: async ({ place, endpoint, ...outputs }, context) => {
    const publish = openMetricsOutput(outputs, { command: 'evidence list' }, context);
    const { location, bucket, store } = openStore(place, endpoint, context);
    const { clock, concurrency } = context;
    const report = await listPacks({ bucket, prefix: location.prefix, concurrency }, { clock, store });
    await publish(createStoreMetrics(place, report));
    return { report, text: present(report) };
  },
});

const getCommand = defineCommand({
  path: 'evidence get',
  summary: 'fetch a pack from a store; run mc evidence verify-offline on it next',
  options: {
    place: operand('<place>', 's3://BUCKET/KEY'),
    out: text('--out <file>', 'the file to write; default: the name of the key'),
    versionId: text('--version-id <id>', 'the version to fetch; default: the newest'),
    endpoint: ENDPOINT,
  },
  example: 'mc evidence get s3://evidence/2026/release.evidence.tar --out release.evidence.tar',
  run: async (options, context) => {
    const { clock, cwd } = context;
    const { location, bucket, store } = openStore(options.place, options.endpoint, context);
    const key = location.prefix;
    const out = resolve(cwd, options.out ?? basename(key));
    const report = await getPack({ bucket, key, versionId: options.versionId, out }, { clock, store });
    return { report, text: present(report) };
  },
});

export const commands: readonly Command[] = [
  packCommand,
  verifyOfflineCommand,
  verifyAlias,
  storeCommand,
  listCommand,
  getCommand,
];
