import { z } from 'zod';
import { parseDuration } from '../../lib/duration.ts';
import { digestSchema, type EvidenceItem } from '../format/layout.ts';

const duration = z.string().regex(/^[0-9]{1,9}[smhd]$/, 'expected a duration like 15m or 180d');
const who = z.string().min(1).max(500);

const ages = z
  .strictObject({
    min: duration.optional().describe('nothing younger goes; what was promised is kept, whatever stands here later'),
    max: duration
      .optional()
      .describe('what is older goes, unless something keeps it; default: nothing goes by its age'),
  })
  .refine(
    ({ min, max }) => min === undefined || max === undefined || parseDuration(min, 'min') <= parseDuration(max, 'max'),
    'min is longer than max',
  );

export const KINDS = ['attestations', 'sboms', 'bundles'] as const;
export type RetentionKind = (typeof KINDS)[number];

const order = z.strictObject({
  digest: digestSchema.describe('of a release, or of a piece of evidence'),
  reason: who.describe('such as the number of the case'),
  by: who.describe('who ordered it'),
});

/** `retention` of `mirror.yaml`. */
export const retentionSchema = z
  .strictObject({
    attestations: ages.optional(),
    sboms: ages.optional(),
    bundles: ages.optional(),
    keep: z.array(digestSchema).max(10_000).default([]).describe('releases, or pieces of evidence, that never go'),
    holds: z
      .array(order)
      .max(10_000)
      .default([])
      .describe('legal holds; one that was signed into mirror.json holds until it stands under released'),
    released: z.array(order).max(10_000).default([]).describe('holds that are lifted, why and by whom'),
  })
  .refine(
    ({ holds, released }) => !holds.some(({ digest }) => released.some((one) => one.digest === digest)),
    'a digest is held and released at once',
  )
  .prefault({})
  .describe('how long evidence is kept; without it, for ever');
export type RetentionConfig = z.output<typeof retentionSchema>;

/** Ages in seconds. */
export interface Ages {
  readonly min: number;
  /** Undefined: nothing goes by its age. */
  readonly max: number | undefined;
}

const SBOM = /cyclonedx|spdx|syft/i;

/** A piece may be of several kinds: a bundle that attests to an SBOM is of all three. */
export function kindsOf(item: Pick<EvidenceItem, 'kind' | 'predicateType' | 'mediaType'>): readonly RetentionKind[] {
  const { kind, predicateType = '' } = item;
  const isAttestation = kind === 'attestation' || predicateType !== '';
  const found: RetentionKind[] = [];
  if (kind === 'bundle' || kind === 'signature' || kind === 'other') found.push('bundles');
  if (isAttestation && kind !== 'sbom') found.push('attestations');
  if (kind === 'sbom' || SBOM.test(predicateType)) found.push('sboms');
  return found;
}

/** Of several kinds the longer times count. */
export function agesOf(
  item: Parameters<typeof kindsOf>[0],
  config: Readonly<Partial<Record<RetentionKind, { min?: string | undefined; max?: string | undefined } | undefined>>>,
): Ages {
  const all = kindsOf(item).map((kind) => config[kind] ?? {});
  const longest = (key: 'min' | 'max'): number | undefined => {
    const given = all.flatMap((one) => (one[key] === undefined ? [] : [parseDuration(one[key], key)]));
    return given.length === 0 ? undefined : Math.max(...given);
  };
  return { min: longest('min') ?? 0, max: longest('max') };
}

/** What the minimum ages depend on: where it is another, every piece's promise is looked at anew. */
export const rulesOf = (config: RetentionConfig): string =>
  KINDS.map((kind) => `${kind} ${config[kind]?.min ?? '0s'}`).join(', ');

export type HoldOrder = Readonly<z.output<typeof order>>;
