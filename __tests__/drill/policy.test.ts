import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { pinTrust } from '../../src/drill/policy.ts';
import { temporaryFolder } from '../support/folders.ts';
import { newSigstore, rootBytes } from '../support/forge.ts';
import { IDENTITY } from '../support/policy.ts';

const sigstore = newSigstore();

describe('the policy of a drill', () => {
  it('pins no root with fields that this version does not know', async () => {
    const dir = await temporaryFolder();
    const root = join(dir, 'root.json');
    const out = join(dir, 'out');
    await writeFile(
      root,
      rootBytes(sigstore, (json) => Object.assign(json.tlogs[0] ?? {}, { witnessQuorum: 2 })),
    );
    await expect(pinTrust(out, root, IDENTITY)).rejects.toMatchObject({
      code: 'trusted-root-fields-unknown',
      details: { found: 'tlogs.witnessQuorum' },
    });
    expect(await readdir(dir)).toEqual(['root.json']);
    await writeFile(root, rootBytes(sigstore));
    expect(await pinTrust(out, root, IDENTITY)).toBe(join(out, 'trust-policy.yaml'));
  });
});
