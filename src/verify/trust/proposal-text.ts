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

/** The extensions that a proposal shows, each with what it allows. `name` is the text that the extension stands for. */
const CERTIFICATE = {
  sourceRepositoryIdentifier: (name: string) =>
    `only the repository with this number: ${name}, not another of that name`,
  sourceRepositoryUri: () => 'only workflow runs of this repository',
  sourceRepositoryOwnerIdentifier: (name: string) => `only repositories of the owner with this number: ${name}`,
  sourceRepositoryOwnerUri: () => 'only workflow runs in repositories of this owner',
  runnerEnvironment: () => 'only runners of this type',
} as const;
type Shown = keyof typeof CERTIFICATE;

/** A number is never reused, but a name may be: where the certificate has the number, it replaces the name. */
const NAMES: Readonly<Partial<Record<Shown, Shown>>> = {
  sourceRepositoryIdentifier: 'sourceRepositoryUri',
  sourceRepositoryOwnerIdentifier: 'sourceRepositoryOwnerUri',
};

/** Returns the extensions of a certificate that a proposal shows. */
function selectExtensions({ extensions }: SignerIdentity): readonly Shown[] {
  const present = (Object.keys(CERTIFICATE) as Shown[]).filter((key) => extensions[key] !== undefined);
  const replaced = present.map((key) => NAMES[key]);
  return present.filter((key) => !replaced.includes(key));
}

/** Evidence of one kind. What keys signed is apart: a requirement with keys only may do without a log. */
type Group = Kind & { readonly byKey: boolean };

/** A key that signed evidence, as its requirement names it, and the place of its file. */
export interface ProposedKey {
  readonly name: string;
  readonly fingerprint: string;
  readonly pin: { readonly path: string; readonly sha256: string };
}

/** What a proposal is made from. */
export interface ProposalParts {
  readonly entry: RootEntry;
  readonly seen: readonly Seen[];
  readonly subjects: readonly string[];
  /** The keys that signed, in the order of the policy. */
  readonly keys: readonly ProposedKey[];
  readonly now: Date;
}

/**
 * Formats a policy in YAML that requires what every release has, by the signers that were seen. Throws
 * `nothing-verified` where the releases have no kind of evidence in common.
 */
export function formatProposal({ entry, seen, subjects, keys, now }: ProposalParts): string {
  const labels = new Set<string>();
  const requirements = listGroups(seen).flatMap((group) => {
    const ofGroup = seen.filter(({ accepted }) => isSameGroup(group, accepted));
    const carriers = new Set(ofGroup.map(({ subject }) => subject));
    if (carriers.size < new Set(subjects).size) return [formatOmission(group, [...carriers])];
    const label = createLabel(group, labels);
    labels.add(label);
    return formatRequirement(label, group, ofGroup, keys);
  });
  if (labels.size === 0)
    throw verifyError('nothing-verified', {
      subject: subjects.join(' and '),
      requirement: 'known-good releases',
      detail: 'the releases have no kind of evidence in common',
    });
  return `${[...formatHead(entry, subjects, now), ...requirements].join('\n')}\n`;
}

/** The groups of evidence in the order of the policy: signatures first, and certificates before keys. */
const listGroups = (seen: readonly Seen[]): readonly Group[] =>
  [...new Set(seen.map(({ accepted }) => JSON.stringify(readGroup(accepted))))]
    .map((text) => JSON.parse(text) as Group)
    .sort((a, b) => (rank(a) < rank(b) ? 1 : -1));

const rank = ({ byKey, ...kind }: Group): string => `${JSON.stringify(kind)}${byKey ? 0 : 1}`;

const readGroup = ({ statement, key }: Accepted): Group => ({
  ...classify(statement?.predicateType),
  byKey: key !== undefined,
});
const isSameGroup = (group: Group, accepted: Accepted): boolean =>
  JSON.stringify(group) === JSON.stringify(readGroup(accepted));

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

function formatOmission(group: Group, carriers: readonly string[]): string {
  const name = group.kind === 'signature' ? 'a signature' : group.predicateType;
  return `  # Not required: ${printable(name)}${group.byKey ? ' by a key' : ''}, which only ${formatSome(carriers)} has.`;
}

function formatRequirement(label: string, group: Group, seen: readonly Seen[], keys: readonly ProposedKey[]): string[] {
  const predicateType = group.kind === 'attestation' ? group.predicateType : undefined;
  return [
    '  # Each of the releases has this evidence. Rejects a release without it.',
    `  - name: ${quote(label)}`,
    `    kind: ${group.kind}`,
    ...(predicateType === undefined
      ? []
      : [`    predicateType: ${quote(predicateType)} # evidence of another type does not count`]),
    ...formatRepositories(predicateType, seen),
    ...(group.byKey ? formatKeys(seen, keys) : formatIdentities(seen)),
  ];
}

function formatIdentities(seen: readonly Seen[]): string[] {
  const signers = [...Map.groupBy(seen, ({ accepted }) => identifySigner(accepted.identity)).values()].flatMap((by) => {
    const identity = by[0]?.accepted.identity;
    return identity ? [{ identity, on: by.map(({ subject }) => subject) }] : [];
  });
  return [
    '    identities:',
    ...signers.flatMap(({ identity, on }) => formatIdentity(identity, on)),
    ...formatTagPattern(signers.map(({ identity }) => identity.subject)),
  ];
}

/** Formats the keys that signed, and how much of a log and of timestamps their signatures have. */
function formatKeys(seen: readonly Seen[], keys: readonly ProposedKey[]): string[] {
  const logged = seen.filter(({ accepted }) => accepted.logEntries.length > 0);
  const signed = keys.filter(({ fingerprint }) => seen.some(({ accepted }) => accepted.fingerprint === fingerprint));
  return [
    ...(logged.length === seen.length
      ? ['    # A transparency log has each of these signatures. Rejects a signature that no log of the root has.']
      : [
          `    logs: none # no transparency log has the signature of ${formatSome(listUnlogged(seen))}; the key alone is proof`,
        ]),
    ...(seen.every(({ accepted }) => accepted.timeSources > 0)
      ? ['    timestamps: 1 # each of these signatures has a trusted time']
      : []),
    '    keys:',
    ...signed.flatMap(({ name, fingerprint, pin }) => [
      `      # Signed ${formatSome(listSigned(seen, fingerprint))}. Allows only the holder of this key.`,
      `      - { name: ${quote(name)}, path: ${quote(pin.path)}, sha256: ${quote(pin.sha256)} }`,
    ]),
  ];
}

const listUnlogged = (seen: readonly Seen[]): string[] =>
  seen.filter(({ accepted }) => accepted.logEntries.length === 0).map(({ subject }) => subject);
const listSigned = (seen: readonly Seen[], fingerprint: string): string[] =>
  seen.filter(({ accepted }) => accepted.fingerprint === fingerprint).map(({ subject }) => subject);

function formatIdentity(identity: SignerIdentity, on: readonly string[]): string[] {
  const shown = selectExtensions(identity);
  const explain = (key: Shown): string => {
    const name = NAMES[key] && identity.extensions[NAMES[key]];
    return printable(CERTIFICATE[key](name ?? 'its name is not in the certificate'));
  };
  const detail = identity.subject.includes('@refs/') ? ': this workflow file at this ref' : '';
  return [
    `      # Seen on ${formatSome(on)}. Allows only this signer, compared exactly${detail}.`,
    identity.issuer === undefined
      ? `      - issuer: ${NO_ISSUER} # only certificates without an issuer`
      : `      - issuer: ${quote(identity.issuer)} # the OIDC issuer that the certificate names`,
    `        subject: ${quote(identity.subject)}`,
    ...(shown.length === 0 ? [] : ['        certificate:']),
    ...shown.map((key) => `          ${key}: ${quote(identity.extensions[key])} # ${explain(key)}`),
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
  JSON.stringify([
    identity?.issuer,
    identity?.subject,
    ...(identity ? selectExtensions(identity).map((key) => [key, identity.extensions[key]]) : []),
  ]);

/** Creates a label such as `signature-by-key` or `slsa.dev-provenance-v1`. A taken label gets a digest. */
function createLabel(group: Group, taken: ReadonlySet<string>): string {
  const type = group.kind === 'attestation' ? group.predicateType : group.kind;
  const suffix = group.byKey ? '-by-key' : '';
  const plain = type
    .replace(/^https?:\/\//, '')
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .slice(0, 80);
  const label = `${plain}${suffix}`;
  return label === '' || taken.has(label) ? `${label}${sha256(type).toString('hex').slice(0, 12)}` : label;
}
