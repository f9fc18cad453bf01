import { readFileBounded } from '../lib/files.ts';
import { parseJson } from '../lib/json.ts';
import { PREDICATE } from '../sigstore/index.ts';
import { signError } from './errors.ts';

/** A bundle with this predicate in base64, a certificate and a log entry stays below the 4 MiB limit of a bundle. */
const MAX_PREDICATE_BYTES = 2_900_000;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads a predicate of a type (a URI). It checks the main fields of CycloneDX and SLSA provenance, so that no other file is signed
 * under these types. Throws `predicate-unusable`.
 */
export async function readPredicate(type: string, path: string): Promise<{ type: string; value: unknown }> {
  const unusable = (detail: string) => signError('predicate-unusable', { path, detail });
  if (!URL.canParse(type)) throw unusable(`expected a URI as its type, found "${type.slice(0, 100)}"`);
  const value = parseJson((await readFileBounded(path, MAX_PREDICATE_BYTES, 'the predicate')).toString('utf8'), path);
  if (!isObject(value)) throw unusable('expected a JSON object');
  if (type === PREDICATE.cyclonedx && value.bomFormat !== 'CycloneDX')
    throw unusable('expected a bomFormat of CycloneDX');
  if (type === PREDICATE.slsaProvenance && !(isObject(value.buildDefinition) && isObject(value.runDetails)))
    throw unusable('expected buildDefinition and runDetails');
  return { type, value };
}
