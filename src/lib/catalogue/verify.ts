import type { CatalogueSection } from './types.ts';

export const verify = {} as const satisfies CatalogueSection;
