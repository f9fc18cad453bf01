import type { OciDigest } from '../digest.ts';
import { ociError } from '../errors.ts';
import type { Descriptor, Repository } from '../types.ts';
import { type RegistryConnection, readProblem } from './connection.ts';
import { forgetAdded, readFallback, writeFallback } from './fallback.ts';

const MAX_TRIES = 5;

/**
 * Removes a referrer from the fallback tag. Where the registry still lists it, deletes its manifest (distribution spec 1.1,
 * "Deleting manifests"). Throws `registry-refused` where the registry does not delete, as many do not.
 */
export async function removeReferrer(
  repository: Repository,
  connection: RegistryConnection,
  subject: OciDigest,
  referrer: Descriptor,
): Promise<void> {
  const { digest, artifactType } = referrer;
  // First the fallback tag: an entry must not name a manifest that was deleted.
  await unlist(repository, connection, subject, digest);
  const listed = await repository.referrers(subject, artifactType);
  if (!listed.some((one) => one.digest === digest)) return;
  const request = { url: `manifests/${digest}`, method: 'DELETE', accept: 'any' } as const;
  const response = await connection.send(request, 'delete');
  if (![200, 202, 204, 404].includes(response.status))
    throw connection.createRefusal(request, `${response.status} ${await readProblem(response)}`);
  await response.discard();
}

/** Removes an entry from the fallback tag, and reads the tag back: another writer that read it before may write the entry again. */
async function unlist(
  repository: Repository,
  connection: RegistryConnection,
  subject: OciDigest,
  digest: OciDigest,
): Promise<void> {
  forgetAdded(connection, subject, digest);
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const entries = await readFallback(repository, subject);
    if (!entries.some((one) => one.digest === digest)) return;
    await writeFallback(
      connection,
      subject,
      entries.filter((one) => one.digest !== digest),
    );
  }
  throw ociError('registry-refused', {
    registry: connection.name,
    what: `PUT of the fallback tag without ${digest}`,
    detail: 'another writer adds the entry again',
  });
}
