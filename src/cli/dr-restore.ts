import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { humanDuration } from '../lib/duration.ts';
import { asMcError, baseError } from '../lib/errors.ts';
import { EXIT } from '../lib/exit-codes.ts';
import { fileKind, writeFileAtomic } from '../lib/files.ts';
import type { McError } from '../lib/mc-error.ts';
import { ociError } from '../oci/errors.ts';
import {
  dockerConfigCredentials,
  isReferenceLike,
  listRepositories,
  malformedName,
  openRepository,
  type RegistryPorts,
} from '../oci/index.ts';
import { promoteError } from '../promote/errors.ts';
import {
  arrangeFleet,
  type EvidenceStore,
  type FleetPlace,
  type FleetRelease,
  joinReceipts,
  type ListingGaps,
  parseRegistry,
  parseShard,
  placedAt,
  planFleet,
  presentFleetPlan,
  presentReceipts,
  presentRestore,
  readFleetList,
  releaseOf,
  restoreFleet,
  runIdentity,
} from '../promote/index.ts';
import { tlogError } from '../tlog/errors.ts';
import { mirrorDemands, stalenessOf, type Trust } from '../verify/index.ts';
import type { CommandContext, CommandInput, CommandSpec } from './command.ts';
import { optionFlag, optionList, optionRequired, optionText } from './options.ts';
import { POLICY, SIGNING, signerOf, trustOf } from './promote-parts.ts';

const PARALLEL = 4;
const MAX_PARALLEL = 64;
const MAX_DROPPED = 1_000; // names that are reported
/** Tags that are no releases: the referrers fallback (OCI 1.1) and cosign's own. */
const BESIDES = /^sha(256-[0-9a-f]{64}|512-[0-9a-f]{64,128})(\.\w+)?$/;

const FROM = [
  ['--from <place>', 'a mirror (folder or URL), or a registry: HOST[/PREFIX]'],
  ['--releases <file>', '[REGISTRY/]REPO:TAG[@DIGEST] [PRIORITY] a line, or JSON; else all that --from has'],
  ['--all', 'all that --from has: the default without --releases'],
  ['--src-auth <file>', "Docker's config.json for the registry that is read"],
] as const;

/** What is to be restored, where its content is and what has its evidence. */
interface Fleet {
  readonly gaps?: ListingGaps;
  readonly from: string;
  readonly releases: readonly FleetRelease[];
  readonly content: FleetPlace | undefined;
  readonly evidence?: EvidenceStore;
}

const credentialsOf = (file: string | undefined, { env, cwd }: CommandContext) =>
  dockerConfigCredentials({ env, file: file === undefined ? undefined : resolve(cwd, file) });

async function registryPorts(
  input: CommandInput,
  side: 'srcAuth' | 'dstAuth',
  context: CommandContext,
): Promise<RegistryPorts> {
  const { http, plainHttp, signal } = context;
  return { http, plainHttp, signal, credentials: await credentialsOf(optionText(input, side), context) };
}

async function fleetOf(input: CommandInput, context: CommandContext, command: string, trust: Trust): Promise<Fleet> {
  const { cwd } = context;
  const from = optionRequired(input, 'from', '--from', command);
  const list = optionText(input, 'releases');
  if (list !== undefined && optionFlag(input, 'all'))
    throw baseError('usage', { detail: 'give --releases FILE or --all', command });
  const wanted = list === undefined ? undefined : await readFleetList(resolve(cwd, list));
  const folder = resolve(cwd, from);
  const isMirror = /^https?:\/\//i.test(from) || (await fileKind(folder)) === 'directory';
  const content = optionText(input, 'content');
  if (isMirror) {
    const { openMirror } = await import('../mirror/index.ts');
    const mirror = await openMirror(/^https?:/i.test(from) ? from : folder, context, mirrorDemands(trust.mirror));
    assertFresh(mirror, from, trust, context);
    const dropped: McError[] = [];
    const held = (await mirror.releases()).flatMap((release) => heldRelease(release, from, dropped));
    return {
      from,
      releases: arrangeFleet(wanted ? wanted.map((one) => known(one, held)) : held),
      content: content === undefined ? undefined : parseRegistry(content),
      evidence: mirror,
      gaps: { dropped, unlisted: [] },
    };
  }
  const place = parseRegistry(from);
  const at = { from, content: content === undefined ? place : parseRegistry(content) };
  if (wanted) return { ...at, releases: arrangeFleet(wanted) };
  const { releases, gaps } = await allIn(place, await registryPorts(input, 'srcAuth', context));
  return { ...at, releases: arrangeFleet(releases), gaps };
}

/** A signed state that is too old even for a disaster may be one that was replayed. Throws `mirror-stale`. */
function assertFresh(
  { syncedAt }: { readonly syncedAt: string },
  from: string,
  trust: Trust,
  { clock }: CommandContext,
) {
  const { maxInDisaster } = stalenessOf(trust);
  const age = (clock.now().getTime() - Date.parse(syncedAt)) / 1000;
  if (maxInDisaster !== undefined && age > maxInDisaster)
    throw tlogError('mirror-stale', {
      mirror: from,
      expected: humanDuration(maxInDisaster),
      found: `${humanDuration(age)} ago`,
    });
}

/** A release as a mirror knows it; what is no image (a digest alone) cannot go into a registry. */
function heldRelease(
  { reference, digest }: { readonly reference: string; readonly digest: string },
  where: string,
  dropped: McError[],
): FleetRelease[] {
  if (!isReferenceLike(reference) || reference.startsWith('oci-layout:')) return [];
  try {
    const malformed = () => ociError('reference-malformed', { given: reference, meant: '' });
    return [releaseOf(reference.includes('@') ? reference : `${reference}@${digest}`, 0, malformed)];
  } catch {
    dropped.push(malformedName('release', reference, where));
    return [];
  }
}

/** A wanted release with what a mirror knows of it: its digest, and the registry it was in. */
function known(wanted: FleetRelease, held: readonly FleetRelease[]): FleetRelease {
  const same = held.find(
    ({ repository, tag, digest, registry }) =>
      repository === wanted.repository &&
      (wanted.registry === undefined || registry === wanted.registry) &&
      (wanted.digest === undefined || digest === wanted.digest) &&
      (wanted.tag === undefined ? wanted.digest !== undefined : tag === wanted.tag),
  );
  return same ? { ...same, ...wanted } : wanted;
}

/** All releases of a registry. A repository whose tags cannot be listed does not hide those of the others. */
async function allIn(
  place: FleetPlace,
  ports: RegistryPorts,
): Promise<{ readonly releases: readonly FleetRelease[]; readonly gaps: ListingGaps }> {
  const { registry, prefix } = place;
  const [found, dropped, unlisted]: [FleetRelease[], McError[], McError[]] = [[], [], []];
  const onDropped = (error: McError): void => {
    if (dropped.length < MAX_DROPPED) dropped.push(error);
  };
  for await (const name of listRepositories(registry, ports, onDropped)) {
    if (prefix !== '' && !name.startsWith(`${prefix}/`)) continue;
    const repository = prefix === '' ? name : name.slice(prefix.length + 1);
    const reference = placedAt(place, { repository, priority: 0 });
    try {
      for (const tag of await openRepository(reference, ports).tags(onDropped))
        if (!BESIDES.test(tag)) found.push({ repository, tag, priority: 0 });
    } catch (error) {
      ports.signal?.throwIfAborted();
      const { code, message } = asMcError(error);
      const detail = `${code}: ${message}`;
      unlisted.push(promoteError('fleet-repository-unlisted', { repository: name, detail }, { cause: error }));
    }
  }
  const releases = found.sort((a, b) => (`${a.repository}:${a.tag}` < `${b.repository}:${b.tag}` ? -1 : 1));
  return { releases, gaps: { dropped, unlisted } };
}

async function receiptsAt(path: string): Promise<readonly string[]> {
  if ((await fileKind(path)) !== 'directory') return [path];
  const names = (await readdir(path)).filter((name) => name.endsWith('.jsonl')).sort();
  if (names.length === 0) throw baseError('file-not-found', { what: 'any receipt', path: `${path}/*.jsonl` });
  return names.map((name) => join(path, name));
}

function parallelOf(input: CommandInput): number {
  const given = optionText(input, 'parallel') ?? String(PARALLEL);
  const count = /^\d{1,3}$/.test(given) ? Number(given) : 0;
  if (count < 1 || count > MAX_PARALLEL)
    throw baseError('option-invalid', {
      option: '--parallel',
      given,
      expected: `1 to ${MAX_PARALLEL}`,
      command: 'dr restore',
    });
  return count;
}

/** A fault says nothing about a release: the run is not refused, it has to be repeated. */
const exitOf = ({ faults }: { readonly faults: number }) => (faults > 0 ? { exitCode: EXIT.fault } : {});

export const fleetCommands: readonly CommandSpec[] = [
  {
    path: 'dr restore',
    summary: 'promote all that a mirror or registry has to another registry; goes on where an earlier run stopped',
    options: [
      ...FROM,
      ['--content <registry>', 'HOST[/PREFIX] that has the content; of a mirror: default where each release was'],
      ['--to <registry...>', 'HOST[/PREFIX], one or more'],
      POLICY,
      ['--state <file>', 'the receipt, written as it goes; a second run goes on from it'],
      ['--shards <n>', 'split among so many runs'],
      ['--shard <i>', 'which of them this is, from 0'],
      ['--parallel <n>', 'releases under way at once', String(PARALLEL)],
      ['--deep', 'also read back and hash what a destination has already'],
      ['--dst-auth <file>', "Docker's config.json for the destinations"],
      ...SIGNING,
    ],
    example:
      'mc dr restore --from ./mirror --content replica.west.example.com --to west.example.com --state restore.jsonl --key ops.pem',
    run: async (input, context) => {
      const trust = await trustOf(input, context);
      const shard = parseShard(optionText(input, 'shards'), optionText(input, 'shard'));
      const parallel = parallelOf(input);
      const [first, ...more] = optionList(input, 'to').map(parseRegistry);
      if (!first) throw baseError('usage', { detail: '--to is required', command: 'dr restore' });
      const fleet = await fleetOf(input, context, 'dr restore', trust);
      const [source, destination] = [
        await registryPorts(input, 'srcAuth', context),
        await registryPorts(input, 'dstAuth', context),
      ];
      const state = optionText(input, 'state');
      const report = await restoreFleet(
        {
          ...fleet,
          to: [first, ...more],
          trust,
          deep: optionFlag(input, 'deep'),
          shard,
          state: state === undefined ? undefined : resolve(context.cwd, state),
          parallel,
        },
        {
          ...context,
          signer: await signerOf(input, context, trust),
          run: runIdentity(context.env),
          evidence: fleet.evidence,
          openSource: (reference) => openRepository(reference, source),
          openDestination: (reference) => openRepository(reference, destination),
        },
      );
      return { report, text: presentRestore(report), ...exitOf(report) };
    },
  },
  {
    path: 'dr plan',
    summary: 'what mc dr restore would restore, and the shards that have a part in it: the matrix of a workflow',
    options: [
      ...FROM,
      ['--shards <n>', 'split among so many runs', '1'],
      ['--matrix <file>', 'also write the numbers of those shards, as a JSON array'],
      POLICY,
    ],
    example: 'mc dr plan --from ./mirror --shards 8 --json',
    run: async (input, context) => {
      const shards = optionText(input, 'shards') ?? '1';
      const { of } = parseShard(shards, '0');
      const trust = await trustOf(input, context);
      const { from, releases, gaps, evidence } = await fleetOf(input, context, 'dr plan', trust);
      const report = planFleet(from, releases, of, context, { gaps, mirror: evidence?.warnings?.() ?? [] });
      const matrix = optionText(input, 'matrix');
      const numbers = report.shards.map(({ shard }) => shard);
      if (matrix !== undefined) await writeFileAtomic(resolve(context.cwd, matrix), `${JSON.stringify(numbers)}\n`);
      return { report, text: presentFleetPlan(report) };
    },
  },
  {
    path: 'dr receipts',
    summary: 'join the receipts of all shards: exit 0 only if each destination has every release of every shard',
    arguments: [['<file...>', 'what --state of each shard wrote; of a folder, every .jsonl in it']],
    options: [
      ['--policy <file>', 'trust policy that records and signatures must meet; SECURITY/trust-policy.yaml if present'],
      ['--plan <digest>', 'the plan that the receipts must be of, as mc dr plan reports it'],
      ['--to <registry...>', 'the HOST[/PREFIX] that the receipts must be of'],
      ['--dst-auth <file>', "Docker's config.json for the destinations"],
    ],
    example: 'mc dr receipts receipts/*.jsonl --policy SECURITY/trust-policy.yaml --json',
    run: async (input, context) => {
      const paths: string[] = [];
      for (const given of input.args) paths.push(...(await receiptsAt(resolve(context.cwd, given))));
      const hasPolicy =
        optionText(input, 'policy') !== undefined || (await fileKind(resolve(context.cwd, POLICY[2]))) === 'file';
      const to = optionList(input, 'to').map(parseRegistry);
      const destination = await registryPorts(input, 'dstAuth', context);
      const report = await joinReceipts(
        {
          paths,
          trust: hasPolicy ? await trustOf(input, context) : undefined,
          plan: optionText(input, 'plan'),
          to: to.length === 0 ? undefined : to,
        },
        { ...context, openDestination: (reference) => openRepository(reference, destination) },
      );
      return { report, text: presentReceipts(report), ...exitOf(report) };
    },
  },
];
