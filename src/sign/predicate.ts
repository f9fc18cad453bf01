import { readFileBounded } from '../lib/files.ts';
import { parseJson } from '../lib/json.ts';
import { PREDICATE } from '../sigstore/index.ts';
import { signError } from './errors.ts';

/** With the certificate, the log entry and base64's third it stays under the 4 MiB that a bundle may have. */
const MAX_PREDICATE_BYTES = 2_900_000;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads a predicate of a type (a URI). What calls itself CycloneDX or SLSA provenance is looked at, so that a file
 * that is something else isn't signed as it. Throws `predicate-unusable`.
 */
export async function readPredicate(type: string, path: string): Promise<{ type: string; value: unknown }> {
  const unusable = (detail: string) => signError('predicate-unusable', { path, detail });
  if (!URL.canParse(type)) throw unusable(`its type "${type.slice(0, 100)}" is no URI`);
  const value = parseJson((await readFileBounded(path, MAX_PREDICATE_BYTES, 'the predicate')).toString('utf8'), path);
  if (!isObject(value)) throw unusable('it is no JSON object');
  if (type === PREDICATE.cyclonedx && value['bomFormat'] !== 'CycloneDX')
    throw unusable('its bomFormat is not CycloneDX');
  if (type === PREDICATE.slsaProvenance && !(isObject(value['buildDefinition']) && isObject(value['runDetails'])))
    throw unusable('it lacks buildDefinition or runDetails');
  return { type, value };
}
