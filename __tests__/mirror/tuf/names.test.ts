import { posix } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { TargetFile, Targets } from '@tufjs/models';
import fc from 'fast-check';
import { listDelegatedRoles, rolePath, targetPaths } from '../../../src/mirror/tuf/names.ts';

const context = { repository: 'acme', now: undefined };
const createTarget = (path: string, hashes: Record<string, string> = { sha256: 'a'.repeat(64) }) =>
  new TargetFile({ path, length: 1, hashes });
/** Generates text that resembles a path. */
const pathLike = fc.oneof(
  fc.string(),
  fc
    .array(fc.constantFrom('a', '..', '.', '', '/', '\\', '%2e%2e', 'b c', '\0', '#', '?', '.git', 'x.tmp', 'é'), {
      maxLength: 8,
    })
    .map((parts) => parts.join('/')),
);

describe('the file names of a TUF repository', () => {
  it('stay below its folder for any target or role name', () => {
    fc.assert(
      fc.property(pathLike, fc.boolean(), (name, consistent) => {
        for (const [start, make] of [
          ['targets/', () => targetPaths(context, createTarget(name), consistent)],
          ['', () => [rolePath(context, name, 7, consistent)]],
        ] as const) {
          try {
            for (const { path, encoded } of make()) {
              expect(path.startsWith(start) && posix.normalize(path)).toBe(path);
              expect(posix.isAbsolute(path)).toBe(false);
              // A static server finds the file under the path that clients request.
              expect(decodeURIComponent(new URL(encoded, 'http://mirror.test/tuf/acme/').pathname)).toBe(
                `/tuf/acme/${path}`,
              );
            }
          } catch (error) {
            expect(error).toMatchObject({ code: 'tuf-invalid' });
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('follow consistent snapshots: one for each hash of a target, and a version prefix for a role', () => {
    const both = createTarget('deep/er/file name', { sha256: 'aa', sha512: 'bb' });
    expect(targetPaths(context, both, true)).toEqual([
      { path: 'targets/deep/er/aa.file name', encoded: 'targets/deep/er/aa.file%20name' },
      { path: 'targets/deep/er/bb.file name', encoded: 'targets/deep/er/bb.file%20name' },
    ]);
    expect(targetPaths(context, both, false)).toEqual([
      { path: 'targets/deep/er/file name', encoded: 'targets/deep/er/file%20name' },
    ]);
    expect(rolePath(context, 'team/a', 3, true)).toEqual({ path: '3.team/a.json', encoded: '3.team%2Fa.json' });
  });

  it.each(['x'.repeat(600), 'a\nb', 'a\\b', '/a', 'a//b', 'a/', '.hidden/a', 'half.tmp'])(
    'cause an error for an unusable target name: %j',
    (name) => {
      expect(() => targetPaths(context, createTarget(name), false)).toThrow(
        expect.objectContaining({ code: 'tuf-invalid' }),
      );
    },
  );

  it('have at most 512 characters, with their folder', () => {
    const listPathsOfLength = (length: number) =>
      targetPaths(context, createTarget('x'.repeat(length - 'targets/'.length)), false);
    expect(listPathsOfLength(512)[0]?.path).toHaveLength(512);
    expect(() => listPathsOfLength(513)).toThrow(expect.objectContaining({ code: 'tuf-invalid' }));
  });

  it.each(['root', 'timestamp', '7.root', 'targets/x'])('give no role the name of another file: %s', (role) => {
    for (const consistent of [true, false])
      expect(() => rolePath(context, role, 1, consistent)).toThrow(expect.objectContaining({ code: 'tuf-invalid' }));
  });

  it('include all hash bins, up to the number in a real repository', () => {
    const createBins = (bits: number) =>
      Targets.fromJSON({
        _type: 'targets',
        spec_version: '1.0.31',
        version: 1,
        expires: '2100-01-01T00:00:00Z',
        targets: {},
        delegations: { keys: {}, succinct_roles: { keyids: [], threshold: 1, bit_length: bits, name_prefix: 'bin' } },
      });
    expect(listDelegatedRoles(context, createBins(2), 'targets.json')).toEqual(['bin-0', 'bin-1', 'bin-2', 'bin-3']);
    expect(listDelegatedRoles(context, createBins(12), 'targets.json')).toHaveLength(4096);
    expect(() => listDelegatedRoles(context, createBins(13), 'targets.json')).toThrow(
      expect.objectContaining({ code: 'tuf-invalid' }),
    );
  });
});
