import { PassThrough } from 'node:stream';
import { createInputs } from '../../src/actions/inputs.ts';
import type { ActionName } from '../../src/actions/io.ts';
import { loadAction } from '../../src/actions/main.ts';
import type { CacheService, Conclusion, Runner } from '../../src/actions/runner.ts';
import { systemClock } from '../../src/lib/clock.ts';
import type { Http } from '../../src/lib/http.ts';
import { silent } from '../../src/lib/progress.ts';

/** A runner that records the messages and the conclusion of an action. */
export interface FakeRunner<A extends ActionName> extends Runner<A> {
  readonly conclusions: Conclusion<A>[];
  readonly masked: string[];
  log(): string;
}

export function fakeRunner<A extends ActionName>(world: {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly http?: Http;
  readonly idToken?: () => Promise<string>;
  readonly cache?: CacheService;
}): FakeRunner<A> {
  const conclusions: Conclusion<A>[] = [];
  const [masked, chunks]: [string[], Buffer[]] = [[], []];
  const screen = new PassThrough();
  screen.on('data', (chunk: Buffer) => chunks.push(chunk));
  const refuse = (what: string) => () => {
    throw new Error(`this test has no ${what}`);
  };
  return {
    conclusions,
    masked,
    log: () => Buffer.concat(chunks).toString(),
    http: world.http ?? { send: refuse('network'), close: async () => {} },
    clock: systemClock,
    progress: silent,
    signal: new AbortController().signal,
    concurrency: 4,
    env: { PATH: process.env.PATH, DOCKER_CONFIG: world.cwd, ...world.env },
    cwd: world.cwd,
    installRoot: world.cwd,
    stdout: screen,
    stderr: screen,
    idToken: world.idToken ?? refuse('identity token'),
    maskSecret: (secret) => {
      masked.push(secret);
    },
    info: (line) => {
      screen.write(`${line}\n`);
    },
    warning: (problem) => {
      screen.write(`${problem.code}\n`);
    },
    cache: world.cache ?? { restore: refuse('cache'), save: refuse('cache') },
    group: (_, work) => work(),
    conclude: async (conclusion) => {
      conclusions.push(conclusion);
    },
  };
}

/** Runs an action with these inputs and returns its conclusion. */
export async function perform<A extends ActionName>(
  name: A,
  given: Readonly<Record<string, string>>,
  runner: FakeRunner<A>,
): Promise<Conclusion<A>> {
  const action = await loadAction(name);
  await action(
    createInputs<A>((input) => given[input] ?? ''),
    runner,
  );
  const conclusion = runner.conclusions.at(-1);
  if (!conclusion) throw new Error('the action ended without a conclusion');
  return conclusion;
}
