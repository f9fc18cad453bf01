import { formatDuration } from '../../lib/duration.ts';
import type { EntryContext } from '../../lib/entry-context.ts';
import { VerificationError } from '../../lib/mc-error.ts';
