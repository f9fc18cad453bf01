import { z } from 'zod';
import { parseDuration } from '../../lib/duration.ts';
import { digestSchema, type EvidenceItem } from '../format/layout.ts';

const duration = z.string().regex(/^[0-9]{1,9}[smhd]$/, 'expected a duration like 15m or 180d');
const text = z.string().min(1).max(500);

const ages = z
  .strictObject({
    min: duration
      .optional()
      .describe(
        'the minimum age: nothing younger is removed; a later, shorter value does not shorten earlier promises',
      ),
    max: duration
      .optional()
      .describe('the maximum age: a prune removes older evidence unless a rule keeps it; default: no maximum'),
  })
  .refine(
    ({ min, max }) => min === undefined || max === undefined || parseDuration(min, 'min') <= parseDuration(max, 'max'),
    'min is longer than max',
  );

const KINDS = ['attestations', 'sboms', 'bundles'] as const;
export type RetentionKind = (typeof KINDS)[number];

const order = z.strictObject({
  digest: digestSchema.describe('the digest of a release or of a piece of evidence'),
  reason: text.describe('for example the number of the case'),
  by: text.describe('the person who ordered it'),
});

/** The section `retention` of `mirror.yaml`. */
export const retentionSchema = z
  .strictObject({
    attestations: ages.optional(),
    sboms: ages.optional(),
    bundles: ages.optional(),
    keep: z
      .array(digestSchema)
      .max(10_000)
      .default([])
      .describe('releases or pieces of evidence that are never removed'),
    holds: z
      .array(order)
      .max(10_000)
      .default([])
      .describe('legal holds; a hold that mirror.json has signed remains until it is listed under released'),
    released: z
      .array(order)
      .max(10_000)
      .default([])
      .describe('legal holds that are lifted, with the reason and the author'),
  })
  .refine(
    ({ holds, released }) => !holds.some(({ digest }) => released.some((one) => one.digest === digest)),
    'a digest is listed under both holds and released',
  )
  .prefault({})
  .describe('how long evidence is kept; without this section, forever');
export type RetentionConfig = z.output<typeof retentionSchema>;

/** The minimum and maximum age, in seconds. */
export interface Ages {
  readonly min: number;
  /** Undefined if there is no maximum. */
  readonly max: number | undefined;
}

const SBOM = /cyclonedx|spdx|syft/i;

/** Lists the kinds of a piece. A bundle that attests to an SBOM is of all three kinds. */
export function listKinds(item: Pick<EvidenceItem, 'kind' | 'predicateType' | 'mediaType'>): readonly RetentionKind[] {
  const { kind, predicateType = '' } = item;
  const isAttestation = kind === 'attestation' || predicateType !== '';
  const found: RetentionKind[] = [];
  if (kind === 'bundle' || kind === 'signature' || kind === 'other') found.push('bundles');
  if (isAttestation && kind !== 'sbom') found.push('attestations');
  if (kind === 'sbom' || SBOM.test(predicateType)) found.push('sboms');
  return found;
}

/** Returns the ages for a piece. Of several kinds, the longer times apply. */
export function getAges(
  item: Parameters<typeof listKinds>[0],
  config: Readonly<Partial<Record<RetentionKind, { min?: string | undefined; max?: string | undefined } | undefined>>>,
): Ages {
  const all = listKinds(item).map((kind) => config[kind] ?? {});
  const longest = (key: 'min' | 'max'): number | undefined => {
    const given = all.flatMap((one) => (one[key] === undefined ? [] : [parseDuration(one[key], key)]));
    return given.length === 0 ? undefined : Math.max(...given);
  };
  return { min: longest('min') ?? 0, max: longest('max') };
}

/** Formats the minimum ages for the ledger. If they change, the next sync renews the promise for every piece. */
export const formatRules = (config: RetentionConfig): string =>
  KINDS.map((kind) => `${kind} ${config[kind]?.min ?? '0s'}`).join(', ');

export type HoldOrder = Readonly<z.output<typeof order>>;
