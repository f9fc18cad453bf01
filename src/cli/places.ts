import { resolve } from 'node:path';
import { dockerConfigCredentials, openRepository, parseReference, type Reference } from '../oci/index.ts';
import type { Place } from '../promote/index.ts';
import type { CommandContext } from './command.ts';

/** A reference as the user wrote it, opened: a layout's folder is relative to the working directory. */
export async function placeOf(
  text: string,
  authFile: string | undefined,
  { http, plainHttp, signal, env, cwd }: CommandContext,
): Promise<Place> {
  const parsed = parseReference(text);
  const reference: Reference = parsed.kind === 'layout' ? { ...parsed, path: resolve(cwd, parsed.path) } : parsed;
  // Credentials are read for each side apart: what one side is given, the other never sees.
  const credentials = await dockerConfigCredentials({
    env,
    file: authFile === undefined ? undefined : resolve(cwd, authFile),
  });
  return { reference, repository: openRepository(reference, { http, credentials, plainHttp, signal }) };
}
