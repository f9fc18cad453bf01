import type { RequestDocument } from '../../src/bypass/request.ts';

export const CREATED_S = 1_764_000_000;

export const REQUEST: RequestDocument = {
  version: 1,
  id: 'inc-4711-freeze',
  nonce: 'a'.repeat(32),
  severity: 'SEV-1',
  created_s: CREATED_S,
  ttl_s: 14_400,
  requester: { id: 1, type: 'User' },
  subject: {
    digest: `sha256:${'b'.repeat(64)}`,
    sha: 'c'.repeat(40),
    gate: 'freeze',
    environment: 'production',
    repository_id: 9,
  },
  incident: 'https://status.acme.test/4711',
  reason: 'The region is lost.',
  run: null,
};
