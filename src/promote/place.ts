import { resolve } from 'node:path';
import type { Http } from '../lib/http.ts';
import { dockerConfigCredentials, openRepository, parseReference, type Reference } from '../oci/index.ts';
import type { Place } from './copy.ts';

/** A reference as the user wrote it, opened: a layout's folder and `authFile` are relative to `cwd`. */
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
  // Credentials are read for each side apart: what one side is given, the other never sees.
  const credentials = await dockerConfigCredentials({
    env,
    file: authFile === undefined ? undefined : resolve(cwd, authFile),
    maskSecret,
  });
  return { reference, repository: openRepository(reference, { http, credentials, plainHttp, signal }) };
}
