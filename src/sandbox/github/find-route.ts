import type { Route } from './route.ts';

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

interface Compiled {
  readonly route: Route;
  readonly method: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

/** Finds the route of a request. Earlier routes win. */
export class RouteFinder {
  readonly #routes: readonly Compiled[];

  constructor(routes: readonly Route[]) {
    this.#routes = routes.map(compile);
  }

  /** Returns the route of a method and a path, the methods that the path has otherwise, or undefined for an unknown path. */
  find(method: string, pathname: string): Match | undefined {
    for (const compiled of this.#routes) {
      const found = compiled.method === method ? compiled.pattern.exec(pathname) : null;
      if (!found) continue;
      const values = found.slice(1).map(decode);
      if (values.includes(undefined)) return undefined;
      const params = Object.fromEntries(compiled.names.map((name, at) => [name, values[at] ?? '']));
      return { route: compiled.route, params };
    }
    return undefined;
  }
}

function compile(route: Route): Compiled {
  const [method = '', path = ''] = route.operation.split(' ');
  const names: string[] = [];
  const source = path.replaceAll(/\{(\+?)(\w+)\}/g, (_, plus: string, name: string) => {
    names.push(name);
    return plus ? '(.*)' : '([^/]+)';
  });
  return { route, method, pattern: new RegExp(`^${source}/?$`), names };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
