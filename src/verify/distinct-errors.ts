import type { McError } from '../lib/mc-error.ts';

/** Returns each error once, by code and message: several requirements often fail for one reason. */
export const distinctErrors = (errors: readonly McError[]): McError[] => [
  ...new Map(errors.map((error) => [`${error.code} ${error.message}`, error])).values(),
];
