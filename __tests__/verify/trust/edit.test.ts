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
const rootsOf = (text: string): readonly RootEntry[] => editPolicy(text, 'policy.yaml').policy.roots;
const namesOf = (text: string): readonly string[] => rootsOf(text).map(({ name }) => name);
const entry = (name: string, more: Partial<RootEntry> = {}): RootEntry => ({
  name,
  trustedRoot: { path: `${name}-new.json`, sha256: hex(name) },
  ...more,
});
const [a, b] = POLICY.roots as [RootEntry, RootEntry];

describe.each([
  ['YAML', YAML],
  ['JSON', JSON_TEXT],
])('a policy in %s', (_form, text) => {
  const { withRoot, withoutRoot } = editPolicy(text, 'policy.yaml');

  it('is read', () => {
    expect(editPolicy(text, 'policy.yaml').policy).toEqual(POLICY);
    expect([a.name, b.name]).toEqual(['a', 'b']);
  });

  it('takes a new root at its end, or behind the one that is named', () => {
    const c = entry('c', { maxAge: '30d', logs: 2 });
    expect(rootsOf(withRoot(c))).toEqual([a, b, c]);
    expect(rootsOf(withRoot(c, 'a'))).toEqual([a, c, b]);
    expect(rootsOf(withRoot(c, 'b'))).toEqual([a, b, c]);
  });

  it('takes a root of a name that is there in its place, wherever it was to go', () => {
    const [first, second] = [entry('a'), entry('b', { fulcio: { path: 'f.pem', sha256: ONE } })];
    expect(rootsOf(withRoot(first))).toEqual([first, b]);
    expect(rootsOf(withRoot(first, 'b'))).toEqual([first, b]);
    expect(rootsOf(withRoot(second))).toEqual([a, second]);
  });

  it('loses the root that is named, and no other', () => {
    expect(rootsOf(withoutRoot('a'))).toEqual([b]);
    expect(rootsOf(withoutRoot('b'))).toEqual([a]);
  });

  it('has no root of another name: it says which there are', () => {
    const unknown = expect.objectContaining({
      code: 'policy-root-unknown',
      details: { path: 'policy.yaml', given: 'c', expected: ['a', 'b'] },
    });
    expect(() => withoutRoot('c')).toThrow(unknown);
    expect(() => withRoot(entry('d'), 'c')).toThrow(unknown);
  });

  it('keeps all that is not its roots', () => {
    for (const after of [withRoot(entry('c')), withRoot(entry('a')), withoutRoot('a')])
      expect({ ...editPolicy(after, 'policy.yaml').policy, roots: [] }).toEqual({ ...POLICY, roots: [] });
  });
});

it('what is JSON stays JSON, and what is YAML keeps its form', () => {
  expect(editPolicy(JSON_TEXT, 'p').withRoot(entry('c'))).toBe(
    `${JSON.stringify({ ...POLICY, roots: [a, b, entry('c')] }, null, 2)}\n`,
  );
  expect(editPolicy(YAML, 'p').withRoot(entry('c'), 'a')).toBe(
    YAML.replace(
      '  # the second\n',
      `  - name: c\n    trustedRoot: { path: c-new.json, sha256: ${hex('c')} }\n  # the second\n`,
    ),
  );
});

describe('in YAML', () => {
  const { withRoot, withoutRoot } = editPolicy(YAML, 'policy.yaml');

  it('a root that is replaced by itself changes no letter', () => {
    expect(withRoot(a)).toBe(YAML);
    expect(withRoot(b)).toBe(YAML);
  });

  it('comments within a root stay where they were when its values change', () => {
    expect(withRoot({ ...a, ...entry('a'), maxAge: '90d' })).toBe(
      YAML.replace('a.json', 'a-new.json').replace(ONE, hex('a')).replace('180d', '90d'),
    );
    expect(withRoot({ ...b, ...entry('b'), pinnedAt: '2026-03-01' })).toBe(
      YAML.replace('b.json', 'b-new.json').replace(TWO, hex('b')).replace('2026-01-01', '2026-03-01'),
    );
  });

  it('a key of a root that is wanted no more goes, and one that is new comes', () => {
    const fulcio = { path: 'f.pem', sha256: ONE };
    expect(withRoot({ name: 'a', trustedRoot: a.trustedRoot, fulcio, maxAge: undefined })).toBe(
      YAML.replace('    maxAge: 180d # half a year\n', `    fulcio: { path: f.pem, sha256: ${ONE} }\n`),
    );
  });

  it('a pin that names no digest keeps none of the file before', () => {
    expect(rootsOf(withRoot({ ...a, trustedRoot: { path: 'other.json' } }))[0]?.trustedRoot).toEqual({
      path: 'other.json',
    });
  });

  it('the other root keeps its comments when one goes', () => {
    const after = withoutRoot('a');
    expect(after).toContain('# Kept by the platform team.');
    expect(after).toContain('pinnedAt: 2026-01-01 # by two people');
    expect(after).not.toContain('# looked at');
  });

  it('a list keeps the indentation that it had', () => {
    const flat = `version: 1\nroots:\n- name: a\n  trustedRoot: { path: a.json }\nrequirements:\n- ${JSON.stringify(SIGNATURE)}\n`;
    expect(editPolicy(flat, 'p').withRoot(entry('b'))).toMatch(/^roots:\n- name: a\n {2}trustedRoot: .*\n- name: b$/m);
  });

  it('roots that only a merge key brings cannot be written to, and that is said', () => {
    const merged = `%YAML 1.1\n---\nversion: 1\n<<: { roots: ${JSON.stringify(POLICY.roots)} }\nrequirements: ${JSON.stringify(POLICY.requirements)}\n`;
    const text = editPolicy(merged, 'policy.yaml');
    expect(text.policy.roots).toEqual(POLICY.roots);
    for (const change of [() => text.withRoot(entry('c')), () => text.withoutRoot('a')])
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
])('what is no policy is refused with %s: %j', (code, text) => {
  expect(() => editPolicy(text, 'p')).toThrow(expect.objectContaining({ code }));
});

it('whatever root is written is the root that is read, and no other root changes', () => {
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
      const at = namesOf(text).indexOf(made.name);
      const expected =
        at >= 0
          ? POLICY.roots.toSpliced(at, 1, made)
          : POLICY.roots.toSpliced(after === undefined ? 2 : namesOf(text).indexOf(after) + 1, 0, made);
      expect(rootsOf(editPolicy(text, 'p').withRoot(made, after))).toEqual(expected);
    }),
  );
});
