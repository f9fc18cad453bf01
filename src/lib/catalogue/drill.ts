import type { CatalogueSection } from './types.ts';

export const drill = {} as const satisfies CatalogueSection;
