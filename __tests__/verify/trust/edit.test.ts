import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { editPolicy, type RootEntry } from '../../../src/verify/trust/edit.ts';
import { SIGNATURE } from '../../support/policy.ts';
import { hex } from '../../support/policy-folder.ts';

const [ONE, TWO] = [hex('one'), hex('two')];
const YAML = `# Kept by the platform team.
version: 1
roots:
  # the first
  - name: a
    trustedRoot: { path: a.json, sha256: ${ONE} } # looked at
    maxAge: 180d # half a year
  # the second
  - name: 'b'
    trustedRoot:
      path: b.json # where it lies
      sha256: ${TWO}
    pinnedAt: 2026-01-01 # by two people
requirements:
  - name: signature # who ships
    kind: signature
    identities:
      - { issuer: i, subject: s }
`;
const POLICY = editPolicy(YAML, 'policy.yaml').policy;
const JSON_TEXT = JSON.stringify(POLICY);
const parseRoots = (text: string): readonly RootEntry[] => editPolicy(text, 'policy.yaml').policy.roots;
const parseNames = (text: string): readonly string[] => parseRoots(text).map(({ name }) => name);
const createEntry = (name: string, more: Partial<RootEntry> = {}): RootEntry => ({
  name,
  trustedRoot: { path: `${name}-new.json`, sha256: hex(name) },
  ...more,
});
const [a, b] = POLICY.roots as [RootEntry, RootEntry];

describe.each([
  ['YAML', YAML],
  ['JSON', JSON_TEXT],
])('editPolicy, for a policy in %s,', (_form, text) => {
  const { withRoot, withoutRoot } = editPolicy(text, 'policy.yaml');

  it('reads the policy', () => {
    expect(editPolicy(text, 'policy.yaml').policy).toEqual(POLICY);
    expect([a.name, b.name]).toEqual(['a', 'b']);
  });

  it('adds a new root at the end, or after the named root', () => {
    const c = createEntry('c', { maxAge: '30d', logs: 2 });
    expect(parseRoots(withRoot(c))).toEqual([a, b, c]);
    expect(parseRoots(withRoot(c, 'a'))).toEqual([a, c, b]);
    expect(parseRoots(withRoot(c, 'b'))).toEqual([a, b, c]);
  });

  it('replaces a root of the same name at its place, for any requested position', () => {
    const [first, second] = [createEntry('a'), createEntry('b', { fulcio: { path: 'f.pem', sha256: ONE } })];
    expect(parseRoots(withRoot(first))).toEqual([first, b]);
    expect(parseRoots(withRoot(first, 'b'))).toEqual([first, b]);
    expect(parseRoots(withRoot(second))).toEqual([a, second]);
  });

  it('removes only the named root', () => {
    expect(parseRoots(withoutRoot('a'))).toEqual([b]);
    expect(parseRoots(withoutRoot('b'))).toEqual([a]);
  });

  it('rejects an unknown name, and reports the known names', () => {
    const unknown = expect.objectContaining({
      code: 'policy-root-unknown',
      details: { path: 'policy.yaml', given: 'c', expected: ['a', 'b'] },
    });
    expect(() => withoutRoot('c')).toThrow(unknown);
    expect(() => withRoot(createEntry('d'), 'c')).toThrow(unknown);
  });

  it('keeps everything except the roots', () => {
    for (const after of [withRoot(createEntry('c')), withRoot(createEntry('a')), withoutRoot('a')])
      expect({ ...editPolicy(after, 'policy.yaml').policy, roots: [] }).toEqual({ ...POLICY, roots: [] });
  });
});

it('editPolicy keeps JSON as JSON, and YAML with its layout', () => {
  expect(editPolicy(JSON_TEXT, 'p').withRoot(createEntry('c'))).toBe(
    `${JSON.stringify({ ...POLICY, roots: [a, b, createEntry('c')] }, null, 2)}\n`,
  );
  expect(editPolicy(YAML, 'p').withRoot(createEntry('c'), 'a')).toBe(
    YAML.replace(
      '  # the second\n',
      `  - name: c\n    trustedRoot: { path: c-new.json, sha256: ${hex('c')} }\n  # the second\n`,
    ),
  );
});

describe('editPolicy, for YAML,', () => {
  const { withRoot, withoutRoot } = editPolicy(YAML, 'policy.yaml');

  it('changes nothing if it replaces a root with itself', () => {
    expect(withRoot(a)).toBe(YAML);
    expect(withRoot(b)).toBe(YAML);
  });

  it('keeps the comments in a root when values change', () => {
    expect(withRoot({ ...a, ...createEntry('a'), maxAge: '90d' })).toBe(
      YAML.replace('a.json', 'a-new.json').replace(ONE, hex('a')).replace('180d', '90d'),
    );
    expect(withRoot({ ...b, ...createEntry('b'), pinnedAt: '2026-03-01' })).toBe(
      YAML.replace('b.json', 'b-new.json').replace(TWO, hex('b')).replace('2026-01-01', '2026-03-01'),
    );
  });

  it('removes an unwanted field of a root, and adds a new one', () => {
    const fulcio = { path: 'f.pem', sha256: ONE };
    expect(withRoot({ name: 'a', trustedRoot: a.trustedRoot, fulcio, maxAge: undefined })).toBe(
      YAML.replace('    maxAge: 180d # half a year\n', `    fulcio: { path: f.pem, sha256: ${ONE} }\n`),
    );
  });

  it('removes the old digest if the new pin has none', () => {
    expect(parseRoots(withRoot({ ...a, trustedRoot: { path: 'other.json' } }))[0]?.trustedRoot).toEqual({
      path: 'other.json',
    });
  });

  it('keeps the comments of the other root when it removes one', () => {
    const after = withoutRoot('a');
    expect(after).toContain('# Kept by the platform team.');
    expect(after).toContain('pinnedAt: 2026-01-01 # by two people');
    expect(after).not.toContain('# looked at');
  });

  it('keeps the indentation of a list', () => {
    const flat = `version: 1\nroots:\n- name: a\n  trustedRoot: { path: a.json }\nrequirements:\n- ${JSON.stringify(SIGNATURE)}\n`;
    expect(editPolicy(flat, 'p').withRoot(createEntry('b'))).toMatch(
      /^roots:\n- name: a\n {2}trustedRoot: .*\n- name: b$/m,
    );
  });

  it('rejects a change of roots that come from a merge key, and reports this', () => {
    const merged = `%YAML 1.1\n---\nversion: 1\n<<: { roots: ${JSON.stringify(POLICY.roots)} }\nrequirements: ${JSON.stringify(POLICY.requirements)}\n`;
    const text = editPolicy(merged, 'policy.yaml');
    expect(text.policy.roots).toEqual(POLICY.roots);
    for (const change of [() => text.withRoot(createEntry('c')), () => text.withoutRoot('a')])
      expect(change).toThrow(
        expect.objectContaining({ code: 'yaml-malformed', details: expect.objectContaining({ what: 'policy.yaml' }) }),
      );
  });
});

it.each([
  ['yaml-malformed', '{'],
  ['yaml-malformed', `${YAML}version: 1\n`],
  ['schema-mismatch', 'version: 1'],
  ['schema-mismatch', '{}'],
  ['schema-mismatch', YAML.replace('roots:', 'root:')],
])('editPolicy rejects text that is not a policy with %s: %j', (code, text) => {
  expect(() => editPolicy(text, 'p')).toThrow(expect.objectContaining({ code }));
});

it('editPolicy writes any root so that it reads back, and changes no other root', () => {
  const pin = fc.record(
    { path: fc.string({ minLength: 1 }), sha256: fc.nat().map((n) => hex(String(n))) },
    { requiredKeys: ['path'] },
  );
  const root = fc.record(
    {
      name: fc.oneof(fc.constantFrom('a', 'b'), fc.string({ minLength: 1, maxLength: 100 })),
      trustedRoot: pin,
      fulcio: pin,
      rekor: pin,
      maxAge: fc.nat(9999).map((days) => `${days}d`),
      logs: fc.integer({ min: 1, max: 10 }),
      timestamps: fc.integer({ min: 1, max: 10 }),
    },
    { requiredKeys: ['name', 'trustedRoot'] },
  );
  fc.assert(
    fc.property(root, fc.constantFrom(undefined, 'a', 'b'), fc.constantFrom(YAML, JSON_TEXT), (made, after, text) => {
      const at = parseNames(text).indexOf(made.name);
      const expected =
        at >= 0
          ? POLICY.roots.toSpliced(at, 1, made)
          : POLICY.roots.toSpliced(after === undefined ? 2 : parseNames(text).indexOf(after) + 1, 0, made);
      expect(parseRoots(editPolicy(text, 'p').withRoot(made, after))).toEqual(expected);
    }),
  );
});
