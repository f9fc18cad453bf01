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
    'verify-offline': () => load(Promise.all(/* import() */[__webpack_require__.e(7705), __webpack_require__.e(9654), __webpack_require__.e(875), __webpack_require__.e(1164), __webpack_require__.e(7542), __webpack_require__.e(4377), __webpack_require__.e(606), __webpack_require__.e(5529), __webpack_require__.e(5828), __webpack_require__.e(1228), __webpack_require__.e(5678), __webpack_require__.e(7817), __webpack_require__.e(6898), __webpack_require__.e(1474)]).then(__webpack_require__.bind(__webpack_require__, 32391))),
    'cross-region-promote': () => load(Promise.all(/* import() */[__webpack_require__.e(7705), __webpack_require__.e(9654), __webpack_require__.e(875), __webpack_require__.e(1164), __webpack_require__.e(7542), __webpack_require__.e(4377), __webpack_require__.e(606), __webpack_require__.e(5529), __webpack_require__.e(5828), __webpack_require__.e(1228), __webpack_require__.e(9207), __webpack_require__.e(5678), __webpack_require__.e(60), __webpack_require__.e(1730), __webpack_require__.e(8609), __webpack_require__.e(2125), __webpack_require__.e(5401)]).then(__webpack_require__.bind(__webpack_require__, 58330))),
    'log-chain': () => load(Promise.all(/* import() */[__webpack_require__.e(7705), __webpack_require__.e(9654), __webpack_require__.e(875), __webpack_require__.e(1164), __webpack_require__.e(7542), __webpack_require__.e(4377), __webpack_require__.e(5529), __webpack_require__.e(5828), __webpack_require__.e(1228), __webpack_require__.e(5678), __webpack_require__.e(60), __webpack_require__.e(8869), __webpack_require__.e(4162), __webpack_require__.e(8391)]).then(__webpack_require__.bind(__webpack_require__, 12308))),
    'evidence-pack': () => load(Promise.all(/* import() */[__webpack_require__.e(7705), __webpack_require__.e(9654), __webpack_require__.e(875), __webpack_require__.e(1164), __webpack_require__.e(7542), __webpack_require__.e(4377), __webpack_require__.e(2371), __webpack_require__.e(5529), __webpack_require__.e(5828), __webpack_require__.e(1228), __webpack_require__.e(5678), __webpack_require__.e(60), __webpack_require__.e(455), __webpack_require__.e(5245), __webpack_require__.e(8554)]).then(__webpack_require__.bind(__webpack_require__, 56605))),
    'bypass-gate': () => load(Promise.all(/* import() */[__webpack_require__.e(7705), __webpack_require__.e(4377), __webpack_require__.e(606), __webpack_require__.e(7774), __webpack_require__.e(1509), __webpack_require__.e(3614)]).then(__webpack_require__.bind(__webpack_require__, 90313))),
    sign: () => load(Promise.all(/* import() */[__webpack_require__.e(7705), __webpack_require__.e(9654), __webpack_require__.e(875), __webpack_require__.e(1164), __webpack_require__.e(7542), __webpack_require__.e(4377), __webpack_require__.e(606), __webpack_require__.e(5529), __webpack_require__.e(5828), __webpack_require__.e(1228), __webpack_require__.e(9207), __webpack_require__.e(60), __webpack_require__.e(1440), __webpack_require__.e(6152)]).then(__webpack_require__.bind(__webpack_require__, 20583))),
    'mirror-sync': () => load(Promise.all(/* import() */[__webpack_require__.e(7705), __webpack_require__.e(9654), __webpack_require__.e(875), __webpack_require__.e(1164), __webpack_require__.e(7542), __webpack_require__.e(4377), __webpack_require__.e(606), __webpack_require__.e(2371), __webpack_require__.e(5529), __webpack_require__.e(5828), __webpack_require__.e(1228), __webpack_require__.e(9207), __webpack_require__.e(5678), __webpack_require__.e(8185), __webpack_require__.e(1133), __webpack_require__.e(7557), __webpack_require__.e(2398), __webpack_require__.e(5100), __webpack_require__.e(7404)]).then(__webpack_require__.bind(__webpack_require__, 85165))),
};
const loadAction = (name) => actions[name]();
async function main(name, installRoot) {
    const [{ startAction }, action] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(606), __webpack_require__.e(3838), __webpack_require__.e(6967)]).then(__webpack_require__.bind(__webpack_require__, 36967)), loadAction(name)]);
    await startAction(name, action, installRoot);
}


/***/ })

};
