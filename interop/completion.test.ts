import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { COMPLETIONS, checkSyntax, listOffers } from '../__tests__/support/completion.ts';
import { peer } from './peers.ts';

// npm test runs the same cases in bash, which every machine of this project has.
for (const shell of ['zsh', 'fish'] as const) {
  const { missing } = await peer(shell);
  describe(`the completion script of ${shell}, in the real shell`, { skip: missing ?? false }, () => {
    it('has valid syntax', async () => {
      assert.equal(await checkSyntax(shell), '');
    });

    for (const [words, expected] of COMPLETIONS) {
      it(`completes ${JSON.stringify(words)} to ${JSON.stringify(expected)}`, async () => {
        assert.deepEqual(await listOffers(shell, words), expected);
      });
    }
  });
}
