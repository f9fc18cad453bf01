import type { Clock } from '../../lib/clock.ts';
import { primaryDigest, sha256 } from '../../lib/digest.ts';
import type { McError } from '../../lib/mc-error.ts';
import { loadTrustedRoot, PREDICATE, type SignerIdentity } from '../../sigstore/index.ts';
import { at } from '../constraints.ts';
import { verifyError } from '../errors.ts';
import { type Accepted, isAccepted, type Judged, judge, kindOf } from '../judge.ts';
import { GITHUB_RELEASE, NO_ISSUER } from '../policy-schema.ts';
import { bounded, Reading } from '../reading.ts';
import { openSources, type SourceChoice, type SourcePorts } from '../sources/open.ts';
import { contentOf, readSubject } from '../subject.ts';
import type { Trust } from '../trust.ts';
import { rootFiles } from './change.ts';

export interface ProposeRequest {
  /** Known-good releases. */
  readonly subjects: readonly string[];
  /** A trusted_root.json, where it is from, and what it is to be called. */
  readonly root: { readonly name: string; readonly bytes: Buffer; readonly path: string };
  readonly choice: SourceChoice;
}

/** A policy that would let these releases pass, with what it rests on said at each line; and the files that it pins. */
export interface Proposal {
  readonly text: string;
  readonly files: ReadonlyMap<string, Buffer>;
  readonly seen: number;
  readonly refused: readonly { readonly origin: string; readonly code: string; readonly message: string }[];
  /** What the sources report of themselves, such as `mirror-unsigned`. */
  readonly warnings: readonly McError[];
}

interface Seen {
  readonly subject: string;
  readonly accepted: Accepted;
}

const CERTIFICATE = ['sourceRepositoryUri', 'sourceRepositoryOwnerUri', 'runnerEnvironment'] as const;
const WHY: Readonly<Record<(typeof CERTIFICATE)[number], string>> = {
  sourceRepositoryUri: 'only workflows that ran for this repository',
  sourceRepositoryOwnerUri: 'only repositories of this owner',
  runnerEnvironment: 'only runners of this kind',
};

/** Verifies what the releases carry against the root, and writes down who signed it. Throws `nothing-verified`. */
export async function proposeTrust(
  { subjects, root, choice }: ProposeRequest,
  ports: SourcePorts & { readonly clock: Clock; readonly at: (path: string) => string },
): Promise<Proposal> {
  const now = ports.clock.now();
  const material = loadTrustedRoot(root.bytes, root.path);
  // An instance without a log proves the time of a signature by timestamps alone, and the policy must say so.
  const isLogless = material.logs.length === 0;
  const least = isLogless ? { logs: 0, timestamps: 1 } : {};
  const loaded = { ...material, name: root.name, bytes: root.bytes, least };
  const trust: Trust = {
    path: '',
    digest: '',
    roots: [loaded],
    requirements: [],
    promotion: { requirements: [], replicate: false },
    mirror: undefined,
    asOf: now,
  };
  const [seen, refused]: [Seen[], Judged[]] = [[], []];
  const warnings = new Map<string, McError>();
  for (const subject of subjects) {
    const named = await readSubject(subject, ports.at, ports.signal);
    const { digests, sources } = await openSources(named, choice, ports);
    const content = named.kind === 'file' ? { content: contentOf(named.path) } : {};
    const reading = new Reading({ digests });
    for (const [i, source] of sources.entries())
      for await (const evidence of bounded(source, primaryDigest(digests), reading.share(sources.length - i))) {
        const judged = judge(evidence, { subject, digests, ...content, trust });
        if (!isAccepted(judged)) refused.push(judged);
        else if (!MARKS.has(judged.statement?.predicateType)) seen.push({ subject, accepted: judged });
      }
    for (const warning of sources.flatMap((source) => source.warnings?.() ?? []))
      warnings.set(warning.message, warning);
    refused.push(...reading.unread.map((error) => ({ origin: String(error.details['source']), error })));
    if (!seen.some((one) => one.subject === subject))
      throw verifyError('nothing-verified', {
        subject,
        requirement: 'a known-good release',
        detail:
          refused.map((one) => ('error' in one ? `${one.origin}: ${one.error.message}` : '')).join('; ') ||
          'it carries no evidence',
      });
  }
  const { entry, files } = rootFiles(root.name, root.bytes, root.path, now);
  return {
    text: textOf({ ...entry, ...(isLogless ? { logs: 'none', timestamps: 1 } : {}) }, seen, subjects, now),
    files,
    seen: new Set(seen.map(({ accepted }) => accepted.bundle)).size,
    refused: refused.flatMap((one) =>
      'error' in one ? [{ origin: one.origin, code: one.error.code, message: one.error.message }] : [],
    ),
    warnings: [...warnings.values()],
  };
}

/** What marks a release at one place says nothing about how releases are made: a policy must not ask for it as an attestation. */
const MARKS: ReadonlySet<string | undefined> = new Set([PREDICATE.promotion, PREDICATE.revocation]);

const quoted = (value: unknown): string => JSON.stringify(value);
/** For a comment: what somebody signed must not end its line. */
const printable = (text: string): string => text.replace(/[^\x20-\x7e]/g, '?');
const several = (all: readonly string[]): string => {
  const [first = '', ...more] = [...new Set(all)].map(printable);
  return more.length === 0 ? first : `${first} and ${more.length} more`;
};
/** All that a line of the proposal is to say of a signer. */
const signerOf = (identity: SignerIdentity | undefined): string =>
  JSON.stringify([identity?.issuer, identity?.subject, ...CERTIFICATE.map((key) => identity?.extensions[key])]);

function textOf(
  entry: ReturnType<typeof rootFiles>['entry'],
  seen: readonly Seen[],
  subjects: readonly string[],
  now: Date,
): string {
  const { name, pinnedAt, logs, timestamps, ...pins } = entry;
  const kinds = [...new Set(seen.map(({ accepted }) => JSON.stringify(kindOf(accepted.statement?.predicateType))))]
    .sort()
    .reverse();
  const lines = [
    `# Proposed by \`mc trust init\` on ${now.toISOString().slice(0, 10)} out of what ${several(subjects)} carried.`,
    '# Every line says where it was seen and what it would allow. Take out what should not be allowed; nothing else is.',
    'version: 1',
    'roots:',
    `  # All of it leads here. Allows whatever the CAs and logs of this instance vouch for, and no other instance.`,
    `  - name: ${quoted(name)}`,
    ...Object.entries(pins).map(([key, pin]) => `    ${key}: ${quoted(pin)} # exactly this file`),
    `    pinnedAt: ${quoted(pinnedAt)} # when you looked at it; with maxAge it must be looked at again`,
    ...(logs === undefined
      ? []
      : [
          `    logs: ${logs} # the root names no transparency log`,
          `    timestamps: ${timestamps} # so each signature needs a time by one of its timestamp authorities`,
        ]),
    'requirements:',
  ];
  const labels = new Set<string>();
  for (const text of kinds) {
    const kind = JSON.parse(text) as { kind: 'signature' | 'attestation'; predicateType?: string };
    const of = seen.filter(({ accepted }) => JSON.stringify(kindOf(accepted.statement?.predicateType)) === text);
    const carriers = new Set(of.map(({ subject }) => subject));
    if (carriers.size < new Set(subjects).size) {
      lines.push(
        `  # Not asked for: ${printable(kind.predicateType ?? 'a signature')}, which only ${several([...carriers])} carried.`,
      );
      continue;
    }
    const label = kind.predicateType === undefined ? 'signature' : labelOf(kind.predicateType, labels);
    labels.add(label);
    lines.push(
      `  # Carried by every one of them. Refuses a release without it.`,
      `  - name: ${quoted(label)}`,
      `    kind: ${kind.kind}`,
      ...(kind.predicateType === undefined
        ? []
        : [`    predicateType: ${quoted(kind.predicateType)} # no other type counts`]),
      ...repositoryLines(kind.predicateType, of),
      '    identities:',
    );
    const signers = [...Map.groupBy(of, ({ accepted }) => signerOf(accepted.identity)).values()].map((by) => ({
      identity: by[0]?.accepted.identity,
      on: by.map(({ subject }) => subject),
    }));
    for (const { identity, on } of signers) {
      const extensions = CERTIFICATE.filter((key) => identity?.extensions[key] !== undefined);
      lines.push(
        `      # Seen on ${several(on)}. Allows this signer alone, letter by letter${
          identity?.subject.includes('@refs/') ? ': this workflow file at this ref' : ''
        }.`,
        identity?.issuer === undefined
          ? `      - issuer: ${NO_ISSUER} # only certificates that name no issuer`
          : `      - issuer: ${quoted(identity.issuer)} # who vouched for the name`,
        `        subject: ${quoted(identity?.subject)}`,
        ...(extensions.length === 0 ? [] : ['        certificate:']),
        ...extensions.map((key) => `          ${key}: ${quoted(identity?.extensions[key])} # ${WHY[key]}`),
      );
    }
    const tags = signers.map(({ identity }) => /^(.+@refs\/tags\/)[^/]+$/.exec(identity?.subject ?? '')?.[1]);
    if (tags.every((tag) => tag !== undefined && tag === tags[0]))
      lines.push(
        `      # For every release tag, take instead of subject: subjectPattern: ${quoted(`${(tags[0] ?? '').replace(/[.*+?^${}()|[\]\\/]/g, (c) => (c === '/' ? c : `\\${c}`))}v[0-9]+\\.[0-9]+\\.[0-9]+`)}`,
      );
  }
  if (labels.size === 0)
    throw verifyError('nothing-verified', {
      subject: subjects.join(' and '),
      requirement: 'known-good releases',
      detail: 'what they carry has no kind of evidence in common',
    });
  return `${lines.join('\n')}\n`;
}

/** GitHub signs the releases of all repositories with one name: which repository it is, is in the predicate. */
function repositoryLines(predicateType: string | undefined, seen: readonly Seen[]): readonly string[] {
  if (!predicateType?.startsWith(GITHUB_RELEASE)) return [];
  const all = seen.map(({ accepted }) => at(accepted.statement?.predicate, '/repositoryId'));
  const ids = [...new Set(all.filter((id) => typeof id === 'string'))];
  if (ids.length === 0) return [];
  return [
    '    predicate:',
    '      match:',
    '        # The signer is the same for every repository of GitHub. Allows releases of these repositories alone.',
    `        - pointer: /repositoryId`,
    `          oneOf: ${quoted(ids)}`,
  ];
}

/** `https://slsa.dev/provenance/v1` is called `slsa.dev-provenance-v1`; what would be called as another is, its digest with it. */
function labelOf(predicateType: string, taken: ReadonlySet<string>): string {
  const label = predicateType
    .replace(/^https?:\/\//, '')
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .slice(0, 80);
  return label === '' || taken.has(label) ? `${label}${sha256(predicateType).toString('hex').slice(0, 12)}` : label;
}
