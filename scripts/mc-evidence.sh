#!/usr/bin/env bash
# Packs evidence under a signed manifest, verifies the pack, and stores it write-once.
set -euo pipefail

usage() {
  cat <<'END'
Usage: mc-evidence.sh NAME [PATH...] [-- OPTION of mc evidence pack...]

Writes NAME.evidence.tar with the given files and folders (default: logs), and verifies it from the file alone. With EVIDENCE_STORE set, it also
stores the pack write-once. The first step that fails ends the script with the exit code of mc.

  EVIDENCE_STORE   s3://BUCKET/PREFIX; AWS_ENDPOINT_URL and the AWS credentials are read by mc
  EVIDENCE_RETAIN  the retention of the stored pack; default: 365d
  MC_POLICY        the trust policy; default: SECURITY/trust-policy.yaml

  mc-evidence.sh dr-2025-11-24 logs report.json -- --identity-token token
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
if [[ $1 == --help || $1 == -h ]]; then
  usage
  exit 0
fi
name=$1
shift
[[ $name =~ ^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$ ]] || fail "name: expected letters, digits, '.', '_' and '-', found another text" "Name the pack like dr-2025-11-24."
policy=${MC_POLICY:-SECURITY/trust-policy.yaml} pack=$name.evidence.tar
from=()
while [[ $# -gt 0 && $1 != -- ]]; do
  [[ $1 != -* ]] || fail "path: expected a file or folder, found the option $1" "Pass options after --."
  from+=(--from "$1")
  shift
done
[[ $# -eq 0 ]] || shift
[[ ${#from[@]} -gt 0 ]] || from=(--from logs)
[[ ! -e $pack ]] || fail "pack: expected a new file, found $pack" "Choose another name, or move the file."
run_mc evidence pack --out "$pack" "${from[@]}" --policy "$policy" "$@"
run_mc evidence verify-offline "$pack" --policy "$policy"
if [[ -n ${EVIDENCE_STORE:-} ]]; then
  exec_mc evidence store "$pack" --to "$EVIDENCE_STORE" --retain "${EVIDENCE_RETAIN:-365d}"
fi
