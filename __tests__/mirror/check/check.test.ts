import { describe, expect, it } from '@jest/globals';
import { digestOf, getHex } from '../../../src/lib/digest.ts';
import { baseError } from '../../../src/lib/errors.ts';
import { VerificationError } from '../../../src/lib/mc-error.ts';
import { blobPath, formatJson } from '../../../src/mirror/format/layout.ts';
import type { Destination, MirrorConfig, MirrorPorts } from '../../../src/mirror/index.ts';
import { checkMirror, mirrorCheckReportSchema } from '../../../src/mirror/index.ts';
import {
  BUNDLE,
  createIndex,
  createSmallMirror,
  FORK_PATH,
  LAYER,
  RECORD_PATH,
  REFUSED_PATH,
  RELEASE,
  SIZE,
  signState,
  smallConfig,
  smallPorts,
  TILED,
  TREE_ROOT,
} from '../../support/small-mirror.ts';
import { createCosigner } from '../../support/witness.ts';

type Change = (to: Destination) => Promise<void>;
interface Given {
  readonly config?: Partial<MirrorConfig>;
  readonly ports?: Partial<MirrorPorts>;
}

/** Returns the findings after a change, as `code path: detail`. */
async function listFindings(change: Change, { config, ports }: Given = {}): Promise<readonly string[]> {
  const { to } = await createSmallMirror();
  await change(to);
  const { reasons } = await checkMirror(smallConfig(config), smallPorts(to, ports));
  return reasons.map(({ code, path, detail }) => `${code} ${path}: ${detail}`);
}
const nothing: Change = async () => {};
const damaged = (path: string, detail: string) => expect.stringMatching(`^mirror-damaged ${path}: .*${detail}`);
const damagedSum = (path: string) => damaged(path, 'its digest is .*, but SHA256SUMS lists');

describe('checkMirror', () => {
  it('reports nothing for an intact mirror, and reports what it recomputed', async () => {
    const { to } = await createSmallMirror();
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

  it('fails if the place has no mirror', async () => {
    const { to } = await createSmallMirror();
    await to.remove('index.json');
    await expect(checkMirror(smallConfig(), smallPorts(to))).rejects.toMatchObject({
      code: 'mirror-missing',
      details: { where: 'small', detail: 'there is no index.json' },
    });
  });

  it.each<[string, Error]>([
    ['a fault', baseError('internal-error', { what: 'the disk failed' })],
    ['an error of another kind', new TypeError('of another kind')],
  ])('does not report an unreadable file as damaged: it fails with %s', async (_, error) => {
    const { to } = await createSmallMirror();
    const failing: Destination = {
      ...to,
      read: async (path, maxBytes) => {
        if (path === 'trust/trusted_root.json') throw error;
        return to.read(path, maxBytes);
      },
    };
    await expect(checkMirror(smallConfig(), smallPorts(failing))).rejects.toBe(error);
  });

  it('continues after each finding', async () => {
    const paths = ['trust/trusted_root.json', 'logs/tiled/checkpoint', blobPath(BUNDLE), REFUSED_PATH];
    const lines = await listFindings(async (to) => {
      for (const path of paths) await to.remove(path);
    });
    expect(lines.map((line) => /^mirror-damaged ([^:]+): /.exec(line)?.[1])).toEqual([
      'trust/trusted_root.json',
      'logs/tiled/checkpoint',
      REFUSED_PATH,
      blobPath(BUNDLE),
    ]);
  });

  it('stops when its signal aborts', async () => {
    const signal = AbortSignal.abort(new Error('called off'));
    await expect(listFindings(nothing, { ports: { signal } })).rejects.toThrow('called off');
  });
});

describe('checkMirror for trusted roots', () => {
  const path = 'trust/trusted_root.json';
  const writeTrust = async (to: Destination, trust: ReturnType<typeof createIndex>['trust']): Promise<void> => {
    await to.write('index.json', formatJson({ ...createIndex(), trust }));
  };

  it('reports a root that is missing or differs from the index', async () => {
    expect(await listFindings((to) => to.remove(path))).toEqual([damaged(path, 'it is missing')]);
    const found = getHex(digestOf('other'));
    const recorded = createIndex().trust[0]?.sha256;
    expect(await listFindings((to) => to.write(path, 'other'))).toEqual([
      `mirror-damaged ${path}: its sha256 is ${found}, the index lists ${recorded}`,
    ]);
  });

  it('reports a root that differs from the policy, even if the index names it', async () => {
    const lines = await listFindings(async (to) => {
      await to.write(path, 'other');
      await writeTrust(to, [{ name: 'acme', path, sha256: getHex(digestOf('other')) }]);
    });
    expect(lines).toEqual([`mirror-damaged ${path}: it is not the root of the policy`, damagedSum('index.json')]);
  });

  it('does not compare a root with the policy if the policy does not name it', async () => {
    const lines = await listFindings(async (to) => {
      await to.write(path, 'other');
      await writeTrust(to, [{ name: 'former', path, sha256: getHex(digestOf('other')) }]);
    });
    expect(lines).toEqual([damagedSum('index.json'), damagedSum(path)]);
  });
});

describe('checkMirror for logs', () => {
  it('requires no files of a log whose validity period has not begun', async () => {
    const waiting = { ...TILED, name: 'later', validFor: { start: '2027-01-01T00:00:00Z' } };
    const active = { ...TILED, name: 'later' };
    expect(await listFindings(nothing, { config: { logs: [TILED, waiting] } })).toEqual([]);
    expect(await listFindings(nothing, { config: { logs: [TILED, active] } })).toEqual([
      damaged('logs/later/checkpoint', 'it is missing'),
    ]);
  });

  it('requires witness cosignatures for tile logs if witnesses are configured', async () => {
    const keys = [createCosigner('one.acme.test').verifierKey];
    const checkQuorum = (quorum: number) =>
      listFindings(nothing, { config: { witnesses: { keys, quorum, urls: [] } } });
    expect(await checkQuorum(0)).toEqual([]);
    expect(await checkQuorum(1)).toEqual([expect.stringMatching('^log-unwitnessed ')]);
  });
});

describe('checkMirror for evidence', () => {
  it('reports an extra file once, wherever it is stored', async () => {
    const blob = blobPath(digestOf('x'));
    const places: [string, string][] = [
      ['blobs/sha256/extra', 'it is not named after a digest'],
      [blob, 'nothing names it'],
      ['evidence/extra', 'the catalog does not name it'],
      ['quarantine/extra', 'the catalog does not name it'],
      ['extra', 'a mirror has no such file'],
      ['forks/extra', 'a mirror has no such file'],
      ['logs/other/checkpoint', 'a mirror has no such file'],
      ['trust/extra', 'a mirror has no such file'],
      ['retention/extra', 'a mirror has no such file'],
    ];
    for (const [path, detail] of places)
      expect(await listFindings((to) => to.write(path, 'x'))).toEqual([damaged(path, detail)]);
  });

  it('reports a missing file and which file names it', async () => {
    expect(await listFindings((to) => to.remove(blobPath(RELEASE)))).toEqual(
      [
        damaged(blobPath(LAYER), 'nothing names it'),
        damaged(blobPath(RELEASE), 'it is missing, and a release or manifest names it'),
      ].toReversed(),
    );
    // A mirror does not have to store the layers of images.
    expect(await listFindings((to) => to.remove(blobPath(LAYER)))).toEqual([]);
    expect(await listFindings((to) => to.remove(RECORD_PATH))).toEqual([
      damaged(RECORD_PATH, 'it is missing or was changed'),
      damaged(REFUSED_PATH, 'the catalog does not name it'),
    ]);
  });

  it('judges verified evidence again', async () => {
    const judge: MirrorPorts['judge'] = async () => ({
      fingerprint: 'f',
      judge: () => ({ verified: false, code: 'identity-mismatch', message: 'no signer is trusted' }),
    });
    expect(await listFindings(nothing, { ports: { judge } })).toEqual([
      `mirror-evidence-refused ${blobPath(BUNDLE)}: no signer is trusted`,
    ]);
  });
});

describe('checkMirror for the files that describe the mirror', () => {
  it('reports a changed byte in a file that only the list of sums covers', async () => {
    expect(await listFindings((to) => to.write(FORK_PATH, '[]'))).toEqual([damagedSum(FORK_PATH)]);
  });

  it('reports each finding once, and still reports all others', async () => {
    const lines = await listFindings(async (to) => {
      await to.write('trust/trusted_root.json', 'other');
      await to.write(FORK_PATH, '[]');
    });
    expect(lines).toEqual([damaged('trust/trusted_root.json', 'the index lists'), damagedSum(FORK_PATH)]);
  });

  it('reports a state that names other logs or other evidence', async () => {
    const { indexes } = await createSmallMirror();
    const other = createIndex();
    const logs = other.logs.map((log) => ({ ...log, size: SIZE + 1 }));
    const wrongState = [damaged('mirror.json', 'it lists other logs or evidence than the mirror has')];
    expect(await listFindings((to) => signState(to, { ...other, logs }, indexes))).toEqual(wrongState);
    expect(await listFindings((to) => signState(to, other, new Map([[RELEASE, digestOf('x')]])))).toEqual(wrongState);
    expect(await listFindings((to) => signState(to, other, indexes))).toEqual([]);
  });

  it('reports a missing state', async () => {
    expect(await listFindings((to) => to.remove('mirror.json'))).toEqual([damaged('mirror.json', 'it is missing')]);
  });

  it('reports a missing list of TUF repositories', async () => {
    const tuf = [{ name: 'acme', url: 'http://127.0.0.1:1', root: '/nonexistent/root.json' }];
    const work = listFindings(nothing, { config: { tuf } });
    await expect(work).rejects.toMatchObject({ code: 'file-not-found' });
    await expect(work).rejects.not.toBeInstanceOf(VerificationError);
  });
});
