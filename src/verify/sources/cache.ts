import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { mapConcurrent } from '../../lib/concurrency.ts';
import { describe, systemCode } from '../../lib/describe.ts';
import { digestOf } from '../../lib/digest.ts';
import { asMcError } from '../../lib/errors.ts';
import { readRegularFile, writeFileAtomic } from '../../lib/files.ts';
import { conform, parseJson } from '../../lib/json.ts';
import type { McError } from '../../lib/mc-error.ts';
import { sigstoreError } from '../../sigstore/errors.ts';
import { MAX_BUNDLE_BYTES } from '../../sigstore/index.ts';
import { Reading } from '../evidence/reading.ts';
import { type Evidence, type EvidenceSource, MAX_BUNDLES } from '../evidence/types.ts';

/** Evidence that was of use before, on a disk. It is asked last, and what it gives is judged like everything else. */
export interface EvidenceCache extends EvidenceSource {
  keep(subject: string, evidence: readonly Evidence[]): Promise<readonly McError[]>;
}

const MAX_FILE_BYTES = 4 * MAX_BUNDLE_BYTES;
const LOOKS_AT_ONCE = 16;
const entrySchema = z.strictObject({ bundle: z.base64(), payload: z.base64().optional() });

/**
 * `DIR/v1/<hex of the subject>/<hex of the bundle>.json`. It holds evidence and never a verdict: whatever is in it, or is
 * missing, changes nothing but what can be judged. A cache that cannot be read or written is a warning.
 */
export function evidenceCache(dir: string): EvidenceCache {
  const name = `cache ${dir}`;
  const troubles: McError[] = [];
  const folder = (subject: string): string => join(dir, 'v1', subject.replace(/^sha256:/, '').replace(':', '-'));
  return {
    name,
    async *bundlesFor(subject, reading = new Reading()) {
      let files: readonly string[];
      try {
        files = await readdir(folder(subject));
      } catch (error) {
        if (systemCode(error) !== 'ENOENT') troubles.push(asMcError(error));
        return;
      }
      const names = files.filter((each) => /^[0-9a-f]{64}\.json$/.test(each)).sort();
      const entries = await mapConcurrent(names.slice(0, MAX_BUNDLES), LOOKS_AT_ONCE, async (file) => ({
        file,
        size: await sizeOf(join(folder(subject), file)),
      }));
      const isMuch = entries.reduce((sum, { size }) => sum + size, 0) > reading.left;
      // Genuine bundles are small: what was put there to use up the bound comes last.
      for (const { file, size } of isMuch ? entries.toSorted((a, b) => a.size - b.size) : entries) {
        if (size <= MAX_FILE_BYTES && !reading.take(size)) {
          reading.cut(name);
          return;
        }
        yield await read(join(folder(subject), file), `${name} ${file}`);
      }
    },
    keep: async (subject, evidence) => {
      try {
        for (const one of evidence) {
          if (!('bytes' in one)) continue;
          const { bytes, payload } = one;
          const entry = {
            bundle: bytes.toString('base64'),
            ...(payload ? { payload: payload.toString('base64') } : {}),
          };
          await writeFileAtomic(
            join(folder(subject), `${digestOf(bytes).slice('sha256:'.length)}.json`),
            `${JSON.stringify(entry)}\n`,
          );
        }
        return [];
      } catch (error) {
        return [asMcError(error)];
      }
    },
    warnings: () => troubles.splice(0),
  };
}

/** None of what is gone or cannot be looked at: reading it says so. */
const sizeOf = (path: string): Promise<number> =>
  lstat(path).then(
    (status) => status.size,
    () => 0,
  );

async function read(path: string, origin: string): Promise<Evidence> {
  try {
    const text = (await readRegularFile(path, MAX_FILE_BYTES, 'cached evidence', { noFollow: true })).toString('utf8');
    const { bundle, payload } = conform(entrySchema, parseJson(text, path), path);
    return {
      origin,
      bytes: Buffer.from(bundle, 'base64'),
      ...(payload === undefined ? {} : { payload: Buffer.from(payload, 'base64') }),
    };
  } catch (error) {
    return { origin, unusable: sigstoreError('bundle-malformed', { what: origin, detail: describe(error) }) };
  }
}
