/**
 * The objects that live as long as one HTTP client. A module above keeps its state about servers here, and not in variables of
 * its own: two clients share nothing.
 */
export class ClientScope {
  readonly #objects = new Map<new () => object, object>();

  /** Returns this client's object of a class. Creates it when it is first asked for. */
  get<T extends object>(Type: new () => T): T {
    const object = this.#objects.get(Type) ?? new Type();
    this.#objects.set(Type, object);
    return object as T;
  }
}
