export const id = 8853;
export const ids = [8853];
export const modules = {

/***/ 8853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commands: () => (/* binding */ commands)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/bytes.js
var bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/logchain/record.js + 1 modules
var record = __webpack_require__(19072);
// EXTERNAL MODULE: ./build/logchain/present.js
var present = __webpack_require__(22017);
// EXTERNAL MODULE: ./build/logchain/seal.js
var seal = __webpack_require__(63633);
// EXTERNAL MODULE: ./build/logchain/check.js
var check = __webpack_require__(60930);
// EXTERNAL MODULE: ./build/telemetry/metric.js
var metric = __webpack_require__(41450);
;// CONCATENATED MODULE: ./build/logchain/metrics.js

const createCheckMetrics = ({ outcome, finishedAt }) => [
    (0,metric/* createMetric */.H)('mc_log_integrity_checks_total', ['passed', 'failed'].map((each) => ({ labels: { outcome: each }, value: outcome === each ? 1 : 0 }))),
    (0,metric/* createMetric */.H)('mc_log_integrity_check_timestamp_seconds', [{ value: Date.parse(finishedAt) / 1000 }]),
];

// EXTERNAL MODULE: ./build/tlog/keys.js
var keys = __webpack_require__(95527);
// EXTERNAL MODULE: ./build/verify/bundle/statement.js + 1 modules
var statement = __webpack_require__(85416);
// EXTERNAL MODULE: ./build/verify/bundle/signature.js
var signature = __webpack_require__(19399);
// EXTERNAL MODULE: ./build/cli/command.js
var command = __webpack_require__(33192);
// EXTERNAL MODULE: ./build/cli/metrics-output.js
var metrics_output = __webpack_require__(18948);
// EXTERNAL MODULE: ./build/cli/open-signer.js + 1 modules
var open_signer = __webpack_require__(67634);
// EXTERNAL MODULE: ./build/cli/parameters.js
var parameters = __webpack_require__(76357);
// EXTERNAL MODULE: ./build/cli/policy.js
var cli_policy = __webpack_require__(87595);
;// CONCATENATED MODULE: ./build/cli/log.js












const MAX_KEY_BYTES = 64 * 1024;
const ENTRY = {
    chain: (0,parameters/* requiredText */.$4)('--chain <dir>', 'the folder of the chain; the command creates the chain if it does not exist'),
    step: (0,parameters/* requiredText */.$4)('--step <name>', 'the name of the entry'),
};
const SEAL = {
    chain: (0,parameters/* requiredText */.$4)('--chain <dir>', 'the folder of the chain'),
    key: (0,parameters/* text */.Qq)('--key <pem>', "a file with an Ed25519 private key: PKCS #8, or cosign's encrypted key with its password in COSIGN_PASSWORD"),
    keyless: (0,parameters/* flag */.Jt)('--keyless', 'sign the checkpoint keyless, into a Sigstore bundle'),
    unsigned: (0,parameters/* flag */.Jt)('--unsigned', 'do not sign; mc log check then needs the root from another source'),
    ...open_signer/* KEYLESS */.DJ,
    policy: cli_policy/* KEYLESS_POLICY */.aO,
};
const ANCHORS = {
    key: (0,parameters/* text */.Qq)('--key <pem>', 'a file with the Ed25519 public key that verifies the seal'),
    policy: (0,parameters/* text */.Qq)('--policy <file>', 'for a keyless seal: the trust policy that names the signer identity'),
    root: (0,parameters/* text */.Qq)('--root <hex>', 'the expected root (64 hex digits), obtained from another source'),
    noOrigin: (0,parameters/* flag */.Jt)('--no-origin', 'check only that the chain is consistent; do not verify the signer of the seal'),
};
const SEAL_CHOICES = '--key PEM, --keyless, --unsigned';
const ANCHOR_CHOICES = '--key PEM, --policy FILE, --root HEX, --no-origin';
const runCommand = (0,command/* defineCommand */.N)({
    path: 'log run',
    summary: 'run a command, stream its output, record it, and exit with its code',
    options: { command: (0,parameters/* list */.p_)('<command...>', 'after --: the program and its arguments'), ...ENTRY },
    example: 'mc log run --chain logs --step build -- npm run build',
    run: async ({ command, chain, step }, { clock, json, raw, env, cwd, signal }) => {
        const report = await (0,record/* runStep */.eg)({ chain: (0,external_node_path_.resolve)(cwd, chain), step, command }, {
            clock,
            stdout: json ? raw.stderr : raw.stdout,
            stderr: raw.stderr,
            env,
            cwd,
            signal,
        });
        return { report, text: '', exitCode: report.exitCode ?? 0 };
    },
});
const addCommand = (0,command/* defineCommand */.N)({
    path: 'log add',
    summary: 'record files as entries of a chain',
    options: { files: (0,parameters/* list */.p_)('<file...>', 'the files; each becomes an entry'), ...ENTRY },
    example: 'mc log add --chain logs --step test-report report.xml',
    run: async ({ files, chain, step }, context) => {
        const paths = files.map((file) => (0,external_node_path_.resolve)(context.cwd, file));
        const report = await (0,record/* addFiles */.L2)({ chain: (0,external_node_path_.resolve)(context.cwd, chain), step, files: paths }, context);
        return { report, text: (0,present/* present */.E)(report) };
    },
});
const sealCommand = (0,command/* defineCommand */.N)({
    path: 'log seal',
    summary: 'sign a checkpoint over all entries of a chain',
    options: SEAL,
    example: 'mc log seal --chain logs --key seal.pem',
    run: async (options, context) => {
        const chain = (0,external_node_path_.resolve)(context.cwd, options.chain);
        const report = await (0,seal/* sealChain */.Tf)({ chain, by: await createSealMethod(options, context) }, context);
        return { report, text: (0,present/* present */.E)(report) };
    },
});
const checkCommand = (0,command/* defineCommand */.N)({
    path: 'log check',
    summary: 'check that the chain is intact and sealed by a trusted signer; report the first entry that is wrong',
    options: { chain: (0,parameters/* operand */.id)('<dir>', 'the folder of the chain'), ...ANCHORS, ...metrics_output/* METRICS_OUTPUTS */.vm },
    example: 'mc log check logs --key seal.pub',
    run: async (options, context) => {
        const chain = (0,external_node_path_.resolve)(context.cwd, options.chain);
        const publish = (0,metrics_output/* openMetricsOutput */.lP)(options, { command: 'log check' }, context);
        const trust = await createTrust(options, context);
        const report = await (0,check/* checkChain */.u)({ chain, ...(trust === undefined ? {} : { trust }) }, context);
        await publish(createCheckMetrics(report));
        return { report, text: (0,present/* present */.E)(report) };
    },
});
const commands = [runCommand, addCommand, sealCommand, checkCommand];
function assertAtMostOne(given, choices, command) {
    if (given.filter(Boolean).length > 1)
        throw (0,errors/* baseError */.O)('usage', { detail: `give only one of ${choices}`, command });
}
const readKey = (path, { cwd }) => (0,files/* readFileBounded */.Y1)((0,external_node_path_.resolve)(cwd, path), MAX_KEY_BYTES, 'the key');
async function createSealMethod(options, context) {
    const { key, keyless, unsigned, policy } = options;
    assertAtMostOne([key !== undefined, keyless, unsigned], SEAL_CHOICES, 'log seal');
    if (key !== undefined)
        return { method: 'key', privateKey: await (0,keys/* readSealKey */.L0)(await readKey(key, context), key, context.env) };
    if (unsigned)
        return { method: 'unsigned' };
    if (!keyless)
        throw (0,errors/* baseError */.O)('usage', { detail: `one of ${SEAL_CHOICES} is required`, command: 'log seal' });
    const signer = await (0,open_signer/* openKeylessSigner */.fC)(options, context, {
        path: policy,
        roots: () => (0,cli_policy/* loadPolicyRoots */.yM)(policy, context),
    });
    return { method: 'keyless', sign: (artifact) => signer.signMessage((0,bytes/* streamOf */.mA)(artifact)) };
}
async function createTrust(options, context) {
    const { key, policy, root, noOrigin } = options;
    const given = [key !== undefined, policy !== undefined, root !== undefined, noOrigin];
    assertAtMostOne(given, ANCHOR_CHOICES, 'log check');
    if (key !== undefined)
        return { by: 'key', publicKey: (0,keys/* readPublicKey */.RR)(await readKey(key, context), key) };
    if (policy !== undefined) {
        const trust = await (0,cli_policy/* loadPolicy */.tb)(policy, context);
        return {
            by: 'policy',
            verify: async (artifact, bundle) => (0,statement/* summarizeSigner */.K)((0,signature/* verifySignature */.O)((0,digest/* digestOf */.ol)(artifact), Buffer.from(bundle), trust)).identity,
        };
    }
    if (root !== undefined)
        return { by: 'root', root };
    return noOrigin ? { by: 'no-origin' } : undefined;
}


/***/ })

};
