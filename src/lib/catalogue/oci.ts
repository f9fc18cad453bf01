import type { CatalogueSection } from './types.ts';

export const oci = {} as const satisfies CatalogueSection;
