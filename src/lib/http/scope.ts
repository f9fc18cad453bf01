/**
 * The objects that live as long as one HTTP client. Modules in higher layers keep their state about servers here instead of in
 * variables, so two clients share nothing.
 */
export class ClientScope {
  readonly #objects = new Map<new () => object, object>();

  /** Returns this client's object of a class. Creates it at the first call. */
  get<T extends object>(Type: new () => T): T {
    const object = this.#objects.get(Type) ?? new Type();
    this.#objects.set(Type, object);
    return object as T;
  }
}
