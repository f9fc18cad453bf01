/** Whose move it is: the user's (configuration), nobody's (a fact about the subject), the environment's (fault). */
export type Family = 'configuration' | 'verification' | 'fault';

/**
 * One way to fail. `message` and `hint` are sentences with `{name}` places that the thrower's details fill;
 * they are written here once, printed everywhere and documented from here.
 */
export interface CatalogueEntry {
  readonly family: Family;
  readonly message: string;
  readonly hint?: string;
}

export type CatalogueSection = Readonly<Record<string, CatalogueEntry>>;
