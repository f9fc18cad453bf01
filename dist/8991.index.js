export const id = 8991;
export const ids = [8991];
export const modules = {

/***/ 94686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_exit_codes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72281);
/* harmony import */ var _sandbox_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32585);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33192);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76357);





function present(dir, urls) {
    const { primary, secondary } = urls.regions;
    const host = (url) => new URL(url).host;
    return [
        {
            title: `Two regions are running; press Ctrl-C to end them. Their files are in ${dir}`,
            table: {
                columns: ['', 'primary', 'secondary'],
                rows: Object.keys(primary).map((service) => [
                    service,
                    primary[service],
                    secondary[service],
                ]),
            },
            lines: [`admin ${urls.admin}`, `oidc ${urls.oidc}`, `github ${urls.github}`],
        },
        {
            title: 'With your own tools',
            lines: [
                `oras push --plain-http ${host(primary.registry)}/acme/app:v1 FILE`,
                `cosign sign-blob --yes --identity-token ${dir}/token --signing-config ${dir}/signing_config.json --trusted-root ${dir}/trusted_root.json --bundle FILE.sigstore.json FILE`,
                `cosign verify-blob --trusted-root ${dir}/trusted_root.json --certificate-oidc-issuer ${urls.identity.issuer} --certificate-identity ${urls.identity.subject} --bundle FILE.sigstore.json FILE`,
                `mc verify FILE --bundle FILE.sigstore.json --policy ${dir}/trust-policy.yaml`,
            ],
        },
        {
            title: 'To take the primary region down, and to bring it back',
            lines: [
                `curl -d '{"region":"primary","service":"*","fault":"down"}' ${urls.admin}/faults`,
                `curl -d '{"region":"primary","service":"*","fault":"none"}' ${urls.admin}/faults`,
            ],
        },
    ];
}
const commands = [
    (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .defineCommand */ .N)({
        path: 'sandbox up',
        summary: 'run two regions on this machine (registries, Sigstore, stores, GitHub) until Ctrl-C',
        options: {
            dir: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('--dir <dir>', 'the folder for the files of the regions, and for the files that clients need', 'mc-sandbox'),
            noReferrers: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)('--no-referrers', 'run registries without the referrers API; clients then use the referrers tag schema'),
        },
        example: 'mc sandbox up --dir mc-sandbox',
        run: async ({ noReferrers, ...options }, { cwd, json, signal, stdout, formatJson }) => {
            const dir = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, options.dir);
            const sandbox = await (0,_sandbox_index_js__WEBPACK_IMPORTED_MODULE_3__/* .startSandbox */ .O)({ dir, referrers: { primary: !noReferrers, secondary: !noReferrers } });
            try {
                const [{ renderSections, styleFor }, { createPrintable }] = [
                    await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 34055)),
                    await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 47570)),
                ];
                stdout.write(json
                    ? formatJson(sandbox.urls)
                    : `${renderSections(present(dir, sandbox.urls), styleFor(false), createPrintable({}))}\n`);
                await new Promise((done) => {
                    if (signal.aborted)
                        done();
                    signal.addEventListener('abort', () => done(), { once: true });
                });
            }
            finally {
                await sandbox.close();
            }
            return { report: sandbox.urls, text: '', exitCode: _lib_exit_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .d.done, printed: true };
        },
    }),
];


/***/ }),

/***/ 18229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ex: () => (/* binding */ parseEntryBundle),
/* harmony export */   H1: () => (/* binding */ tilesFor),
/* harmony export */   KP: () => (/* binding */ TILE_WIDTH),
/* harmony export */   L8: () => (/* binding */ parseTilePath),
/* harmony export */   UF: () => (/* binding */ parseTile),
/* harmony export */   VV: () => (/* binding */ MAX_ENTRY_BUNDLE_BYTES),
/* harmony export */   fG: () => (/* binding */ hashEntries),
/* harmony export */   m3: () => (/* binding */ formatEntryBundle),
/* harmony export */   oW: () => (/* binding */ MAX_ENTRY_BYTES),
/* harmony export */   uB: () => (/* binding */ tilePath)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5704);
/* harmony import */ var _hashing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77859);


const TILE_WIDTH = 256;
const MAX_ENTRY_BYTES = 0xffff;
const MAX_ENTRY_BUNDLE_BYTES = TILE_WIDTH * (MAX_ENTRY_BYTES + 2);
function tilePath({ level, index, width }) {
    const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0');
    const groups = digits.match(/\d{3}/g) ?? [];
    const path = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
    return `tile/${level}/${path}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}
function parseTilePath(path) {
    const match = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
    if (!match)
        return undefined;
    const [, level = '', digits = '', width] = match;
    const tile = {
        level: level === 'entries' ? level : Number(level),
        index: Number(digits.replace(/[x/]/g, '')),
        width: width === undefined ? TILE_WIDTH : Number(width),
    };
    const isTile = tile.width >= 1 && Number.isSafeInteger(tile.index) && !(width !== undefined && tile.width >= TILE_WIDTH);
    return isTile && tilePath(tile) === path ? tile : undefined;
}
function tilesFor(size) {
    const tiles = [];
    const level = (name, count) => {
        for (let index = 0; index * TILE_WIDTH < count; index++) {
            tiles.push({ level: name, index, width: Math.min(TILE_WIDTH, count - index * TILE_WIDTH) });
        }
    };
    level('entries', size);
    for (let at = 0, count = size; count > 0; at++, count = Math.floor(count / TILE_WIDTH))
        level(at, count);
    return tiles;
}
function parseTile(bytes, tile) {
    if (bytes.length !== tile.width * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .tlogError */ .X)('tile-malformed', {
            path: tilePath(tile),
            detail: `expected ${tile.width} hashes, found ${bytes.length} bytes`,
        });
    }
    return Array.from({ length: tile.width }, (_, i) => bytes.subarray(i * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA, (i + 1) * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA));
}
function visitEntries(bytes, tile, visit) {
    const malformed = (detail) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .tlogError */ .X)('tile-malformed', { path: tilePath(tile), detail });
    let [at, count] = [0, 0];
    while (at < bytes.length) {
        if (at + 2 > bytes.length)
            throw malformed('it ends within a length');
        const end = at + 2 + bytes.readUInt16BE(at);
        if (end > bytes.length)
            throw malformed('it ends within an entry');
        if (count === tile.width)
            throw malformed(`it has more than ${tile.width} entries`);
        visit(at + 2, end, count++);
        at = end;
    }
    if (count !== tile.width)
        throw malformed(`expected ${tile.width} entries, found ${count}`);
}
function parseEntryBundle(bytes, tile) {
    const entries = [];
    visitEntries(bytes, tile, (from, to) => entries.push(bytes.subarray(from, to)));
    return entries;
}
function hashEntries(bytes, tile) {
    const hashes = Buffer.allocUnsafe(tile.width * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA);
    visitEntries(bytes, tile, (from, to, i) => (0,_hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .putLeafHash */ .q3)(bytes, from, to, hashes, i));
    return hashes;
}
const formatEntryBundle = (entries) => Buffer.concat(entries.flatMap((entry) => {
    if (entry.length > MAX_ENTRY_BYTES)
        throw new RangeError(`an entry has at most ${MAX_ENTRY_BYTES} bytes`);
    return [Buffer.from([entry.length >> 8, entry.length & 0xff]), entry];
}));


/***/ }),

/***/ 77779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ MerkleTree)
/* harmony export */ });
/* harmony import */ var _hashing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77859);
/* harmony import */ var _merkle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98889);


class HashList {
    #bytes = Buffer.allocUnsafe(16 * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA);
    length = 0;
    push(item) {
        if ((this.length + 1) * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA > this.#bytes.length) {
            const grown = Buffer.allocUnsafe(this.#bytes.length * 2);
            grown.set(this.#bytes);
            this.#bytes = grown;
        }
        this.#bytes.set(item, this.length++ * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA);
    }
    hashLastPair() {
        return (0,_hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .hashPair */ .Fm)(this.#bytes, this.length - 2);
    }
    slice(from, to) {
        if (from < 0 || to > this.length || from > to)
            throw new RangeError('no such hashes');
        return Buffer.from(this.#bytes.subarray(from * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA, to * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA));
    }
}
class MerkleTree {
    #levels = [new HashList()];
    get size() {
        return this.#levels[0]?.length ?? 0;
    }
    append(leaf) {
        let node = leaf;
        for (let height = 0;; height++) {
            let level = this.#levels[height];
            if (!level) {
                level = new HashList();
                this.#levels.push(level);
            }
            level.push(node);
            if (level.length % 2 === 1)
                return;
            node = level.hashLastPair();
        }
    }
    hashes(height, index, count) {
        const level = this.#levels[height];
        if (!level)
            throw new RangeError('no such hashes');
        return level.slice(index, index + count);
    }
    #subtrees = (height, index) => this.hashes(height, index, 1);
    root(size = this.size) {
        return (0,_merkle_js__WEBPACK_IMPORTED_MODULE_1__/* .rootFrom */ .FW)(size, this.#subtrees);
    }
    inclusionProof(index, size = this.size) {
        return (0,_merkle_js__WEBPACK_IMPORTED_MODULE_1__/* .inclusionProofFrom */ .jV)(index, size, this.#subtrees);
    }
    consistencyProof(oldSize, size = this.size) {
        return (0,_merkle_js__WEBPACK_IMPORTED_MODULE_1__/* .consistencyProofFrom */ .xJ)(oldSize, size, this.#subtrees);
    }
}


/***/ })

};
