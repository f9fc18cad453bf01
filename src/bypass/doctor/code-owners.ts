import { z } from 'zod';
import { bypassError } from '../errors.ts';
import { readRepositoryFile } from '../from-github/contents.ts';
import { PERMISSION } from '../from-github/context.ts';
import { ROSTER_PATH } from '../roster.ts';
import { type Check, type DoctorSubject, readEndpoint } from './check.ts';

/** Where GitHub looks for the file, in its order. */
const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;
const MAX_LINES = 10_000;

interface OwnerRule {
  readonly pattern: string;
  readonly owners: readonly string[];
}

/** Parses the lines of a CODEOWNERS file. A pattern without owners takes the owners away. */
export const parseCodeOwners = (text: string): readonly OwnerRule[] =>
  text
    .split('\n')
    .slice(0, MAX_LINES)
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [pattern = '', ...owners] = line.split(/\s+/);
      return { pattern, owners };
    });

/** Returns the owners of a path: those of the last pattern that matches. */
export const findOwners = (rules: readonly OwnerRule[], path: string): readonly string[] =>
  rules.findLast(({ pattern }) => matchesPattern(pattern, path))?.owners ?? [];

/** Matches a pattern of a CODEOWNERS file: that of a .gitignore without negation and ranges. A folder includes its contents. */
function matchesPattern(pattern: string, path: string): boolean {
  const isAnchored = pattern.slice(0, -1).includes('/');
  const isFolder = pattern.endsWith('/');
  const segments = pattern.split('/').filter((segment) => segment !== '');
  const wanted = isAnchored ? segments : ['**', ...segments];
  // `docs/*` matches files directly below docs only; other patterns also match the contents of a folder.
  const isShallow = segments.length > 1 && segments.at(-1) === '*' && !isFolder;
  return matchesSegments(wanted, path.split('/'), { isFolder, isShallow });
}

interface Ending {
  readonly isFolder: boolean;
  readonly isShallow: boolean;
}

function matchesSegments(wanted: readonly string[], path: readonly string[], ending: Ending): boolean {
  const [first, ...rest] = wanted;
  if (first === undefined) return path.length === 0 ? !ending.isFolder : !ending.isShallow;
  if (first === '**') {
    if (rest.length === 0) return path.length > 0;
    return path.some((_, at) => matchesSegments(rest, path.slice(at), ending));
  }
  const [name, ...others] = path;
  return name !== undefined && matchesSegment(first, name) && matchesSegments(rest, others, ending);
}

const matchesSegment = (pattern: string, name: string): boolean =>
  new RegExp(
    `^${pattern
      .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll(/\*+/g, '[^/]*')
      .replaceAll('?', '[^/]')}$`,
  ).test(name);

const errorsSchema = z.looseObject({
  errors: z.array(z.looseObject({ line: z.int(), kind: z.string().max(200) })).max(100_000),
});

/** Checks that each file which decides about bypasses has a code owner, the list of owners included. */
export const codeOwnersCheck: Check = {
  name: 'code-owners',
  run: async (subject) => {
    const { api, commit, options, roster } = subject;
    const { place, rules } = await readCodeOwners(subject);
    const paths = [
      ROSTER_PATH,
      roster?.document.extra?.path ?? 'policy/bypass-extra.wasm',
      '.github/workflows/bypass-request.yml',
      options.workflow,
      place,
    ];
    const open = [...new Set(paths)]
      .filter((path) => findOwners(rules, path).length === 0)
      .map((path) => bypassError('bypass-doctor-owners-missing', { path }));
    if (rules.length === 0) return { open };
    const { errors } = await readEndpoint(
      'GET /repos/{owner}/{repo}/codeowners/errors',
      api.read(`./codeowners/errors?ref=${commit}`, errorsSchema, PERMISSION.contents),
    );
    const [first] = errors;
    if (!first) return { open };
    const detail = `${place}, line ${first.line}: ${first.kind}`;
    return { open: [...open, bypassError('bypass-doctor-owners-invalid', { detail })] };
  },
};

async function readCodeOwners({ api, commit }: DoctorSubject) {
  for (const place of PLACES) {
    const file = await readRepositoryFile(api, place, commit);
    if (file !== 'absent' && file !== 'not-a-file')
      return { place, rules: parseCodeOwners(file.bytes.toString('utf8')) };
  }
  return { place: PLACES[0], rules: [] };
}
