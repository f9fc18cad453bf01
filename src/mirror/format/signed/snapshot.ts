import { z } from 'zod';
import { type Digest, digestOf } from '../../../lib/digest.ts';
import type { Indexes } from '../catalog.ts';
import { digestSchema, evidencePath, type MirrorIndex, mirrorIndexSchema, TRUSTED_ROOT, tufPath } from '../layout.ts';
import { buildTree } from './tree.ts';

const tree = digestSchema.nullable();

/** The root node: what one signed state commits to. `null` is an empty tree. */
export const snapshotSchema = z.object({
  version: z.literal(1),
  syncedAt: z.iso.datetime().optional().describe('of index.json; absent while no sync has seen all sources'),
  evidence: tree.describe('subject: digest of its index of evidence, which is a node too'),
  releases: tree.describe('reference: the releases of that name'),
  sources: tree.describe('log NAME, trust PATH, signing-config, tuf/NAME, subject NAME'),
  trustedRoot: digestSchema.optional().describe('of trust/trusted_root.json, which is a node too'),
});

const { releases } = mirrorIndexSchema.shape.subjects.element.shape;
export type MirrorRelease = z.output<typeof releases.element>;
export const namedReleasesSchema = releases;
export const mirrorLogSchema = mirrorIndexSchema.shape.logs.element;
export type MirrorLog = z.output<typeof mirrorLogSchema>;

/** Begins the keys of logs among the sources. */
export const LOG_KEY = 'log ';

/** All nodes of a state: the texts of its own, and the files of the mirror whose bytes are nodes too. */
export interface Snapshot {
  readonly root: Digest;
  readonly pages: ReadonlyMap<Digest, string>;
  readonly copies: ReadonlyMap<Digest, string>;
}

/** What a mirror holds, as its signed state commits to it. `index` is undefined while no sync has seen all sources. */
export function buildSnapshot(index: MirrorIndex | undefined, indexes: Indexes): Snapshot {
  const [evidence, releases, sources] = [
    buildTree(indexes),
    buildTree(index ? nameReleases(index) : []),
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

/** Of one name; a page must hold them. Two sources may have seen a tag at different times. */
const MAX_OF_ONE_NAME = 16;
/** A registry chooses these texts: none of them may make an entry that no page can hold. */
const [MAX_NAME, MAX_MEDIA_TYPE] = [1024, 255];

/** Releases by their reference; one with a tag and a digest also by its tag. In the order of the index. */
function nameReleases({ subjects }: MirrorIndex): ReadonlyMap<string, readonly MirrorRelease[]> {
  const named = new Map<string, MirrorRelease[]>();
  const add = (name: string, release: MirrorRelease): void => {
    const held = named.get(name) ?? [];
    named.set(name, held);
    const isKnown = held.some(({ reference, digest }) => reference === release.reference && digest === release.digest);
    if (!isKnown && held.length < MAX_OF_ONE_NAME) held.push(release);
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
