# shellcheck shell=bash
# Sourced by the scripts of this folder: finds mc in a checkout, in an installed package, or in the PATH.
# The environment variable MC_COMMAND names another mc, as one path.

# Runs mc, and returns its exit code.
run_mc() {
  find_mc
  "${MC[@]}" "$@"
}

# Replaces the script by mc.
exec_mc() {
  find_mc
  exec "${MC[@]}" "$@"
}

find_mc() {
  local here
  here=$(CDPATH='' cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
  if [[ -n ${MC_COMMAND:-} ]]; then
    MC=("$MC_COMMAND")
  elif [[ -x $here/../cmd/mc ]]; then
    MC=("$here/../cmd/mc") # a checkout
  elif [[ -f $here/../dist/mc.js ]] && command -v node >/dev/null; then
    MC=(node "$here/../dist/mc.js") # an installed package
  elif command -v mc-actions >/dev/null; then
    MC=(mc-actions) # "mc" in the PATH may be another program
  else
    fail "mc: expected it beside this script or as mc-actions in the PATH, found neither" "Run 'npm ci' in the checkout, or set MC_COMMAND to the path of mc."
  fi
}

# Prints an error with its hint in the form of mc, and exits with 2.
fail() {
  printf 'error %s\n  %s\n' "$1" "$2" >&2
  exit 2
}
