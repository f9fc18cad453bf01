export const id = 539;
export const ids = [539];
export const modules = {

/***/ 70539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadAction: () => (/* binding */ loadAction),
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
async function load(loading) {
    const { parseInputs, run } = await loading;
    return async (inputs, runner) => run(parseInputs(inputs), runner);
}
const actions = {
    'verify-offline': () => load(Promise.all(/* import() */[__webpack_require__.e(7705), __webpack_require__.e(1040), __webpack_require__.e(875), __webpack_require__.e(826), __webpack_require__.e(4377), __webpack_require__.e(606), __webpack_require__.e(5529), __webpack_require__.e(2238), __webpack_require__.e(5941), __webpack_require__.e(5678), __webpack_require__.e(7817), __webpack_require__.e(297), __webpack_require__.e(2735)]).then(__webpack_require__.bind(__webpack_require__, 32391))),
    'cross-region-promote': () => load(Promise.all(/* import() */[__webpack_require__.e(7705), __webpack_require__.e(1040), __webpack_require__.e(875), __webpack_require__.e(826), __webpack_require__.e(4377), __webpack_require__.e(2371), __webpack_require__.e(606), __webpack_require__.e(7774), __webpack_require__.e(5529), __webpack_require__.e(2238), __webpack_require__.e(5941), __webpack_require__.e(9207), __webpack_require__.e(5678), __webpack_require__.e(60), __webpack_require__.e(9070), __webpack_require__.e(1730), __webpack_require__.e(5311), __webpack_require__.e(6659), __webpack_require__.e(689), __webpack_require__.e(2026)]).then(__webpack_require__.bind(__webpack_require__, 58330))),
    'log-chain': () => load(Promise.all(/* import() */[__webpack_require__.e(7705), __webpack_require__.e(1040), __webpack_require__.e(875), __webpack_require__.e(826), __webpack_require__.e(4377), __webpack_require__.e(5529), __webpack_require__.e(2238), __webpack_require__.e(5941), __webpack_require__.e(5678), __webpack_require__.e(60), __webpack_require__.e(226), __webpack_require__.e(6832)]).then(__webpack_require__.bind(__webpack_require__, 12308))),
    'evidence-pack': () => load(Promise.all(/* import() */[__webpack_require__.e(7705), __webpack_require__.e(1040), __webpack_require__.e(875), __webpack_require__.e(826), __webpack_require__.e(4377), __webpack_require__.e(2371), __webpack_require__.e(5529), __webpack_require__.e(2238), __webpack_require__.e(5941), __webpack_require__.e(5678), __webpack_require__.e(60), __webpack_require__.e(3421), __webpack_require__.e(455), __webpack_require__.e(6986)]).then(__webpack_require__.bind(__webpack_require__, 56605))),
    'bypass-gate': () => load(Promise.all(/* import() */[__webpack_require__.e(7705), __webpack_require__.e(4377), __webpack_require__.e(606), __webpack_require__.e(7774), __webpack_require__.e(9070), __webpack_require__.e(2324), __webpack_require__.e(6788), __webpack_require__.e(6442)]).then(__webpack_require__.bind(__webpack_require__, 90313))),
    sign: () => load(Promise.all(/* import() */[__webpack_require__.e(7705), __webpack_require__.e(1040), __webpack_require__.e(875), __webpack_require__.e(826), __webpack_require__.e(4377), __webpack_require__.e(606), __webpack_require__.e(5529), __webpack_require__.e(2238), __webpack_require__.e(5941), __webpack_require__.e(9207), __webpack_require__.e(60), __webpack_require__.e(1440), __webpack_require__.e(6152)]).then(__webpack_require__.bind(__webpack_require__, 20583))),
    'mirror-sync': () => load(Promise.all(/* import() */[__webpack_require__.e(7705), __webpack_require__.e(1040), __webpack_require__.e(875), __webpack_require__.e(826), __webpack_require__.e(4377), __webpack_require__.e(2371), __webpack_require__.e(606), __webpack_require__.e(5529), __webpack_require__.e(2238), __webpack_require__.e(5941), __webpack_require__.e(9207), __webpack_require__.e(5678), __webpack_require__.e(8185), __webpack_require__.e(3421), __webpack_require__.e(2366), __webpack_require__.e(7557), __webpack_require__.e(2398), __webpack_require__.e(4226), __webpack_require__.e(974)]).then(__webpack_require__.bind(__webpack_require__, 85165))),
};
const loadAction = (name) => actions[name]();
async function main(name, installRoot) {
    const [{ startAction }, action] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(606), __webpack_require__.e(3838), __webpack_require__.e(6967)]).then(__webpack_require__.bind(__webpack_require__, 36967)), loadAction(name)]);
    await startAction(name, action, installRoot);
}


/***/ })

};
