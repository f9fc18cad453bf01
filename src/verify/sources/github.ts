import type { AttestationApi } from '../../github/index.ts';
import type { Http } from '../../lib/http.ts';
import { sigstoreError } from '../../sigstore/errors.ts';
import type { EvidenceSource } from '../evidence/types.ts';

/** Creates a source of the attestations that GitHub has about a subject, made by workflows of a repository. */
export const createGithubSource = (
  api: AttestationApi,
  ports: { readonly http: Http; readonly signal?: AbortSignal | undefined },
): EvidenceSource => {
  const name = `GitHub attestations of ${api.repository}`;
  return {
    name,
    async *bundlesFor(subject) {
      const { fetchAttestations } = await import('../../github/index.ts'); // loaded only where GitHub is asked
      let count = 0;
      for await (const bytes of fetchAttestations(api, subject, ports)) {
        const origin = `${name} #${++count}`;
        if (bytes) yield { origin, bytes };
        else
          yield {
            origin,
            unusable: sigstoreError('bundle-malformed', { what: origin, detail: 'the answer of GitHub has no bundle' }),
          };
      }
    },
  };
};
