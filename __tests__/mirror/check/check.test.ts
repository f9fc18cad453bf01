import { describe, expect, it } from '@jest/globals';
import { digestOf, hexOf } from '../../../src/lib/digest.ts';
import { baseError } from '../../../src/lib/errors.ts';
import { VerificationError } from '../../../src/lib/mc-error.ts';
import { blobPath, formatJson } from '../../../src/mirror/format/layout.ts';
import type { Destination, MirrorConfig, MirrorPorts } from '../../../src/mirror/index.ts';
import { checkMirror, mirrorCheckReportSchema } from '../../../src/mirror/index.ts';
import {
  BUNDLE,
  FORK_PATH,
  indexOf,
  LAYER,
  RECORD_PATH,
  REFUSED_PATH,
  RELEASE,
  SIZE,
  sayState,
  smallConfig,
  smallMirror,
  smallPorts,
  TILED,
  TREE_ROOT,
} from '../../support/small-mirror.ts';
import { cosignerOf } from '../../support/witness.ts';

type Change = (to: Destination) => Promise<void>;
interface Given {
  readonly config?: Partial<MirrorConfig>;
  readonly ports?: Partial<MirrorPorts>;
}

/** What is told of a mirror after a change, as `code path: detail`. */
async function told(change: Change, { config, ports }: Given = {}): Promise<readonly string[]> {
  const { to } = await smallMirror();
  await change(to);
  const { reasons } = await checkMirror(smallConfig(config), smallPorts(to, ports));
  return reasons.map(({ code, path, detail }) => `${code} ${path}: ${detail}`);
}
const nothing: Change = async () => {};
const damaged = (path: string, detail: string) => expect.stringMatching(`^mirror-damaged ${path}: .*${detail}`);
const sumsTell = (path: string) => damaged(path, 'its digest is .*, SHA256SUMS says');

describe('the check of a mirror', () => {
  it('finds nothing where all is as it was, and tells what it recomputed', async () => {
    const { to } = await smallMirror();
    const report = await checkMirror(smallConfig(), smallPorts(to));
    mirrorCheckReportSchema.parse(report);
    expect(report).toMatchObject({
      outcome: 'passed',
      reasons: [],
      syncedAt: '2026-03-14T02:00:00.000Z',
      stalenessSeconds: 60,
      logs: [{ name: 'tiled', size: SIZE, root: TREE_ROOT }],
    });
    expect(report.files).toBeGreaterThan(15);
  });

  it('is of no place where no mirror is', async () => {
    const { to } = await smallMirror();
    await to.remove('index.json');
    await expect(checkMirror(smallConfig(), smallPorts(to))).rejects.toMatchObject({
      code: 'mirror-missing',
      details: { where: 'small', detail: 'there is no index.json' },
    });
  });

  it.each<[string, Error]>([
    ['a fault', baseError('internal-error', { what: 'the disk failed' })],
    ['an error of another kind', new TypeError('of another kind')],
  ])('does not call damaged what cannot be read: it fails by %s', async (_, error) => {
    const { to } = await smallMirror();
    const failing: Destination = {
      ...to,
      read: async (path, maxBytes) => {
        if (path === 'trust/trusted_root.json') throw error;
        return to.read(path, maxBytes);
      },
    };
    await expect(checkMirror(smallConfig(), smallPorts(failing))).rejects.toBe(error);
  });

  it('goes on after each thing that it finds', async () => {
    const paths = ['trust/trusted_root.json', 'logs/tiled/checkpoint', blobPath(BUNDLE), REFUSED_PATH];
    const lines = await told(async (to) => {
      for (const path of paths) await to.remove(path);
    });
    expect(lines.map((line) => /^mirror-damaged ([^:]+): /.exec(line)?.[1])).toEqual([
      'trust/trusted_root.json',
      'logs/tiled/checkpoint',
      REFUSED_PATH,
      blobPath(BUNDLE),
    ]);
  });

  it('stops when it is called off', async () => {
    const signal = AbortSignal.abort(new Error('called off'));
    await expect(told(nothing, { ports: { signal } })).rejects.toThrow('called off');
  });
});

describe('the check of the trusted roots of a mirror', () => {
  const path = 'trust/trusted_root.json';
  const retold = async (to: Destination, trust: ReturnType<typeof indexOf>['trust']): Promise<void> => {
    await to.write('index.json', formatJson({ ...indexOf(), trust }));
  };

  it('finds one that is missing, or another than the index says', async () => {
    expect(await told((to) => to.remove(path))).toEqual([damaged(path, 'it is missing')]);
    const found = hexOf(digestOf('other'));
    const said = indexOf().trust[0]?.sha256;
    expect(await told((to) => to.write(path, 'other'))).toEqual([
      `mirror-damaged ${path}: its sha256 is ${found}, the index says ${said}`,
    ]);
  });

  it("finds one that is not the policy's, though the index says so", async () => {
    const lines = await told(async (to) => {
      await to.write(path, 'other');
      await retold(to, [{ name: 'acme', path, sha256: hexOf(digestOf('other')) }]);
    });
    expect(lines).toEqual([`mirror-damaged ${path}: it is not the root of the policy`, sumsTell('index.json')]);
  });

  it('does not hold one against the policy that the policy does not know', async () => {
    const lines = await told(async (to) => {
      await to.write(path, 'other');
      await retold(to, [{ name: 'former', path, sha256: hexOf(digestOf('other')) }]);
    });
    expect(lines).toEqual([sumsTell('index.json'), sumsTell(path)]);
  });
});

describe('the check of the logs of a mirror', () => {
  it('asks nothing of a log whose time has not begun', async () => {
    const waiting = { ...TILED, name: 'later', validFor: { start: '2027-01-01T00:00:00Z' } };
    const active = { ...TILED, name: 'later' };
    expect(await told(nothing, { config: { logs: [TILED, waiting] } })).toEqual([]);
    expect(await told(nothing, { config: { logs: [TILED, active] } })).toEqual([
      damaged('logs/later/checkpoint', 'it is missing'),
    ]);
  });

  it('asks for the cosignatures of witnesses, where there are witnesses, of logs with tiles', async () => {
    const keys = [cosignerOf('one.acme.test').verifierKey];
    const of = (quorum: number) => told(nothing, { config: { witnesses: { keys, quorum, urls: [] } } });
    expect(await of(0)).toEqual([]);
    expect(await of(1)).toEqual([expect.stringMatching('^log-unwitnessed ')]);
  });
});

describe('the check of what is held as evidence', () => {
  it('finds a file too many once, wherever it lies', async () => {
    const blob = blobPath(digestOf('x'));
    const places: [string, string][] = [
      ['blobs/sha256/extra', 'it is not named after a digest'],
      [blob, 'nothing names it'],
      ['evidence/extra', 'the catalog does not name it'],
      ['quarantine/extra', 'the catalog does not name it'],
      ['extra', 'no mirror has such a file'],
      ['forks/extra', 'no mirror has such a file'],
      ['logs/other/checkpoint', 'no mirror has such a file'],
      ['trust/extra', 'no mirror has such a file'],
      ['retention/extra', 'no mirror has such a file'],
    ];
    for (const [path, detail] of places)
      expect(await told((to) => to.write(path, 'x'))).toEqual([damaged(path, detail)]);
  });

  it('finds that something is missing, and who names it', async () => {
    expect(await told((to) => to.remove(blobPath(RELEASE)))).toEqual(
      [
        damaged(blobPath(LAYER), 'nothing names it'),
        damaged(blobPath(RELEASE), 'it is missing, and a release or manifest names it'),
      ].toReversed(),
    );
    // Of images no layer has to be held.
    expect(await told((to) => to.remove(blobPath(LAYER)))).toEqual([]);
    expect(await told((to) => to.remove(RECORD_PATH))).toEqual([
      damaged(RECORD_PATH, 'it is missing or was changed'),
      damaged(REFUSED_PATH, 'the catalog does not name it'),
    ]);
  });

  it('judges what was verified again', async () => {
    const judge: MirrorPorts['judge'] = async () => ({
      fingerprint: 'f',
      judge: () => ({ verified: false, code: 'identity-mismatch', message: 'nobody is trusted' }),
    });
    expect(await told(nothing, { ports: { judge } })).toEqual([
      `mirror-evidence-refused ${blobPath(BUNDLE)}: nobody is trusted`,
    ]);
  });
});

describe('the check of what a mirror says of itself', () => {
  it('finds a changed byte in what only the list of sums holds', async () => {
    expect(await told((to) => to.write(FORK_PATH, '[]'))).toEqual([sumsTell(FORK_PATH)]);
  });

  it('tells of nothing twice, and of all else still', async () => {
    const lines = await told(async (to) => {
      await to.write('trust/trusted_root.json', 'other');
      await to.write(FORK_PATH, '[]');
    });
    expect(lines).toEqual([damaged('trust/trusted_root.json', 'the index says'), sumsTell(FORK_PATH)]);
  });

  it('finds that it tells of other logs, or of other evidence', async () => {
    const { indexes } = await smallMirror();
    const other = indexOf();
    const logs = other.logs.map((log) => ({ ...log, size: SIZE + 1 }));
    const telling = [damaged('mirror.json', 'it tells of other logs or evidence than are here')];
    expect(await told((to) => sayState(to, { ...other, logs }, indexes))).toEqual(telling);
    expect(await told((to) => sayState(to, other, new Map([[RELEASE, digestOf('x')]])))).toEqual(telling);
    expect(await told((to) => sayState(to, other, indexes))).toEqual([]);
  });

  it('finds that it says nothing', async () => {
    expect(await told((to) => to.remove('mirror.json'))).toEqual([damaged('mirror.json', 'it is missing')]);
  });

  it('tells of a list of TUF repositories that are not there', async () => {
    const tuf = [{ name: 'acme', url: 'http://127.0.0.1:1', root: '/nonexistent/root.json' }];
    const work = told(nothing, { config: { tuf } });
    await expect(work).rejects.toMatchObject({ code: 'file-not-found' });
    await expect(work).rejects.not.toBeInstanceOf(VerificationError);
  });
});
