/** A variable of GitHub Actions. */
export interface Variable {
  readonly name: string;
  readonly value: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The variables of an organization, a repository or an environment. Names have no case. */
export class Variables {
  readonly #now: () => Date;
  readonly #variables = new Map<string, Variable>();

  constructor(now: () => Date) {
    this.#now = now;
  }

  set(name: string, value: string): Variable {
    const key = name.toUpperCase();
    const now = this.#now();
    const variable = { name: key, value, createdAt: this.find(key)?.createdAt ?? now, updatedAt: now };
    this.#variables.set(key, variable);
    return variable;
  }

  remove(name: string): void {
    this.#variables.delete(name.toUpperCase());
  }

  find(name: string): Variable | undefined {
    return this.#variables.get(name.toUpperCase());
  }

  /** Lists the variables by name, as GitHub does. */
  list(): readonly Variable[] {
    return [...this.#variables.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}
