import { resolve } from 'node:path';
import type { Digest } from '../lib/digest.ts';
import { formatDuration } from '../lib/duration.ts';
import { asMcError, baseError } from '../lib/errors.ts';
import { fileKind } from '../lib/files.ts';
import type { McError } from '../lib/mc-error.ts';
import { ociError } from '../oci/errors.ts';
import {
  createNameError,
  isReferenceLike,
  listRepositories,
  loadDockerCredentials,
  openRepository,
  type RegistryPorts,
} from '../oci/index.ts';
import { promoteError } from '../promote/errors.ts';
import {
  arrangeFleet,
  type FleetPlace,
  type FleetRelease,
  type ListingGaps,
  locateRepository,
  type MirroredEvidence,
  parseFleetPlace,
  parseRelease,
  readFleetList,
} from '../promote/index.ts';
import { tlogError } from '../tlog/errors.ts';
import { readMirrorDemands, readStaleness, type Trust } from '../verify/index.ts';
import type { CommandContext } from './command.ts';
import { flag, requiredText, text, type Values } from './parameters.ts';
import { resolveOptional } from './paths.ts';

const MAX_DROPPED = 1_000; // the report lists at most this many invalid names
/** Tags that are not releases: the referrers fallback (OCI 1.1) and the tags of cosign. */
const REFERRER_TAG = /^sha(256-[0-9a-f]{64}|512-[0-9a-f]{64,128})(\.\w+)?$/;

/** The options that name the releases of a fleet. */
export const FLEET = {
  from: requiredText('--from <place>', 'a mirror (folder or URL), or a registry: HOST[/PREFIX]'),
  releases: text(
    '--releases <file>',
    'the releases, one per line: [REGISTRY/]REPO:TAG[@DIGEST] [PRIORITY]; or JSON; default: all releases of --from',
  ),
  all: flag('--all', 'use all releases of --from; this is the default without --releases'),
  sourceAuth: text('--src-auth <file>', "Docker's config.json for the registry of --from or --content"),
};

export type FleetOptions = Values<typeof FLEET> & {
  /** The registry of --content. */
  readonly content?: string | undefined;
};

/** The releases to restore, the registry that has their content and the mirror that has their evidence. */
export interface Fleet {
  readonly gaps?: ListingGaps;
  readonly from: string;
  readonly releases: readonly FleetRelease[];
  readonly content: FleetPlace | undefined;
  readonly evidence?: MirroredEvidence;
}

/** Returns the ports of a registry with the credentials of a config.json, or of Docker's own. */
export async function createRegistryPorts(
  configFile: string | undefined,
  { http, plainHttp, signal, env, cwd }: CommandContext,
): Promise<RegistryPorts> {
  const credentials = await loadDockerCredentials({ env, file: resolveOptional(cwd, configFile) });
  return { http, plainHttp, signal, credentials };
}

/** Reads the fleet from a mirror or a registry. Throws `usage`, `mirror-stale`, and the errors of the mirror or registry. */
export async function readFleet(
  options: FleetOptions,
  context: CommandContext,
  command: string,
  trust: Trust,
): Promise<Fleet> {
  const { cwd } = context;
  const { from } = options;
  if (options.releases !== undefined && options.all)
    throw baseError('usage', { detail: 'give only one of --releases FILE and --all', command });
  const wanted = options.releases === undefined ? undefined : await readFleetList(resolve(cwd, options.releases));
  const content = options.content === undefined ? undefined : parseFleetPlace(options.content);
  const isMirror = /^https?:\/\//i.test(from) || (await fileKind(resolve(cwd, from))) === 'directory';
  if (isMirror) return { ...(await readMirrorFleet(from, wanted, trust, context)), content };
  const registry = parseSource(from, resolve(cwd, from));
  const place = { from, content: content ?? registry };
  if (wanted) return { ...place, releases: arrangeFleet(wanted) };
  const { releases, gaps } = await listReleases(registry, await createRegistryPorts(options.sourceAuth, context));
  return { ...place, releases: arrangeFleet(releases), gaps };
}

/** Parses the registry of --from. Throws `file-not-found` for a text that is more likely the folder of a mirror. */
function parseSource(from: string, path: string): FleetPlace {
  try {
    return parseFleetPlace(from);
  } catch (error) {
    if (asMcError(error).code !== 'reference-malformed') throw error;
    throw baseError('file-not-found', {
      what: `--from "${from}" is not a registry (HOST[/PREFIX]), and the mirror`,
      path,
    });
  }
}

async function readMirrorFleet(
  from: string,
  wanted: readonly FleetRelease[] | undefined,
  trust: Trust,
  context: CommandContext,
): Promise<Omit<Fleet, 'content'>> {
  const { openMirror } = await import('../mirror/index.ts');
  const location = /^https?:/i.test(from) ? from : resolve(context.cwd, from);
  const mirror = await openMirror(location, context, readMirrorDemands(trust.mirror));
  assertFresh(mirror, from, trust, context);
  const dropped: McError[] = [];
  const known = (await mirror.releases()).flatMap((release) => parseMirroredRelease(release, from, dropped));
  return {
    from,
    releases: arrangeFleet(wanted ? wanted.map((release) => completeRelease(release, known)) : known),
    evidence: mirror,
    gaps: { dropped, unlisted: [] },
  };
}

/** Throws `mirror-stale` for a signed state that is too old even in a disaster: it may be a replayed one. */
function assertFresh(
  { syncedAt }: { readonly syncedAt: string },
  from: string,
  trust: Trust,
  { clock }: CommandContext,
): void {
  const { maxInDisaster } = readStaleness(trust);
  const age = (clock.now().getTime() - Date.parse(syncedAt)) / 1000;
  if (maxInDisaster !== undefined && age > maxInDisaster)
    throw tlogError('mirror-stale', {
      mirror: from,
      expected: formatDuration(maxInDisaster),
      found: `${formatDuration(age)} ago`,
    });
}

/** Parses a release of a mirror. A release that is not an image, such as a bare digest, cannot go into a registry. */
function parseMirroredRelease(
  { reference, digest }: { readonly reference: string; readonly digest: Digest },
  mirror: string,
  dropped: McError[],
): FleetRelease[] {
  if (!isReferenceLike(reference) || reference.startsWith('oci-layout:')) return [];
  try {
    const malformed = () => ociError('reference-malformed', { given: reference, meant: '' });
    return [parseRelease(reference.includes('@') ? reference : `${reference}@${digest}`, 0, malformed)];
  } catch {
    dropped.push(createNameError('release', reference, mirror));
    return [];
  }
}

/** Adds the digest and the registry, as the mirror lists them, to a wanted release. */
function completeRelease(wanted: FleetRelease, known: readonly FleetRelease[]): FleetRelease {
  const same = known.find(
    ({ repository, tag, digest, registry }) =>
      repository === wanted.repository &&
      (wanted.registry === undefined || registry === wanted.registry) &&
      (wanted.digest === undefined || digest === wanted.digest) &&
      (wanted.tag === undefined ? wanted.digest !== undefined : tag === wanted.tag),
  );
  return same ? { ...same, ...wanted } : wanted;
}

/** Lists all releases of a registry. If the tags of one repository cannot be listed, it lists those of the others. */
async function listReleases(
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
    const reference = locateRepository(place, { repository, priority: 0 });
    try {
      for (const tag of await openRepository(reference, ports).tags(onDropped))
        if (!REFERRER_TAG.test(tag)) found.push({ repository, tag, priority: 0 });
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
