import { createDigestSet, parseSubjectDigest } from '../lib/digest.ts';
import type { Trust } from './policy/types.ts';
import type { VerifyReport } from './schema.ts';
import type { Platform } from './sources/platforms.ts';
import type { VerifyPorts } from './types.ts';
import { verify } from './verify.ts';

/** Adds to a report the verification of each platform of an index, under the requirements with `platforms: all`. */
export async function verifyPlatforms(
  report: VerifyReport,
  listPlatforms: () => Promise<readonly Platform[]>,
  trust: Trust,
  ports: VerifyPorts,
): Promise<VerifyReport> {
  const requirements = trust.requirements.filter((requirement) => requirement.platforms === 'all');
  if (requirements.length === 0) return report;
  const platforms: NonNullable<VerifyReport['platforms']> = [];
  for (const { digest, name } of await listPlatforms()) {
    const subject = `${report.subject} (${name})`;
    const request = {
      subject,
      digests: createDigestSet(parseSubjectDigest(digest)),
      trust: { ...trust, requirements },
    };
    const { outcome, reasons } = await verify(request, ports);
    platforms.push({ digest, platform: name, outcome, reasons });
  }
  const ofPlatforms = platforms.flatMap(({ platform, digest, reasons }) =>
    reasons.map((one) => ({ platform, digest, ...one })),
  );
  const reasons = [...report.reasons, ...ofPlatforms];
  return { ...report, outcome: reasons.length === 0 ? 'passed' : 'failed', reasons, platforms };
}
