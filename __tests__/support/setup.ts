import fc from 'fast-check';

// The same run for everybody, so that a red build can be had again; FC_SEED=$RANDOM looks further.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20261124) });
