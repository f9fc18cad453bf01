import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/lib/digest.ts';
import { createHttp, type Http } from '../../../src/lib/http.ts';
import { createGithubSource } from '../../../src/verify/sources/github.ts';
import { collectEvidence, describeEvidence } from '../../support/evidence.ts';
import { type ScriptedServer, scriptedServer } from '../../support/scripted-server.ts';

const SUBJECT = digestOf('a release');

describe('the source of GitHub attestations', () => {
  let server: ScriptedServer;
  let http: Http;
  let answer: { readonly status: number; readonly attestations?: readonly object[] };
  beforeAll(async () => {
    http = createHttp({ retries: 0 });
    server = await scriptedServer((_request, response) => {
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ attestations: answer.attestations }));
    });
  });
  afterAll(async () => {
    await http.close();
    await server.end();
  });
  const source = () => createGithubSource({ api: `http://${server.host}`, repository: 'acme/app' }, { http });

  it('numbers its evidence, and reports an omitted bundle without an effect on the others', async () => {
    answer = { status: 200, attestations: [{ bundle: { nr: 1 } }, { bundle: null }, {}, { bundle: { nr: 4 } }] };
    const name = 'GitHub attestations of acme/app';
    expect(source().name).toBe(name);
    expect(describeEvidence(await collectEvidence(source(), SUBJECT))).toEqual([
      [`${name} #1`, '{"nr":1}'],
      [`${name} #2`, 'bundle-malformed'],
      [`${name} #3`, 'bundle-malformed'],
      [`${name} #4`, '{"nr":4}'],
    ]);
    expect(server.asked[0]).toContain(`/repos/acme/app/attestations/${SUBJECT}`);
  });

  it('fails with a fault if the API does not answer, and never reports missing evidence', async () => {
    for (const status of [404, 403, 500]) {
      answer = { status };
      await expect(collectEvidence(source(), SUBJECT)).rejects.toMatchObject({ family: 'fault' });
    }
  });
});
