import { resolve } from 'node:path';
import type { Http } from '../lib/http.ts';
import {
  chooseLayoutTag,
  createLocalPathError,
  loadDockerCredentials,
  openRepository,
  parseReference,
  type Reference,
  type Repository,
  resolveLayout,
} from '../oci/index.ts';

/** A repository, and a reference into it. */
export interface Place {
  readonly reference: Reference;
  readonly repository: Repository;
}

export interface PlacePorts {
  readonly http: Http;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly plainHttp?: readonly string[];
  readonly signal?: AbortSignal;
  readonly maskSecret?: (secret: string) => void;
}

/**
 * Opens the reference that a user wrote. The folder of a layout and `authFile` are relative to `cwd`. Throws `reference-malformed`,
 * and the errors of a credentials file.
 */
export async function openPlace(text: string, authFile: string | undefined, ports: PlacePorts): Promise<Place> {
  const { http, env, cwd, plainHttp, signal, maskSecret } = ports;
  const resolvePath = (path: string): string => resolve(cwd, path);
  const reference = resolveLayout(await parsePlace(text, resolvePath), resolvePath);
  // Each side has credentials of its own, which the other side never receives.
  const credentials = await loadDockerCredentials({
    env,
    file: authFile === undefined ? undefined : resolve(cwd, authFile),
    maskSecret,
  });
  return { reference, repository: openRepository(reference, { http, credentials, plainHttp, signal }) };
}

/** Parses a reference. The error of a text that is not one names the local path that the text may mean. */
async function parsePlace(text: string, resolvePath: (path: string) => string): Promise<Reference> {
  try {
    return parseReference(text);
  } catch (error) {
    throw (await createLocalPathError(text, resolvePath)) ?? error;
  }
}

/** Opens the reference of an existing release. A layout with a single tag needs no tag. Throws `layout-tag-missing`. */
export async function openReleasePlace(text: string, authFile: string | undefined, ports: PlacePorts): Promise<Place> {
  const { reference, repository } = await openPlace(text, authFile, ports);
  return { reference: await chooseLayoutTag(reference, repository), repository };
}
