import { compile } from './bundle.ts';

compile();
