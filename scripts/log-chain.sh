#!/usr/bin/env bash
# Records the logs of steps in a hash chain.
set -euo pipefail

usage() {
  cat <<'END'
Usage: log-chain.sh [--chain DIR] [--step NAME] FILE...            record files
       log-chain.sh [--chain DIR] --step NAME -- COMMAND [ARG]...  run a command and record its output
       log-chain.sh --seal [--chain DIR] [OPTION of mc log seal]...
       log-chain.sh --check [--chain DIR] [OPTION of mc log check]...

The chain is the folder DIR; default: logs/chain. The default of NAME is the name of the first file. Each entry has the digest of the
entry before it, so that later changes are found. The exit code is that of mc, or of COMMAND.

  log-chain.sh --step build -- npm run build
  log-chain.sh --seal --key seal.pem && log-chain.sh --check --key seal.pub
END
}

self=${BASH_SOURCE[0]}
while [[ -L $self ]]; do
  link=$(readlink -- "$self")
  [[ $link == /* ]] || link=$(dirname -- "$self")/$link
  self=$link
done
# shellcheck source=scripts/find-mc.sh
source "$(dirname -- "$self")/find-mc.sh"

if [[ $# -eq 0 ]]; then
  usage >&2
  exit 2
fi
chain=logs/chain step='' mode=add
rest=()
while [[ $# -gt 0 ]]; do
  case $1 in
    --help | -h)
      usage
      exit 0
      ;;
    --chain | --step)
      [[ $# -ge 2 && -n $2 ]] || fail "option $1: expected a value, found none" "Pass a value after $1."
      if [[ $1 == --chain ]]; then chain=$2; else step=$2; fi
      shift 2
      ;;
    --seal | --check)
      [[ $mode == add ]] || fail "option: expected one of --seal and --check, found both" "Run the script twice."
      mode=${1#--}
      shift
      ;;
    --)
      mode=run
      shift
      rest+=("$@")
      break
      ;;
    *)
      rest+=("$1")
      shift
      ;;
  esac
done
case $mode in
  seal) exec_mc log seal --chain "$chain" ${rest[@]+"${rest[@]}"} ;;
  check) exec_mc log check "$chain" ${rest[@]+"${rest[@]}"} ;;
esac
[[ ${#rest[@]} -gt 0 ]] || fail "content: expected files or a command, found nothing" "Name files, or a command after --."
if [[ $mode == run ]]; then
  [[ -n $step ]] || fail "step: expected --step NAME before --, found none" "Name the entry: --step build."
  exec_mc log run --chain "$chain" --step "$step" -- "${rest[@]}"
fi
exec_mc log add --chain "$chain" --step "${step:-$(basename -- "${rest[0]}")}" "${rest[@]}"
