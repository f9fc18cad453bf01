#!/usr/bin/env bash
# Marks a release promotable in the registry where it is.
set -euo pipefail

usage() {
  cat <<'END'
Usage: label-promotable.sh REGISTRY/REPO:TAG|REGISTRY/REPO@DIGEST [OPTION of mc promote]...

Verifies a release in place under SECURITY/trust-policy.yaml, and attaches a signed promotion record (promotable=true) to it. A release
that does not verify gets no record. The exit code is that of mc promote: 0 marked, 1 refused, 2 usage or configuration, 3 a fault.

  label-promotable.sh registry.west.example.com/acme/app@sha256:DIGEST --key ops.pem
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
release=$1
shift
[[ $release != -* ]] || fail "release: expected a reference first, found $release" "Name the release before the options."
[[ $release == */* ]] || fail "release: expected REGISTRY/REPO with a tag or digest, found $release" "Name the release with its registry."
# The destination has no digest: a promotion to the same repository copies nothing, and adds the record.
exec_mc promote "$release" "${release%%@*}" "$@"
