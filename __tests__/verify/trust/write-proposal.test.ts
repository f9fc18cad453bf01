import { describe, expect, it } from '@jest/globals';
import { writeProposal } from '../../../src/verify/trust/propose.ts';
import { readFiles, temporaryFolder } from '../../support/folders.ts';
import { policyFolder } from '../../support/policy-folder.ts';

const proposal = {
  text: 'version: 1\n',
  files: new Map([
    ['trust-roots/a.json', Buffer.from('a')],
    ['trust-roots/deep/b.pem', Buffer.from('b')],
  ]),
  seen: 1,
  refused: [],
  warnings: [],
};

describe('writeProposal', () => {
  it('writes the policy and its roots to new folders', async () => {
    const dir = await temporaryFolder();
    await writeProposal(`${dir}/new/policy.yaml`, proposal);
    expect(Object.fromEntries([...(await readFiles(dir))].map(([name, bytes]) => [name, String(bytes)]))).toEqual({
      'new/policy.yaml': 'version: 1\n',
      'new/trust-roots/a.json': 'a',
      'new/trust-roots/deep/b.pem': 'b',
    });
  });

  it('writes the policy if the files of its roots already exist', async () => {
    const { dir, at } = await policyFolder('x', { 'trust-roots/a.json': 'a' });
    await writeProposal(at('new.yaml'), proposal);
    expect([...(await readFiles(dir)).keys()]).toEqual([
      'new.yaml',
      'policy.yaml',
      'trust-roots/a.json',
      'trust-roots/deep/b.pem',
    ]);
  });

  it('never overwrites a policy or a folder, and then writes no root either', async () => {
    const { dir, policy, at } = await policyFolder('mine', { 'folder/x': 'x' });
    for (const path of [policy, at('folder')])
      await expect(writeProposal(path, proposal)).rejects.toMatchObject({ code: 'policy-exists', details: { path } });
    expect([...(await readFiles(dir)).keys()]).toEqual(['folder/x', 'policy.yaml']);
  });
});
