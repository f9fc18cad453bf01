import { resolve } from 'node:path';
import type { Http } from '../lib/http.ts';
import {
  loadDockerCredentials,
  openRepository,
  parseReference,
  type Reference,
  type Repository,
} from '../oci/index.ts';

/** A repository, and a reference into it. */
export interface Place {
  readonly reference: Reference;
  readonly repository: Repository;
}

/** Opens the reference that a user wrote. The folder of a layout and `authFile` are relative to `cwd`. */
export async function openPlace(
  text: string,
  authFile: string | undefined,
  ports: {
    readonly http: Http;
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly cwd: string;
    readonly plainHttp?: readonly string[];
    readonly signal?: AbortSignal;
    readonly maskSecret?: (secret: string) => void;
  },
): Promise<Place> {
  const { http, env, cwd, plainHttp, signal, maskSecret } = ports;
  const parsed = parseReference(text);
  const reference: Reference = parsed.kind === 'layout' ? { ...parsed, path: resolve(cwd, parsed.path) } : parsed;
  // Each side has credentials of its own, which the other side never receives.
  const credentials = await loadDockerCredentials({
    env,
    file: authFile === undefined ? undefined : resolve(cwd, authFile),
    maskSecret,
  });
  return { reference, repository: openRepository(reference, { http, credentials, plainHttp, signal }) };
}
