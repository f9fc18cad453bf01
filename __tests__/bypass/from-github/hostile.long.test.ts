import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decideFromGitHub } from '../../../src/bypass/index.ts';
import { formatRequest, parseRequest } from '../../../src/bypass/request.ts';
import { parseRoster, rosterSchema } from '../../../src/bypass/roster.ts';
import type { Http, HttpResponse } from '../../../src/lib/http.ts';
import { McError } from '../../../src/lib/mc-error.ts';
import { type GithubWorld, startGithubWorld } from '../../support/bypass-github.ts';

let world: GithubWorld;
beforeAll(async () => {
  world = await startGithubWorld();
});
afterAll(() => world.end());

/** Values of every kind, none of which is the id of an account, a time or a commit of the sandbox. */
const oddValue = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 2 ** 53, 1e300, '', '1', 'APPROVED', 'User', 'open', 'added'),
  fc.constantFrom<unknown>('refs/heads/main', 'base64', '\ud800', '\u0000', '::error::x', '../..', '{', [], {}, [null]),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Returns every path of a document, the root included. */
const listPaths = (value: unknown): readonly (readonly string[])[] => [
  [],
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => listPaths(inner).map((path) => [key, ...path]))
    : []),
];

/** Returns a copy of a document with another value at a path; undefined removes the value. */
function replaceAt(document: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const copy: object = Array.isArray(document) ? [...document] : { ...Object(document) };
  const inner = replaceAt(Reflect.get(copy, key), rest, value);
  if (inner !== undefined) Reflect.set(copy, key, inner);
  else if (Array.isArray(copy)) copy.splice(Number(key), 1);
  else Reflect.deleteProperty(copy, key);
  return copy;
}

const change = fc.tuple(fc.nat(), fc.nat(), fc.option(oddValue, { nil: undefined }));

describe('hostile documents', () => {
  it('never parse as a request unless they are exactly the bytes of one', () => {
    const { request } = world.open();
    const paths = listPaths(request.document);
    const mutated = fc.tuple(fc.nat(), oddValue).map(([at, value]) => {
      return JSON.stringify(replaceAt(request.document, paths[at % paths.length] ?? [], value)) ?? '';
    });
    const spliced = fc.tuple(fc.nat(), fc.nat({ max: 3 }), fc.string({ maxLength: 3 })).map(([at, removed, text]) => {
      const whole = request.bytes.toString('utf8');
      const start = at % whole.length;
      return whole.slice(0, start) + text + whole.slice(start + removed);
    });
    const bytes = fc.oneof(
      fc.oneof(mutated, spliced, fc.json()).map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 50 }).map((array) => Buffer.from(array)),
    );
    fc.assert(
      fc.property(bytes, (content) => {
        try {
          const parsed = parseRequest(content, request.document.id);
          expect(formatRequest(parsed.document).bytes.equals(content)).toBe(true);
        } catch (error) {
          expect(error).toMatchObject({ code: 'bypass-request-invalid', family: 'verification' });
        }
      }),
      { numRuns: 40_000 },
    );
  }, 600_000);

  it('never parse as a roster unless they have its form', () => {
    const paths = listPaths(world.roster);
    const mutated = fc.tuple(fc.nat(), oddValue).map(([at, value]) => {
      return JSON.stringify(replaceAt(world.roster, paths[at % paths.length] ?? [], value)) ?? '';
    });
    fc.assert(
      fc.property(fc.oneof(mutated, fc.json(), fc.string()), (text) => {
        try {
          expect(rosterSchema.safeParse(parseRoster(Buffer.from(text), 'the roster').document).success).toBe(true);
        } catch (error) {
          expect(error).toMatchObject({ code: 'bypass-roster-invalid', family: 'configuration' });
        }
      }),
      { numRuns: 8_000 },
    );
  }, 600_000);

  it('never allow a request without its quorum, and only throw errors with a code, wherever GitHub sends them', async () => {
    const { people, app } = world.seed;
    const run = { headBranch: 'main', headSha: world.subject.sha };
    const workflow = { path: '.github/workflows/bypass-request.yml', event: 'workflow_dispatch' };
    const asked = world.repository.runs.create({ ...run, ...workflow, actor: people.requester });
    const deciding = world.repository.runs.create({ ...run, path: 'deploy.yml', event: 'push', actor: people.admin });
    const { pull } = world.open({ author: app.bot, document: { run: { id: asked.id, attempt: 1 } } });
    world.approve(pull, 'sec', 'rel', 'multi');
    const veto = world.repository.reviews.review(pull.number, people.sec, 'REQUEST_CHANGES', { body: 'no' });
    world.repository.reviews.dismiss(veto.id, people.sec, 'x');
    world.env = { GITHUB_RUN_ID: String(deciding.id) };

    // The answers of one real decision are recorded, then each run changes some of them.
    const recorded = new Map<
      string,
      { readonly status: number; readonly headers: HttpResponse['headers']; readonly text: string }
    >();
    const entry = world.entry();
    const recorder: Http = {
      close: async () => {},
      send: async (request) => {
        const response = await entry.http.send(request);
        const text = await response.text(1_000_000);
        recorded.set(String(request.url), { status: response.status, headers: response.headers, text });
        return { ...response, headers: response.headers, status: response.status, text: async () => text };
      },
    };
    const question = { ...world.subject, pr: pull.number, consume: false };
    const honest = await decideFromGitHub(question, { ...entry, http: recorder });
    expect(honest.reasons.map(({ code }) => code)).toEqual(['bypass-quorum-missing']);
    const urls = [...recorded.keys()];
    expect(urls.length).toBeGreaterThan(20);
    // Only the shapes change: the last check is one byte of the request's file, which the digest covers.
    const outcomes = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(), change), { minLength: 1, maxLength: 3 }), async (changes) => {
        const answers = new Map(recorded);
        for (const [which, [at, , value]] of changes) {
          const url = urls[which % urls.length] ?? '';
          const answer = answers.get(url);
          if (!answer) continue;
          const document: unknown = JSON.parse(answer.text);
          const paths = listPaths(document);
          const changed = replaceAt(document, paths[at % paths.length] ?? [], value);
          answers.set(url, { ...answer, text: JSON.stringify(changed) ?? 'null' });
        }
        const replayed: Http = {
          close: async () => {},
          send: async ({ url }) => {
            const { status, headers, text } = answers.get(String(url)) ?? { status: 404, headers: {}, text: '{}' };
            const bytes = Buffer.from(text);
            return {
              status,
              headers: { date: recorded.values().next().value?.headers.date, ...headers },
              url: String(url),
              body: (async function* () {
                yield bytes;
              })(),
              bytes: async () => bytes,
              text: async () => text,
              json: async () => JSON.parse(text) as unknown,
              discard: async () => {},
            };
          },
        };
        try {
          const report = await decideFromGitHub(question, { ...entry, http: replayed });
          expect(report.allow).toBe(false);
          count(outcomes, report.reasons[0]?.code ?? '');
        } catch (error) {
          if (!(error instanceof McError) || error.code === 'internal-error') throw error;
          count(outcomes, error.code);
        }
      }),
      { numRuns: 1_500 },
    );
    expect(outcomes.size).toBeGreaterThan(3);
  }, 600_000);
});

const count = (counts: Map<string, number>, code: string): void => {
  counts.set(code, (counts.get(code) ?? 0) + 1);
};
