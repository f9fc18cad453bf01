import { describe, expect, it } from '@jest/globals';
import { formatRequest } from '../../../src/bypass/request.ts';
import { formatEndComment } from '../../../src/bypass/texts/comments.ts';

const request = formatRequest({
  version: 1,
  id: 'incident-0001',
  nonce: '0'.repeat(32),
  severity: 'SEV-1',
  created_s: 1_000_000,
  ttl_s: 14_400,
  requester: { id: 1, type: 'User' },
  subject: {
    digest: `sha256:${'a'.repeat(64)}`,
    sha: 'b'.repeat(40),
    gate: 'freeze',
    environment: 'production',
    repository_id: 9,
  },
  incident: 'https://incidents.example/1',
  reason: 'the database is down',
  run: null,
});
const format = (runId?: number | null): string =>
  formatEndComment(
    { pr: 1, url: 'https://github.example/1', request },
    {
      state: runId === undefined ? 'expired' : 'used',
      use: runId === undefined ? undefined : { atS: 1_000_100, postmortemDueS: 1_400_000, runId },
      grants: [],
      vetoes: [],
      deployments: 0,
    },
  );

describe('the report at the end of a bypass without approvals on GitHub', () => {
  it('points to the signatures if the use was outside a run, as an offline one is', () => {
    expect(format(null)).toContain('- Approvals: none on GitHub. If the decision was offline, an earlier comment has');
  });

  it('states that there are none if a run used it, or if no one used it', () => {
    for (const text of [format(7), format()]) expect(text).toContain('\n- Approvals: none\n');
  });
});
