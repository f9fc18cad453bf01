import { basename, resolve } from 'node:path';
import {
  authoritiesOf,
  EVIDENCE_PREDICATE,
  getPack,
  listPacks,
  packEvidence,
  present,
  storePack,
  verifyPack,
} from '../evidence/index.ts';
import { baseError } from '../lib/errors.ts';
import { fileKind, readFileStream } from '../lib/files.ts';
import { keyUnder, parseStoreLocation, s3Store, storeAccess } from '../store/index.ts';
import { loadTrust, policyFiles, verifyStatement, whoSigned } from '../verify/index.ts';
import type { CommandContext, CommandInput, CommandSpec } from './command.ts';
import { optionChoice, optionList, optionRequired, optionSeconds, optionText } from './options.ts';
import { KEYLESS, openKeylessSigner, policyRoots } from './signer.ts';

const MODES = ['COMPLIANCE', 'GOVERNANCE'] as const;

async function requirePack(path: string): Promise<string> {
  if ((await fileKind(path)) !== 'file') throw baseError('file-not-found', { what: 'the pack', path });
  return path;
}

const ENDPOINT = ['--endpoint <url>', 'the S3 server; default AWS_ENDPOINT_URL, then AWS itself'] as const;

/** A place in a store as an operand or a flag named it, and the store. */
function openStore(place: string, input: CommandInput, { http, env, signal }: CommandContext) {
  const location = parseStoreLocation(place);
  const { bucket } = location;
  const store = s3Store({ http, bucket, signal, ...storeAccess(env, optionText(input, 'endpoint')) });
  return { location, bucket, store };
}

export const commands: readonly CommandSpec[] = [
  {
    path: 'evidence pack',
    summary: 'files and folders into one pack under a signed manifest',
    options: [
      ['--out <file>', 'the pack: NAME.evidence.tar'],
      ['--from <path...>', 'a file or a folder; may be repeated'],
      ['--policy <file>', "a trust policy: the pack's page pins the authorities of its roots"],
      ...KEYLESS,
    ],
    example: 'mc evidence pack --out release.evidence.tar --from logs --from report.json',
    run: async (input, context) => {
      const { clock, cwd } = context;
      const at = (name: string): string | undefined => {
        const path = optionText(input, name);
        return path === undefined ? undefined : resolve(cwd, path);
      };
      const out = resolve(cwd, optionRequired(input, 'out', '--out', 'evidence pack'));
      const from = optionList(input, 'from').map((path) => (path === '.' ? path : resolve(cwd, path)));
      if (from.length === 0) throw baseError('usage', { detail: '--from is required', command: 'evidence pack' });
      const policy = at('policy');
      const trust = policy && (await loadTrust(policy, policyFiles, clock.now()));
      const authorities = trust ? trust.roots.flatMap(({ bytes, name }) => authoritiesOf(bytes, name)) : [];
      const signer = await openKeylessSigner(input, context, async () =>
        trust ? trust.roots : policyRoots(input, context),
      );
      const report = await packEvidence({ out, from, authorities }, { clock, signManifest: signer.signStatement });
      return { report, text: present(report) };
    },
  },
  {
    path: 'evidence verify-offline',
    summary: 'is a pack whole, and signed by somebody whom the policy trusts; from the file alone',
    arguments: [['<file>', 'the pack']],
    options: [['--policy <file>', 'trust policy', 'SECURITY/trust-policy.yaml']],
    example: 'mc evidence verify-offline release.evidence.tar --policy trust-policy.yaml',
    run: async (input, { clock, cwd }) => {
      const [subject = ''] = input.args;
      const path = await requirePack(resolve(cwd, subject));
      const trust = await loadTrust(resolve(cwd, optionText(input, 'policy') ?? ''), policyFiles, clock.now());
      const report = await verifyPack(
        { subject, content: () => readFileStream(path, 'the pack') },
        {
          clock,
          verifyManifest: async (digest, bundle) =>
            whoSigned(verifyStatement(digest, bundle, trust, EVIDENCE_PREDICATE)),
        },
      );
      return { report, text: present(report) };
    },
  },
  {
    path: 'evidence store',
    summary: 'put a pack into a write-once store, read it back, keep the receipt',
    arguments: [['<file>', 'the pack']],
    options: [
      ['--to <place>', 's3://BUCKET/PREFIX'],
      ENDPOINT,
      ['--mode <mode>', MODES.join(' | '), 'COMPLIANCE'],
      ['--retain <duration>', 'how long nobody can delete it', '365d'],
    ],
    example: 'mc evidence store release.evidence.tar --to s3://evidence/2026 --retain 365d',
    run: async (input, context) => {
      const { clock, cwd } = context;
      const path = await requirePack(resolve(cwd, input.args[0] ?? ''));
      const to = optionRequired(input, 'to', '--to', 'evidence store');
      const mode = optionChoice(input, 'mode', '--mode', MODES, 'evidence store');
      const retainSeconds = optionSeconds(input, 'retain', '--retain') ?? 0;
      const { location, bucket, store } = openStore(to, input, context);
      const key = keyUnder(location, basename(path));
      const report = await storePack({ path, bucket, key, mode, retainSeconds }, { clock, store });
      return { report, text: present(report) };
    },
  },
  {
    path: 'evidence list',
    summary: 'what a store keeps: every version, and until when',
    arguments: [['<place>', 's3://BUCKET/PREFIX']],
    options: [ENDPOINT],
    example: 'mc evidence list s3://evidence/2026',
    run: async (input, context) => {
      const { location, bucket, store } = openStore(input.args[0] ?? '', input, context);
      const { clock, concurrency } = context;
      const report = await listPacks({ bucket, prefix: location.prefix, concurrency }, { clock, store });
      return { report, text: present(report) };
    },
  },
  {
    path: 'evidence get',
    summary: 'fetch a pack from a store; verify-offline then says what it is worth',
    arguments: [['<place>', 's3://BUCKET/KEY']],
    options: [
      ['--out <file>', 'the file to write; default the name of the key'],
      ['--version-id <id>', 'an older version; default the newest'],
      ENDPOINT,
    ],
    example: 'mc evidence get s3://evidence/2026/release.evidence.tar --out release.evidence.tar',
    run: async (input, context) => {
      const { location, bucket, store } = openStore(input.args[0] ?? '', input, context);
      const key = location.prefix;
      const out = resolve(context.cwd, optionText(input, 'out') ?? basename(key));
      const versionId = optionText(input, 'versionId');
      const report = await getPack({ bucket, key, versionId, out }, { clock: context.clock, store });
      return { report, text: present(report) };
    },
  },
];
