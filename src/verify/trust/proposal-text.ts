import { sha256 } from '../../lib/digest.ts';
import type { SignerIdentity } from '../../sigstore/index.ts';
import { verifyError } from '../errors.ts';
import { classify } from '../evidence/judge.ts';
import type { Accepted, Kind } from '../evidence/types.ts';
import { GITHUB_RELEASE, NO_ISSUER } from '../policy/schema.ts';
import { resolvePointer } from '../requirements/predicate.ts';
import type { RootEntry } from './edit.ts';

/** A bundle that verified, and the release that has it. */
export interface Seen {
  readonly subject: string;
  readonly accepted: Accepted;
}

const CERTIFICATE = ['sourceRepositoryUri', 'sourceRepositoryOwnerUri', 'runnerEnvironment'] as const;
const WHY: Readonly<Record<(typeof CERTIFICATE)[number], string>> = {
  sourceRepositoryUri: 'only workflow runs of this repository',
  sourceRepositoryOwnerUri: 'only workflow runs in repositories of this owner',
  runnerEnvironment: 'only runners of this type',
};

/**
 * Formats a policy in YAML that requires what every release has, by the signers that were seen. Throws
 * `nothing-verified` where the releases have no kind of evidence in common.
 */
export function formatProposal(
  entry: RootEntry,
  seen: readonly Seen[],
  subjects: readonly string[],
  now: Date,
): string {
  const labels = new Set<string>();
  const requirements = listKinds(seen).flatMap((kind) => {
    const ofKind = seen.filter(({ accepted }) => isSameKind(kind, accepted));
    const carriers = new Set(ofKind.map(({ subject }) => subject));
    if (carriers.size < new Set(subjects).size) return [formatOmission(kind, [...carriers])];
    const label = kind.kind === 'signature' ? 'signature' : createLabel(kind.predicateType, labels);
    labels.add(label);
    return formatRequirement(label, kind, ofKind);
  });
  if (labels.size === 0)
    throw verifyError('nothing-verified', {
      subject: subjects.join(' and '),
      requirement: 'known-good releases',
      detail: 'the releases have no kind of evidence in common',
    });
  return `${[...formatHead(entry, subjects, now), ...requirements].join('\n')}\n`;
}

/** The kinds of evidence in the order of the policy: signatures first. */
const listKinds = (seen: readonly Seen[]): readonly Kind[] =>
  [...new Set(seen.map(({ accepted }) => JSON.stringify(readKind(accepted))))]
    .sort()
    .reverse()
    .map((text) => JSON.parse(text) as Kind);

const readKind = ({ statement }: Accepted): Kind => classify(statement?.predicateType);
const isSameKind = (kind: Kind, accepted: Accepted): boolean =>
  JSON.stringify(kind) === JSON.stringify(readKind(accepted));

function formatHead(
  { name, pinnedAt, logs, timestamps, ...pins }: RootEntry,
  subjects: readonly string[],
  now: Date,
): string[] {
  return [
    `# Proposed by \`mc trust init\` on ${now.toISOString().slice(0, 10)} from the evidence of ${formatSome(subjects)}.`,
    '# A comment states where a value was seen and what the line allows. Remove each line that allows too much.',
    'version: 1',
    'roots:',
    '  # The trusted root of your Sigstore instance: evidence counts only with its CAs, logs and timestamp authorities.',
    `  - name: ${quote(name)}`,
    ...Object.entries(pins).map(([key, pin]) => `    ${key}: ${quote(pin)} # only a file with this digest`),
    `    pinnedAt: ${quote(pinnedAt)} # the time of your review; maxAge limits the time until the next review`,
    ...(logs === undefined
      ? []
      : [
          `    logs: ${logs} # the root lists no transparency log`,
          `    timestamps: ${timestamps} # so each signature needs a timestamp from one authority of the root`,
        ]),
    'requirements:',
  ];
}

function formatOmission(kind: Kind, carriers: readonly string[]): string {
  const name = kind.kind === 'signature' ? 'a signature' : kind.predicateType;
  return `  # Not required: ${printable(name)}, which only ${formatSome(carriers)} has.`;
}

function formatRequirement(label: string, kind: Kind, seen: readonly Seen[]): string[] {
  const predicateType = kind.kind === 'attestation' ? kind.predicateType : undefined;
  const signers = [...Map.groupBy(seen, ({ accepted }) => identifySigner(accepted.identity)).values()].map((by) => ({
    identity: by[0]?.accepted.identity,
    on: by.map(({ subject }) => subject),
  }));
  return [
    '  # Each of the releases has this evidence. Rejects a release without it.',
    `  - name: ${quote(label)}`,
    `    kind: ${kind.kind}`,
    ...(predicateType === undefined
      ? []
      : [`    predicateType: ${quote(predicateType)} # evidence of another type does not count`]),
    ...formatRepositories(predicateType, seen),
    '    identities:',
    ...signers.flatMap(({ identity, on }) => formatIdentity(identity, on)),
    ...formatTagPattern(signers.map(({ identity }) => identity?.subject ?? '')),
  ];
}

function formatIdentity(identity: SignerIdentity | undefined, on: readonly string[]): string[] {
  const extensions = CERTIFICATE.filter((key) => identity?.extensions[key] !== undefined);
  const detail = identity?.subject.includes('@refs/') ? ': this workflow file at this ref' : '';
  return [
    `      # Seen on ${formatSome(on)}. Allows only this signer, compared exactly${detail}.`,
    identity?.issuer === undefined
      ? `      - issuer: ${NO_ISSUER} # only certificates without an issuer`
      : `      - issuer: ${quote(identity.issuer)} # the OIDC issuer that the certificate names`,
    `        subject: ${quote(identity?.subject)}`,
    ...(extensions.length === 0 ? [] : ['        certificate:']),
    ...extensions.map((key) => `          ${key}: ${quote(identity?.extensions[key])} # ${WHY[key]}`),
  ];
}

/** Suggests a pattern for every release tag, where all signers are workflows at tags and differ in the tag only. */
function formatTagPattern(subjects: readonly string[]): string[] {
  const prefixes = subjects.map((subject) => /^(.+@refs\/tags\/)[^/]+$/.exec(subject)?.[1]);
  const [prefix] = prefixes;
  if (prefix === undefined || !prefixes.every((each) => each === prefix)) return [];
  const pattern = `${prefix.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}v[0-9]+\\.[0-9]+\\.[0-9]+`;
  return [`      # To allow every release tag, replace the line "subject" with subjectPattern: ${quote(pattern)}`];
}

/** GitHub signs the releases of all repositories with one identity; the predicate names the repository. */
function formatRepositories(predicateType: string | undefined, seen: readonly Seen[]): readonly string[] {
  if (!predicateType?.startsWith(GITHUB_RELEASE)) return [];
  const all = seen.map(({ accepted }) => resolvePointer(accepted.statement?.predicate, '/repositoryId'));
  const ids = [...new Set(all.filter((id) => typeof id === 'string'))];
  if (ids.length === 0) return [];
  return [
    '    predicate:',
    '      match:',
    '        # GitHub signs the releases of all repositories with one identity. Allows only these repositories.',
    '        - pointer: /repositoryId',
    `          oneOf: ${quote(ids)}`,
  ];
}

const quote = (value: unknown): string => JSON.stringify(value);

/** Makes signed text safe for a comment, which it must not end. */
const printable = (text: string): string => text.replace(/[^\x20-\x7e]/g, '?');

const formatSome = (all: readonly string[]): string => {
  const [first = '', ...more] = [...new Set(all)].map(printable);
  return more.length === 0 ? first : `${first} and ${more.length} more`;
};

/** Identifies a signer by everything that a line of the proposal shows of it. */
const identifySigner = (identity: SignerIdentity | undefined): string =>
  JSON.stringify([identity?.issuer, identity?.subject, ...CERTIFICATE.map((key) => identity?.extensions[key])]);

/** Creates a label such as `slsa.dev-provenance-v1` for `https://slsa.dev/provenance/v1`. A taken label gets a digest. */
function createLabel(predicateType: string, taken: ReadonlySet<string>): string {
  const label = predicateType
    .replace(/^https?:\/\//, '')
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .slice(0, 80);
  return label === '' || taken.has(label) ? `${label}${sha256(predicateType).toString('hex').slice(0, 12)}` : label;
}
