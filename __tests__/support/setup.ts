import fc from 'fast-check';

// All runs use the same seed, so a failure can be reproduced. FC_SEED=$RANDOM explores further.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261124) });
