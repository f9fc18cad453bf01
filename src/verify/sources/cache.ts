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

/** A cache on disk of evidence that verified before. It is read last, and its evidence is judged like any other. */
export interface EvidenceCache extends EvidenceSource {
  /** Writes evidence to the cache. Returns the errors of writing. */
  keep(subject: string, evidence: readonly Evidence[]): Promise<readonly McError[]>;
}

const MAX_FILE_BYTES = 4 * MAX_BUNDLE_BYTES;
const LOOKS_AT_ONCE = 16;
const entrySchema = z.strictObject({ bundle: z.base64(), payload: z.base64().optional() });

/**
 * Opens a cache: `DIR/v1/<hex of the subject>/<hex of the bundle>.json`. It has evidence and no verdicts, so its
 * content only changes which evidence is available. A cache that cannot be read or written causes a warning.
 */
export function openEvidenceCache(dir: string): EvidenceCache {
  const name = `cache ${dir}`;
  const failures: McError[] = [];
  const folder = (subject: string): string => join(dir, 'v1', subject.replace(/^sha256:/, '').replace(':', '-'));
  return {
    name,
    async *bundlesFor(subject, reading = new Reading()) {
      let files: readonly string[];
      try {
        files = await readdir(folder(subject));
      } catch (error) {
        if (systemCode(error) !== 'ENOENT') failures.push(asMcError(error));
        return;
      }
      const names = files.filter((each) => /^[0-9a-f]{64}\.json$/.test(each)).sort();
      const entries = await mapConcurrent(names.slice(0, MAX_BUNDLES), LOOKS_AT_ONCE, async (file) => ({
        file,
        size: await readSize(join(folder(subject), file)),
      }));
      const isMuch = entries.reduce((sum, { size }) => sum + size, 0) > reading.left;
      // Real bundles are small, so large files that use up the limit are read last.
      for (const { file, size } of isMuch ? entries.toSorted((a, b) => a.size - b.size) : entries) {
        if (size <= MAX_FILE_BYTES && !reading.take(size)) {
          reading.cut(name);
          return;
        }
        yield await readEntry(join(folder(subject), file), `${name} ${file}`);
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
    warnings: () => failures.splice(0),
  };
}

/** Reads the size of a file; 0 for one that is missing, whose reading reports the error. */
const readSize = (path: string): Promise<number> =>
  lstat(path).then(
    (status) => status.size,
    () => 0,
  );

async function readEntry(path: string, origin: string): Promise<Evidence> {
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
