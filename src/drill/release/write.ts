import { join } from 'node:path';
import { z } from 'zod';
import type { Clock } from '../../lib/clock.ts';
import { writeFileAtomic } from '../../lib/files.ts';
import type { Section } from '../../lib/present.ts';
import { beginReport, type Report, reportSchema } from '../../lib/report.ts';
import { type OciDigest, openRepository, type RegistryPorts } from '../../oci/index.ts';
import { type Builder, buildProduct, buildSmall } from './build.ts';
import { pushImage } from './image.ts';

export const releaseReportSchema = reportSchema('dr-release', {
  reference: z.string().describe('the image: oci-layout:DIR/layout:TAG'),
  digest: z.string().describe('digest of the image index'),
  bytes: z.number().int().describe('size of all manifests and blobs'),
  builtFrom: z.string(),
  sbom: z.string().describe('path of the CycloneDX file'),
  provenance: z.string().describe('path of the SLSA provenance v1 predicate'),
});

export interface ReleaseReport extends Report {
  readonly type: 'dr-release';
  readonly reference: string;
  readonly digest: OciDigest;
  readonly bytes: number;
  readonly builtFrom: string;
  readonly sbom: string;
  readonly provenance: string;
}

export interface ReleaseRequest {
  /** The output folder. It gets layout/, sbom.cdx.json and provenance.json. */
  readonly out: string;
  /** The version, and the tag in the layout. */
  readonly tag: string;
  /** The content of the release: the product from its dist/, or one small file. */
  readonly content: { readonly kind: 'product'; readonly installRoot: string } | { readonly kind: 'small' };
  readonly builder: Builder;
}

/** Builds a release and writes it to a folder, unsigned. Throws `dist-missing`. */
export async function writeRelease(
  { out, tag, content, builder }: ReleaseRequest,
  { clock, ...registry }: RegistryPorts & { readonly clock: Clock },
): Promise<ReleaseReport> {
  const report = beginReport('dr-release', clock);
  const release =
    content.kind === 'product'
      ? await buildProduct(content.installRoot, tag, clock.now(), builder)
      : await buildSmall(tag, clock.now(), builder);
  const [layout, sbom, provenance] = ['layout', 'sbom.cdx.json', 'provenance.json'].map((name) => join(out, name)) as [
    string,
    string,
    string,
  ];
  await pushImage(openRepository({ kind: 'layout', path: layout }, registry), release.image, tag);
  await writeFileAtomic(sbom, `${JSON.stringify(release.sbom, null, 2)}\n`);
  await writeFileAtomic(provenance, `${JSON.stringify(release.provenance, null, 2)}\n`);
  return report.finish([], {
    reference: `oci-layout:${layout}:${tag}`,
    digest: release.image.index.descriptor.digest,
    bytes: release.image.size,
    builtFrom: release.builtFrom,
    sbom,
    provenance,
  });
}

/** Returns the paths and the digest of a release for people. */
export const presentRelease = (report: ReleaseReport): readonly Section[] => [
  {
    title: `Built from ${report.builtFrom}`,
    table: {
      columns: ['', ''],
      rows: [
        ['image', report.reference],
        ['digest', report.digest],
        ['SBOM', report.sbom],
        ['provenance', report.provenance],
      ],
    },
  },
];
