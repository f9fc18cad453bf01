import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { baseError } from '../lib/errors.ts';
import { EXIT } from '../lib/exit-codes.ts';
import { fileKind, writeFileAtomic } from '../lib/files.ts';
import { openRepository } from '../oci/index.ts';
import {
  createRunIdentity,
  joinReceipts,
  parseFleetPlace,
  parseShard,
  planFleet,
  presentFleetPlan,
  presentReceipts,
  presentRestore,
  restoreFleet,
} from '../promote/index.ts';
import { type Command, type CommandContext, type CommandResult, defineCommand } from './command.ts';
import { createRegistryPorts, FLEET, readFleet } from './fleet.ts';
import { openRecordSigner, SIGNING } from './open-signer.ts';
import { count, flag, list, requiredList, text, type Values } from './parameters.ts';
import { resolveOptional } from './paths.ts';
import { DEFAULT_POLICY, loadPolicy, POLICY } from './policy.ts';

const DEFAULT_PARALLEL = 4;
const MAX_PARALLEL = 64;

const DESTINATION_AUTH = text('--dst-auth <file>', "Docker's config.json for the destinations");

const RESTORE = {
  ...FLEET,
  content: text(
    '--content <registry>',
    'HOST[/PREFIX] with the content; default for a mirror: the registry that each release was in',
  ),
  to: requiredList('--to <registry...>', 'destination: HOST[/PREFIX]; may be repeated'),
  policy: POLICY,
  state: text('--state <file>', 'the file for the receipt, written during the run; a later run continues from it'),
  shards: text('--shards <n>', 'with --shard: the number of runs that share the releases'),
  shard: text('--shard <i>', 'with --shards: the number of this run, from 0'),
  parallel: count(
    '--parallel <n>',
    `the number of releases that are restored in parallel, from 1 to ${MAX_PARALLEL}`,
    MAX_PARALLEL,
    String(DEFAULT_PARALLEL),
  ),
  deep: flag('--deep', 'also read back and hash the blobs that a destination already has'),
  destinationAuth: DESTINATION_AUTH,
  ...SIGNING,
};

const RECEIPTS = {
  files: list('<file...>', 'the --state file of each shard; for a folder, every .jsonl file in it'),
  policy: text(
    '--policy <file>',
    `trust policy that records and signatures must meet; default: ${DEFAULT_POLICY} if it exists`,
  ),
  plan: text('--plan <digest>', 'the digest of the plan that every receipt must be for, as mc dr plan reports it'),
  to: list('--to <registry...>', 'the HOST[/PREFIX] that every receipt must be for; may be repeated'),
  destinationAuth: DESTINATION_AUTH,
};

/** Returns exit code 3 if the run had a fault, such as an unreachable registry: the run must then be repeated. */
const getExitCode = ({ faults }: { readonly faults: number }) => (faults > 0 ? { exitCode: EXIT.fault } : {});

async function restore(options: Values<typeof RESTORE>, context: CommandContext): Promise<CommandResult> {
  const { parallel, deep } = options;
  const trust = await loadPolicy(options.policy, context);
  const shard = parseShard(options.shards, options.shard);
  const [first, ...more] = options.to;
  const to = [parseFleetPlace(first), ...more.map(parseFleetPlace)] as const;
  const fleet = await readFleet(options, context, 'dr restore', trust);
  const source = await createRegistryPorts(options.sourceAuth, context);
  const destination = await createRegistryPorts(options.destinationAuth, context);
  const report = await restoreFleet(
    { ...fleet, to, trust, deep, shard, state: resolveOptional(context.cwd, options.state), parallel },
    {
      ...context,
      signer: await openRecordSigner(options, context, trust, 'dr restore'),
      run: createRunIdentity(context.env),
      evidence: fleet.evidence,
      openSource: (reference) => openRepository(reference, source),
      openDestination: (reference) => openRepository(reference, destination),
    },
  );
  return { report, text: presentRestore(report), ...getExitCode(report) };
}

/** Returns the path of a receipt, or of every receipt in a folder. Throws `file-not-found` for a folder without receipts. */
async function listReceipts(path: string): Promise<readonly string[]> {
  if ((await fileKind(path)) !== 'directory') return [path];
  const names = (await readdir(path)).filter((name) => name.endsWith('.jsonl')).sort();
  if (names.length === 0) throw baseError('file-not-found', { what: 'the receipt', path: `${path}/*.jsonl` });
  return names.map((name) => join(path, name));
}

async function joinShards(options: Values<typeof RECEIPTS>, context: CommandContext): Promise<CommandResult> {
  const { cwd } = context;
  const { policy, plan } = options;
  const paths: string[] = [];
  for (const given of options.files) paths.push(...(await listReceipts(resolve(cwd, given))));
  const hasPolicy = policy !== undefined || (await fileKind(resolve(cwd, DEFAULT_POLICY))) === 'file';
  const to = options.to.map(parseFleetPlace);
  const destination = await createRegistryPorts(options.destinationAuth, context);
  const report = await joinReceipts(
    {
      paths,
      trust: hasPolicy ? await loadPolicy(policy ?? DEFAULT_POLICY, context) : undefined,
      plan,
      to: to.length === 0 ? undefined : to,
    },
    { ...context, openDestination: (reference) => openRepository(reference, destination) },
  );
  return { report, text: presentReceipts(report), ...getExitCode(report) };
}

const restoreCommand = defineCommand({
  path: 'dr restore',
  summary: 'promote all releases of a mirror or registry to another registry; continue where an earlier run stopped',
  options: RESTORE,
  example: 'mc dr restore --from ./mirror --to west.example.com --state restore.jsonl --key ops.pem',
  run: restore,
});

const planCommand = defineCommand({
  path: 'dr plan',
  summary:
    'print the releases that mc dr restore would restore, and the shards with releases: the matrix of a workflow',
  options: {
    ...FLEET,
    shards: text('--shards <n>', 'split the releases among this many runs', '1'),
    matrix: text('--matrix <file>', 'also write the numbers of those shards, as a JSON array'),
    policy: POLICY,
  },
  example: 'mc dr plan --from ./mirror --shards 8 --json',
  run: async (options, context) => {
    const { matrix } = options;
    const { of } = parseShard(options.shards, '0');
    const trust = await loadPolicy(options.policy, context);
    const { from, releases, gaps, evidence } = await readFleet(options, context, 'dr plan', trust);
    const report = planFleet(from, releases, of, context, { gaps, mirror: evidence?.warnings?.() ?? [] });
    const numbers = report.shards.map(({ shard }) => shard);
    if (matrix !== undefined) await writeFileAtomic(resolve(context.cwd, matrix), `${JSON.stringify(numbers)}\n`);
    return { report, text: presentFleetPlan(report) };
  },
});

const receiptsCommand = defineCommand({
  path: 'dr receipts',
  summary: 'join the receipts of all shards: exit 0 only if each destination has every release of every shard',
  options: RECEIPTS,
  example: 'mc dr receipts receipts/*.jsonl --policy SECURITY/trust-policy.yaml --json',
  run: joinShards,
});

export const fleetCommands: readonly Command[] = [restoreCommand, planCommand, receiptsCommand];
