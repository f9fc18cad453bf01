export const id = 23;
export const ids = [23];
export const modules = {

/***/ 10023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openJudges: () => (/* binding */ openJudges),
/* harmony export */   parseAnswer: () => (/* binding */ parseAnswer)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75919);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87681);
/* harmony import */ var _evidence_judge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11267);




const MAX_WAITING = 6;
function openJudges({ program, idleCores }, start) {
    let last = 0;
    const threads = Array.from({ length: idleCores }, () => startThread(program, start));
    return {
        judge: async (evidence, request, path) => {
            const judgeHere = () => (0,_evidence_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .judge */ .S4)(evidence, request);
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
            const thread = findFreeThread(threads);
            if (thread === undefined || 'unusable' in evidence)
                return judgeHere();
            const { origin, bytes, payload } = evidence;
            const { sha256, sha384, sha512 } = request.digests;
            const digests = { ...(sha256 ? { sha256 } : {}), ...(sha384 ? { sha384 } : {}), ...(sha512 ? { sha512 } : {}) };
            const ask = { id: ++last, origin, bytes, ...(payload ? { payload } : {}), digests, path };
            return new Promise((settle) => {
                thread.waiting.set(ask.id, { settle, judgeHere });
                thread.worker.postMessage(ask);
            });
        },
        close: async () => {
            await Promise.all(threads.map(({ worker }) => worker.terminate()));
        },
    };
}
const findFreeThread = (threads) => threads
    .filter(({ isReady, waiting }) => isReady && waiting.size < MAX_WAITING)
    .sort((a, b) => a.waiting.size - b.waiting.size)[0];
function startThread(program, workerData) {
    const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.Worker(program, { workerData });
    const thread = { worker, waiting: new Map(), isReady: false };
    worker.unref();
    worker.on('message', (message) => {
        if (message === 'ready') {
            thread.isReady = true;
            return;
        }
        const waiting = thread.waiting.get(message.id);
        thread.waiting.delete(message.id);
        waiting?.settle(parseAnswer(message) ?? waiting.judgeHere());
    });
    const end = () => {
        thread.isReady = false;
        for (const [id, { settle, judgeHere }] of thread.waiting) {
            thread.waiting.delete(id);
            settle(judgeHere());
        }
    };
    worker.on('error', end);
    worker.on('exit', end);
    return thread;
}
function parseAnswer({ accepted, refused }) {
    if (accepted || !refused)
        return accepted;
    const { code, details, ...rest } = refused;
    const error = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_3__/* .reviveError */ .Kv)(code, details);
    return error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk ? { ...rest, error } : undefined;
}


/***/ })

};
