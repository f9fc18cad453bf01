import type { CatalogueSection } from './types.ts';

export const sandbox = {} as const satisfies CatalogueSection;
