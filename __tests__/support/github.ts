import type { Exchange } from '../../src/sandbox/github/handler.ts';
import {
  createGithubHandler,
  createGithubState,
  type GithubSeed,
  type GithubState,
  seedGithub,
} from '../../src/sandbox/github/index.ts';
import { createServiceHost, type ServiceHost } from '../../src/sandbox/host.ts';

/** The start of the time of a test's GitHub. */
export const GITHUB_START = new Date('2026-03-02T09:00:00Z');

export interface GithubAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The document of the body, or undefined for other content. */
  readonly body: never;
}

/** A GitHub server with a clock that only the test moves. */
export interface GithubWorld extends GithubSeed {
  readonly state: GithubState;
  readonly host: ServiceHost;
  readonly url: string;
  /** Sends a request with a person's token, or with another token. */
  call(
    who: keyof GithubSeed['tokens'] | { token: string | undefined },
    request: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<GithubAnswer>;
  end(): Promise<void>;
}

/** Starts a GitHub server with the seed of the sandbox. */
export async function startGithub(onExchange?: (exchange: Exchange) => void): Promise<GithubWorld> {
  const state = createGithubState({ now: () => GITHUB_START });
  const seed = seedGithub(state);
  const handler = createGithubHandler(state, onExchange ? { onExchange } : {});
  const host = await createServiceHost({ region: 'global', name: 'github', handler });
  return {
    ...seed,
    state,
    host,
    url: host.url,
    call: async (who, request, body, headers = {}) => {
      const token = typeof who === 'string' ? seed.tokens[who] : who.token;
      const [method = '', path = ''] = request.split(' ');
      const response = await fetch(`${host.url}${path}`, {
        method,
        headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...headers },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, body: parse(text) as never };
    },
    end: () => host.close(),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
