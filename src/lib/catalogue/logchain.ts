import type { CatalogueSection } from './types.ts';

export const logchain = {} as const satisfies CatalogueSection;
