import type { CatalogueSection } from './types.ts';

export const sigstore = {} as const satisfies CatalogueSection;
