import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { checkLanguage, languageViolations } from '../../scripts/language/check.ts';
import { splitSentences } from '../../scripts/language/sentences.ts';
import { readSourceTexts } from '../../scripts/language/tokens.ts';

const words = (count: number): string => Array.from({ length: count }, (_, i) => (i === 0 ? 'Word' : 'word')).join(' ');

/** `§` stands for a dollar sign, so that no string here looks like a template. */
const toSource = (text: string): string => text.replaceAll('§', '$');

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mc-language-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const plant = (file: string, source: string): string[] => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), toSource(source));
  return languageViolations(root);
};
const plantDoc = (text: string): string[] => plant('docs/page.md', `# Page\n\n${text}\n`);

describe('languageViolations', () => {
  it.each([
    'The bundle is held against the policy.',
    'It holds the signer against it.',
    'The log is held to its last entry.',
    'The inclusion proof does not hold.',
    'A mirror which holds no key is refused.',
    'Each loss is told.',
    'They are never told of it.',
    'The report tells how.',
    'A reader can tell a lost release apart.',
    'The report says yes.',
    'It lists what bundles say of themselves.',
    'It serves whoever asks.',
    'It reads whatever is there.',
    'It trusts nobody.',
    'It trusts anybody.',
    'It trusts somebody.',
    'It refuses what is no bundle.',
    'The file is no bundle.',
    'The digest is none.',
    'It signs anew.',
    'It is gone by then.',
    'It reads the parts thereof.',
    'The root was had from elsewhere.',
    'A peer that cannot be had is skipped.',
    'A mutant that no test comes by survives.',
    'It lists what came of it.',
    'The evidence was of use.',
    'The state of today is signed.',
    'The release may not ship.',
    'The key stands beside the lock.',
    'The file lies under the root.',
    'A great number of files is read.',
    'It is read many times over.',
    'See the way of a release.',
    'It records the fate of a release.',
    'It checks the word of a mirror.',
    'It is the architecture of the house.',
    'Each floor has a name.',
    'This room has an index.',
    'It is a front door.',
    'It is written as it came.',
    'It is left as it is.',
    'The mirror mends itself.',
    'It is refused for cause.',
    'It is damaged on the way.',
    'It is older than what was asked.',
    'It prints the first of what is left.',
    'It cleans the text of others.',
    'The key is in its stead.',
    'The bytes are at hand.',
    'It fails all the same.',
    'The image is to be verified.',
    'It has 1 entries.',
    'It lists 6 of 1 files.',
  ])('finds the phrase in "%s"', (sentence) => {
    expect(plantDoc(sentence)).toEqual([expect.stringMatching(/^docs\/page\.md:3: "[^"]+": write ./)]);
  });

  it.each([
    'A legal hold on the pack never expires, and a legal hold to protect it is allowed.',
    'The threshold of the household is in holder.ts, next to src/whoever.ts and nobody@acme.example.',
    'The size is greater than zero, and the greatest common divisor is 1.',
    'It calls `tells`, `whoever()` and ``is told``.',
    'The [page](https://example.com/whoever/anew) lists none of them, and there is none on disk.',
    'There is no bundle. It is no longer valid, and is not a checkpoint.',
    'A key holds a value. The mirror holds 3 entries.',
    'RFC 6962 says so.',
    'The mirror stands in for a registry that is down.',
    'It prints 1 entry, 11 entries and 2.1 entries.',
    'The disk has room for it, and a lookup makes room.',
    'By way of example, it is read as it is written.',
  ])('accepts "%s"', (sentence) => {
    expect(plantDoc(sentence)).toEqual([]);
  });

  it('finds a phrase across a line break, at the line where it starts', () => {
    expect(plantDoc('One line.\nThe loss is\ntold there.')).toEqual([
      'docs/page.md:4: "is told": write "is reported" or "is passed"',
    ]);
  });

  it.each([
    ['a doc comment', 'src/a.ts', '/**\n * Reads a file.\n * Signs anew.\n */', 3],
    ['a line comment', 'src/a.ts', 'const a = 1;\n// reads\n// anew\nconst b = 2;', 3],
    ['a comment after code', 'scripts/a.ts', 'const a = /[/"]/; // signs anew', 1],
    ['a string', 'src/a.ts', "import x from 'y';\nthrow fail('signed anew');", 2],
    ['a template', 'src/a.ts', 'f(`one\n§{g(`x §{1} y`)} anew`);', 2],
    ['a string inside a template', 'src/a.ts', "f(`a §{\n g('signed anew')}`);", 2],
    ['a test title', '__tests__/a.test.ts', "it('reads what is told there', () => {});", 1],
    ['JavaScript', 'scripts/a.js', '// signs anew', 1],
    ['Go', 'interop/peers/main.go', 'package main\n\n// Signs anew.', 3],
    ['Python', 'interop/judge.py', 'a = 1  # signs anew', 1],
    ['Rego', 'policy/a.rego', 'package a\n\nreason := "signed anew"', 3],
    ['shell', 'cmd/mc', '#!/bin/sh\n# signs anew\n', 2],
    ['a description of an action', 'actions/a/action.yml', 'name: a\ndescription: Signs anew.', 2],
    ['a folded description', 'actions/a/action.yml', 'inputs:\n  a:\n    description: >\n      Signs\n      anew.', 5],
    ['a step of a workflow', '.github/workflows/a.yml', 'jobs:\n  a:\n    steps:\n      - name: Sign anew', 4],
    ['a comment in YAML', 'workflows/a.yml', 'on: push\n# signs anew', 2],
    ['a JSON Schema', 'schemas/a.schema.json', '{\n  "description": "signed anew"\n}', 2],
    ['a README of an action', 'actions/a/README.md', 'Signs anew.', 1],
    ['a table', 'CONTRIBUTING.md', '| a | b |\n|---|---|\n| x | signs anew |', 3],
    ['a list item', 'CHANGELOG.md', '- one\n- signs\n  anew', 3],
    ['a label of a picture', 'docs/images/a.svg', '<svg>\n<text x="1">is told &amp; read</text></svg>', 2],
    ['the description of a picture', 'docs/images/a.svg', '<svg><desc id="d">A\nsigns anew.</desc></svg>', 2],
  ])('finds a phrase in %s', (_, file, source, line) => {
    expect(plant(file, source)).toEqual([expect.stringContaining(`${file}:${line}: "`)]);
  });

  it.each([
    ['identifiers and paths', 'src/a.ts', "import { anew } from './anew.ts';\nconst nobody = tells.whoever;"],
    ['a single word', 'src/a.ts', "const user = 'nobody';"],
    ['a regular expression', 'src/a.ts', 'const a = b ? /is told "anew/ : c / d / e;'],
    ['code in a comment', 'src/a.ts', '/** Calls `is told`.\n * ```\n * signs anew\n * ```\n */'],
    ['a fence', 'docs/a.md', '```sh\nmc signs anew\n```'],
    ['a fixture', '__tests__/fixtures/a.md', 'Signs anew.'],
    ['a dependency', 'scripts/node_modules/a/README.md', 'Signs anew.'],
    ['the bundle', 'dist/a.js', '// signs anew'],
    ['keys and values of YAML', 'workflows/a.yml', "env:\n  anew: 'a # is told'"],
    ['the attributes of a picture', 'docs/images/a.svg', '<svg aria-label="a"><path id="is told" d="M0 0"/></svg>'],
    ['data in JSON', 'schemas/a.schema.json', '{ "const": "signed anew" }'],
  ])('accepts %s', (_, file, source) => {
    expect(plant(file, source)).toEqual([]);
  });
});

describe('docs/style.md', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/style.md'), 'utf8');
  const table = page.split('| Do not write |')[1]?.split('\n\n')[0] ?? '';
  const listed = table.split('\n').flatMap((row) => (row.split('|')[1] ?? '').match(/(?<=`)[^`,]+(?=`)/g) ?? []);

  it('lists more than 50 phrases', () => {
    expect(listed.length).toBeGreaterThan(50);
  });

  it.each(listed)('lists "%s", which the lint finds', (listedPhrase) => {
    expect(plantDoc(listedPhrase)).toHaveLength(1);
  });

  it('follows its own rules', () => {
    expect(plant('docs/style.md', page)).toEqual([]);
  });
});

describe('the limit on the words of a sentence', () => {
  const long = `${words(31)}.`;

  it.each([
    ['a page', 'SECURITY.md', `Short.\n\n${long}`, 3],
    ['a list item', 'SECURITY.md', `- Short.\n- ${long}`, 2],
    ['a table cell', 'SECURITY.md', `| a | b |\n|---|---|\n| a | ${long} |`, 3],
    ['a doc comment', 'src/a.ts', `/** Reads.\n *\n * ${long} */`, 3],
    ['a message', 'src/a.ts', `\nconst a = '${long}';`, 2],
    ['a second sentence of a message', 'src/a.ts', `const a = 'Short. ${long}';`, 1],
    ['a paragraph of a page in HTML', 'src/a.ts', `const a = \`<h2>Short</h2>\n<p>${long}</p>\`;`, 2],
    ['a description of a picture', 'docs/images/a.svg', `<svg>\n<desc>${long}</desc></svg>`, 2],
    ['a description', 'actions/a/action.yml', `name: a\ndescription: ${long}`, 2],
    ['a description of a schema', 'schemas/a.schema.json', `{ "description": "${long}" }`, 1],
  ])('refuses 31 words in %s', (_, file, source, line) => {
    const expected = `${file}:${line}: "Word word word word word word …" has 31 words: write sentences of at most 30`;
    expect(plant(file, source)).toEqual([expected]);
  });

  it.each([
    ['30 words', `${words(30)}.`],
    ['two sentences', `${words(30)}. ${words(30)}! ${words(30)}?`],
    ['a span of code as one word', `${words(29)} \`a b c d e f\`.`],
    ['list items without a full stop', `- ${words(20)}\n- ${words(20)}`],
    ['a heading before a paragraph', `## ${words(20)}\n${words(20)}`],
  ])('accepts %s', (_, text) => {
    expect(plant('SECURITY.md', text)).toEqual([]);
  });

  it('does not hold for literals outside the product', () => {
    expect(plant('__tests__/a.test.ts', `const a = '${long}';`)).toEqual([]);
  });
});

describe('the share of long sentences in README and docs', () => {
  const page = (long: number, short: number): string =>
    [...Array(long).fill(`${words(26)}.`), ...Array(short).fill(`${words(25)}.`)].join('\n\n');

  it('accepts 12 % over 25 words', () => {
    expect(plant('README.md', page(12, 88))).toEqual([]);
  });

  it('refuses more', () => {
    expect(plant('docs/adr/a.md', page(13, 87))).toEqual([expect.stringContaining('docs:1: 13 % of the sentences')]);
  });

  it('does not count headings, tables, labels, generated pages and other pages', () => {
    plant(
      'README.md',
      page(1, 9).replace('Word', `# Title\n\n| a | b |\n|---|---|\n| c | ${words(26)} |\n\n- Label\n\nWord`),
    );
    plant('docs/errors.md', `<!-- Generated by a script -->\n\n${page(5, 5)}`);
    plant('CHANGELOG.md', page(5, 5));
    expect(checkLanguage(root)).toMatchObject({ docsSentences: 10, longDocsSentences: 1 });
  });
});

describe('the start of an error message', () => {
  it.each([
    ['what', "message: 'what was read is not JSON'"],
    ['Who', 'message: `Who signed it is unknown`'],
    ['nobody', "message:\n      'nobody signed'"],
    ['of', "message: 'of two roots one is missing'"],
    ['without', "message: 'without a key nothing is signed'"],
  ])('refuses "%s"', (word, entry) => {
    for (const file of ['src/lib/catalogue/a.ts', 'src/mirror/errors.ts']) {
      const line = entry.includes('\n') ? 3 : 2;
      expect(plant(file, `export const a = { code: {\n  ${entry} } };`)).toContain(
        `${file}:${line}: "${word}" starts an error message: write what failed first`,
      );
    }
  });

  it.each([
    ['a place', 'src/mirror/errors.ts', "message: '{what} is not a bundle'"],
    ['a hint', 'src/mirror/errors.ts', "message: 'key not found', hint: 'In a shell, pass a path.'"],
    ['a longer word', 'src/mirror/errors.ts', "message: 'format {a} is too new; offset 3 is wrong'"],
    ['a message elsewhere', 'src/mirror/sync.ts', "message: 'of two roots one is missing'"],
  ])('accepts %s', (_, file, entry) => {
    expect(plant(file, `const a = { ${entry} };`)).toEqual([]);
  });
});

describe('the start of a test title', () => {
  const title = (words: string): string => `it('${words}', () => {});`;

  it.each([
    ['is', title('is refused')],
    ['Are', `test.only("Are there", () => {});`],
    ['was', `it.each([1])(\n  'was %d', () => {});`],
    ['isn’t', title('isn’t there')],
    ['being', 'it(`being §{a} is fine`, () => {});'],
  ])('refuses "%s"', (word, source) => {
    expect(plant('__tests__/a.test.ts', `\n${source}`)).toEqual([
      expect.stringMatching(`^__tests__/a\\.test\\.ts:[23]: "${word}" starts a test title: write what the unit does`),
    ]);
  });

  it.each([
    ['another verb', '__tests__/a.test.ts', title('refuses a key that is missing')],
    ['a longer word', '__tests__/a.test.ts', title('issues a warning')],
    ['another string', '__tests__/a.test.ts', "const a = ['is refused'];"],
    ['a file without tests', '__tests__/support/a.ts', title('is refused')],
  ])('accepts %s', (_, file, source) => {
    expect(plant(file, source)).toEqual([]);
  });
});

describe('checkLanguage', () => {
  it('limits the check to the paths that are named', () => {
    plant('src/a.ts', '// signs anew');
    plant('src/ab.ts', '// signs anew');
    plant('docs/b.md', 'Signs anew.');
    expect(checkLanguage(root, ['src/a.ts', './docs/']).violations).toHaveLength(2);
  });
});

describe('splitSentences', () => {
  it.each([
    ['It reads a.ts. It writes b.', ['It reads a.ts.', 'It writes b.']],
    [
      'Use a tool, e.g. cosign, i.e. this one vs. that. Done.',
      ['Use a tool, e.g. cosign, i.e. this one vs. that.', 'Done.'],
    ],
    ['Node 24.21 runs v1.2.3. cosign reads it.', ['Node 24.21 runs v1.2.3.', 'cosign reads it.']],
    ['It waits ... then stops! (It "ends.") Next', ['It waits ... then stops!', '(It "ends.")', 'Next']],
    ['1. First', ['1. First']],
  ])('splits "%s"', (text, expected) => {
    expect(splitSentences(text).map((sentence) => sentence.text)).toEqual(expected);
  });
});

describe('readSourceTexts', () => {
  it.each([
    '/* open',
    '// open',
    "'open",
    '"open',
    '`open',
    '`open ${',
    '`${`${`',
    '`a ${ {',
    '}',
    '/open',
    'a = /[',
    '\\',
    "'\\",
  ])('ends on %s', (source) => {
    expect(readSourceTexts(source).length).toBeLessThanOrEqual(3);
  });

  it('reads nested templates, escapes and regular expressions', () => {
    const source = 'a = x / 2; // one\nb = `p §{ { c: `q §{\'r\'}` }.c } s`.replace(/[\'"`]/g, "it\'s \\"t\\"") / 3;';
    expect(readSourceTexts(toSource(source)).map(({ kind, text, line }) => [kind, text, line])).toEqual([
      ['comment', 'one', 1],
      ['template', 'p {} s', 2],
      ['template', 'q {}', 2],
      ['string', 'r', 2],
      ['string', 'it\'s "t"', 2],
    ]);
  });
});
