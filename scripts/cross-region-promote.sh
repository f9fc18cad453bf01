#!/usr/bin/env bash
# Promotes a release to another region.
set -euo pipefail

usage() {
  cat <<'END'
Usage: cross-region-promote.sh SOURCE DESTINATION... [OPTION of mc promote]...

Copies a release with all its evidence, verifies it at the destination under SECURITY/trust-policy.yaml, and only then marks it
promotable and moves the tag. The exit code is that of mc promote: 0 promoted, 1 refused, 2 usage or configuration, 3 a fault.

  cross-region-promote.sh ghcr.io/acme/app:v1 registry.west.example.com/acme/app:v1 --key ops.pem
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
case $1 in
  check | revoke) fail "source: expected REGISTRY/REPO, found $1" "Run 'mc promote $1'." ;;
esac
exec_mc promote "$@"
