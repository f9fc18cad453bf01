import { z } from 'zod';
import { type Digest, digestOf } from '../../../lib/digest.ts';
import type { Indexes } from '../catalog.ts';
import {
  digestSchema,
  evidencePath,
  type MirrorIndex,
  type MirrorRelease,
  mirrorReleaseSchema,
  TRUSTED_ROOT,
  tufPath,
} from '../layout.ts';
import { buildTree } from './tree.ts';

const tree = digestSchema.nullable();

/** The root node of the signed catalog, to which the signed state commits. `null` is an empty tree. */
export const snapshotSchema = z.object({
  version: z.literal(1),
  syncedAt: z.iso.datetime().optional().describe('from index.json; absent until a sync has read all sources'),
  evidence: tree.describe('maps a subject to the digest of its index of evidence, which is a node too'),
  releases: tree.describe('maps a reference to the releases of that name'),
  sources: tree.describe('has the keys log NAME, trust PATH, signing-config, tuf/NAME, subject NAME'),
  trustedRoot: digestSchema.optional().describe('digest of trust/trusted_root.json, which is a node too'),
});

/** The releases of one name in the signed catalog. */
export const namedReleasesSchema = z.array(mirrorReleaseSchema);

/** The prefix of the keys of logs among the sources. */
export const LOG_KEY = 'log ';

/** All nodes of a state, by digest. */
export interface Snapshot {
  readonly root: Digest;
  /** The texts of the nodes that exist only in the catalog. */
  readonly pages: ReadonlyMap<Digest, string>;
  /** The paths of the files of the mirror whose bytes are nodes too. */
  readonly copies: ReadonlyMap<Digest, string>;
}

/** Builds the nodes to which the signed state commits. `index` is undefined until a sync has read all sources. */
export function buildSnapshot(index: MirrorIndex | undefined, indexes: Indexes): Snapshot {
  const [evidence, releases, sources] = [
    buildTree(indexes),
    buildTree(index ? groupReleases(index) : []),
    buildTree(index ? listSources(index) : []),
  ];
  const rootFile = index?.trust.find(({ path }) => path === TRUSTED_ROOT);
  const trustedRoot = rootFile && (`sha256:${rootFile.sha256}` as const);
  const text = `${JSON.stringify({
    version: 1,
    ...(index ? { syncedAt: index.syncedAt } : {}),
    evidence: evidence.root ?? null,
    releases: releases.root ?? null,
    sources: sources.root ?? null,
    ...(trustedRoot ? { trustedRoot } : {}),
  } satisfies z.input<typeof snapshotSchema>)}\n`;
  const root = digestOf(text);
  return {
    root,
    pages: new Map([...evidence.pages, ...releases.pages, ...sources.pages, [root, text]]),
    copies: new Map([
      ...[...indexes].map(([subject, digest]) => [digest, evidencePath(subject)] as const),
      ...(trustedRoot ? [[trustedRoot, TRUSTED_ROOT] as const] : []),
    ]),
  };
}

/** The releases of one name must fit in a page. Two sources may have read a tag at different times. */
const MAX_RELEASES_PER_NAME = 16;
/** Limits of texts that a registry chooses, in characters: an entry must fit in a page. */
const [MAX_NAME, MAX_MEDIA_TYPE] = [1024, 255];

/**
 * Groups releases by reference, in the order of the index. A release with a tag and a digest is also listed under its
 * tag.
 */
function groupReleases({ subjects }: MirrorIndex): ReadonlyMap<string, readonly MirrorRelease[]> {
  const named = new Map<string, MirrorRelease[]>();
  const add = (name: string, release: MirrorRelease): void => {
    const group = named.get(name) ?? [];
    named.set(name, group);
    const isKnown = group.some(({ reference, digest }) => reference === release.reference && digest === release.digest);
    if (!isKnown && group.length < MAX_RELEASES_PER_NAME) group.push(release);
  };
  for (const { reference, digest, mediaType, size } of subjects.flatMap((subject) => subject.releases)) {
    if (reference.length > MAX_NAME) continue;
    const release = { reference, digest, mediaType: mediaType.slice(0, MAX_MEDIA_TYPE), size };
    add(reference, release);
    const [name = ''] = reference.split('@');
    if (name !== reference && /:[^/]+$/.test(name)) add(name, release);
  }
  return named;
}

const listSources = ({ logs, trust, signingConfig, tuf = [], subjects }: MirrorIndex): Map<string, unknown> =>
  new Map<string, unknown>([
    ...logs.map((log) => [`${LOG_KEY}${log.name}`, log] as const),
    ...trust.map(({ path, sha256 }) => [`trust ${path}`, sha256] as const),
    ...(signingConfig ? [['signing-config', signingConfig] as const] : []),
    ...tuf.map((repository) => [tufPath(repository.name), repository] as const),
    ...subjects.map(({ subject, syncedAt }) => [`subject ${subject}`, syncedAt] as const),
  ]);
