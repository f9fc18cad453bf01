import type { CatalogueSection } from './types.ts';

export const evidence = {} as const satisfies CatalogueSection;
