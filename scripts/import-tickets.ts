// Creates an issue on GitHub for each ticket of a sprint:
//   node scripts/import-tickets.ts [FILE] --repo OWNER/NAME [--assign ROLE=LOGIN]... [--apply]
// Without --apply it only prints what it would create. GITHUB_TOKEN needs "Issues: write". A ticket that has an issue is left unchanged, so a
// second run creates nothing. The columns of the board are not imported: GitHub's REST API has no boards.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openGitHubApi } from '../src/github/index.ts';
import { cleanText } from '../src/lib/clean-text.ts';
import { describe } from '../src/lib/describe.ts';
import { asMcError } from '../src/lib/errors.ts';
import { createHttp } from '../src/lib/http.ts';
import { ImportError, type Imported, importTickets } from './tickets/import.ts';
import { readTickets } from './tickets/ticket-file.ts';

const FILE = join(import.meta.dirname, '../.project/tickets/mc-sprint-2025-11-24.yaml');
const REPOSITORY = /^[\w.-]{1,100}\/[\w.-]{1,100}$/;
const ASSIGNMENT = /^([\w.-]{1,50})=([A-Za-z0-9][A-Za-z0-9-]{0,38})$/;
const USAGE =
  'Usage: node scripts/import-tickets.ts [FILE] --repo OWNER/NAME [--assign ROLE=LOGIN]... [--apply]\n' +
  'Without --apply, nothing is created. GITHUB_TOKEN is the token, and GITHUB_API_URL another API than that of github.com.';

/** A wrong command line or environment: exit code 2. */
class UsageError extends Error {}

function readOptions(args: readonly string[]) {
  try {
    const options = {
      repo: { type: 'string' },
      assign: { type: 'string', multiple: true },
      apply: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    } as const;
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`file: expected a file of tickets, found ${describe(error)}`);
  }
}

function readLogins(assignments: readonly string[]): Map<string, string> {
  return new Map(
    assignments.map((text) => {
      const [, role, login] = ASSIGNMENT.exec(text) ?? [];
      if (role === undefined || login === undefined)
        throw new UsageError(`option --assign: expected ROLE=LOGIN, found ${JSON.stringify(text)}`);
      return [role, login];
    }),
  );
}

const WORDS = { exists: 'exists', created: 'created', planned: 'would be created' } as const;

const formatLine = ({ id, outcome, number, form: { title, labels, assignees } }: Imported): string =>
  `${WORDS[outcome]}${number === undefined ? '' : ` as #${number}`}: ${title.startsWith(id) ? title : `${id}: ${title}`}` +
  ` [${labels.join(', ')}]${assignees.length === 0 ? '' : ` for ${assignees.join(', ')}`}`;

async function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const { values, positionals } = readOptions(args);
  if (values.help) return USAGE;
  if (positionals.length > 1) throw new UsageError(`file: expected one, found ${positionals.length}`);
  const path = positionals[0] ?? FILE;
  const repository = values.repo ?? env.GITHUB_REPOSITORY ?? '';
  if (!REPOSITORY.test(repository))
    throw new UsageError(`option --repo: expected OWNER/NAME, found ${JSON.stringify(repository)}`);
  const token = env.GITHUB_TOKEN ?? '';
  if (token === '')
    throw new UsageError('the variable GITHUB_TOKEN: expected a token with "Issues: write", found none');
  const logins = readLogins(values.assign ?? []);
  const file = readTickets(readFile(path), path);
  const http = createHttp();
  try {
    const api = openGitHubApi(
      { api: env.GITHUB_API_URL || 'https://api.github.com', token, repository },
      { http, sleep: (ms) => sleep(ms) },
    );
    const imported = await importTickets({ file, logins, apply: values.apply }, { api, sleep: (ms) => sleep(ms) });
    const lines = imported.map(formatLine);
    const planned = imported.filter(({ outcome }) => outcome === 'planned').length;
    if (planned > 0) lines.push('Nothing was created. Run it again with --apply.');
    return lines.join('\n');
  } finally {
    await http.close();
  }
}

try {
  console.log(cleanText(await run(process.argv.slice(2), process.env)));
} catch (error) {
  const { message, family, hint } = asMcError(error);
  if (error instanceof UsageError) console.error(cleanText(`error usage: ${error.message}\n${USAGE}`));
  // A refusal of GitHub has its own message. Every other error has a hint.
  else if (error instanceof ImportError) console.error(cleanText(`error import-refused: ${error.message}`));
  else console.error(cleanText(`error ${message}\n  ${hint}`));
  process.exitCode = error instanceof UsageError || family === 'configuration' ? 2 : 3;
}
