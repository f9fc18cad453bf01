import { z } from 'zod';
import type { Clock } from '../lib/clock.ts';
import { digestOf, parseSubjectDigest, type SubjectDigest } from '../lib/digest.ts';
import { asMcError } from '../lib/errors.ts';
import { fileKind } from '../lib/files.ts';
import type { Section } from '../lib/present.ts';
import { beginReport, reasonSchema, reportSchema } from '../lib/report.ts';
import {
  assertNotImageName,
  chooseLayoutTag,
  createMissingError,
  explainReference,
  getTarget,
  isReferenceLike,
  openRepository,
  parseReference,
  type RegistryPorts,
  resolveLayout,
} from '../oci/index.ts';
import { parseBundle, readContents } from '../sigstore/index.ts';
import { verifyError } from './errors.ts';
import { Reading } from './evidence/reading.ts';
import { type EvidenceSource, MAX_BUNDLES } from './evidence/types.ts';
import { readWithinLimits } from './evidence/within-limits.ts';
import { createInspectionSource } from './sources/files.ts';
import { createRepositorySource } from './sources/referrers.ts';

/** The report of `mc inspect`. */
export const inspectReportSchema = reportSchema('inspect', {
  verified: z.literal(false).describe('always false: nothing in this report is verified'),
  bundles: z.array(
    z.object({
      origin: z.string(),
      digest: z.string().optional(),
      contents: z.looseObject({}).optional().describe('claims of the bundle'),
      unreadable: reasonSchema.optional(),
    }),
  ),
});
export type InspectReport = z.output<typeof inspectReportSchema>;

/** Reads the bundles of a file, a folder or an image, and their claims. Verifies nothing. Throws `subject-not-found`. */
export async function inspect(
  given: string,
  ports: RegistryPorts & { readonly clock: Clock; readonly at: (path: string) => string },
): Promise<InspectReport> {
  const begun = beginReport('inspect', ports.clock, given);
  const { source, digest } = await openSource(given, ports);
  const bundles: InspectReport['bundles'] = [];
  const reading = new Reading();
  for await (const evidence of readWithinLimits(source, digest, reading)) {
    if (bundles.length === MAX_BUNDLES) {
      reading.cut(source.name, `${MAX_BUNDLES} bundles`);
      break;
    }
    const { origin } = evidence;
    if ('unusable' in evidence) {
      bundles.push({ origin, unreadable: evidence.unusable.toReason() });
      continue;
    }
    try {
      const contents = { ...readContents(parseBundle(evidence.bytes, origin)) };
      bundles.push({ origin, digest: digestOf(evidence.bytes), contents });
    } catch (error) {
      bundles.push({ origin, digest: digestOf(evidence.bytes), unreadable: asMcError(error).toReason() });
    }
  }
  for (const error of reading.unread) bundles.push({ origin: source.name, unreadable: error.toReason() });
  return begun.finish([], { verified: false as const, bundles }) as InspectReport;
}

async function openSource(
  given: string,
  ports: RegistryPorts & { readonly at: (path: string) => string },
): Promise<{ readonly source: EvidenceSource; readonly digest: SubjectDigest }> {
  const path = ports.at(given);
  if ((await fileKind(path)) !== undefined) {
    assertNotImageName(given);
    return { source: createInspectionSource(path), digest: digestOf('') };
  }
  if (!isReferenceLike(given)) throw verifyError('subject-not-found', { given, meant: explainReference(given) });
  const named = resolveLayout(parseReference(given), ports.at);
  const repository = openRepository(named, ports);
  const reference = await chooseLayoutTag(named, repository);
  const descriptor = await repository.resolve(getTarget(reference));
  if (!descriptor) throw createMissingError(reference);
  return { source: createRepositorySource(repository), digest: parseSubjectDigest(descriptor.digest) };
}

const flatten = (value: unknown, prefix = ''): string[][] => {
  if (typeof value !== 'object' || value === null) return [[prefix, String(value).replace(/[\p{Cc}\p{Cf}]/gu, '?')]];
  return Object.entries(value).flatMap(([key, each]) => flatten(each, prefix === '' ? key : `${prefix}.${key}`));
};

/** Removes the type of name that X.509 puts before a subject, so that the text is what --identity and a policy expect. */
const stripNameType = (subject: string): string =>
  /^(?:URI|email):[^,"\s]+$/.test(subject) ? subject.slice(subject.indexOf(':') + 1) : subject;

/** Lists the claims of a bundle as rows of a table. JSON has the subject as the certificate encodes it. */
const listClaims = (contents: Readonly<Record<string, unknown>>): string[][] =>
  flatten(contents).map(([field = '', claim = '']) => [
    field,
    field === 'certificate.subject' ? stripNameType(claim) : claim,
  ]);

/** Presents an inspection. Each title states that nothing is verified. */
export const presentInspection = ({ bundles, subject = '' }: InspectReport): readonly Section[] => [
  {
    title: `NOT VERIFIED: claims of the bundles of ${subject}`,
    lines: [
      'Nothing below is verified: no signature, no identity, no log entry. Anyone can write such a bundle.',
      'To verify a bundle, run: mc verify SUBJECT --bundle FILE',
      ...(bundles.length === 0 ? ['No bundle was found.'] : []),
    ],
  },
  ...bundles.map(({ origin, contents, unreadable, digest }) => ({
    title: `${origin} (not verified)`,
    lines: [
      ...(digest ? [digest] : []),
      ...(typeof contents?.predicateType === 'string' ? [`predicate type (claimed): ${contents.predicateType}`] : []),
    ],
    reasons: unreadable ? [unreadable] : [],
    ...(contents ? { table: { columns: ['field', 'claim'], rows: listClaims(contents) } } : {}),
  })),
];
