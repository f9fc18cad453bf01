#!/usr/bin/env bash
# Verifies an image or a file offline. With --legacy, it uses cosign and oras in place of mc.
set -euo pipefail

usage() {
  cat <<'END'
Usage: verify-offline.sh SUBJECT... [OPTION of mc verify]...
       verify-offline.sh --legacy IMAGE --identity SUBJECT --issuer URL --trusted-root FILE
                         [--predicate-type URI] [--rekor-url URL] [--plain-http]

Verifies under SECURITY/trust-policy.yaml. The mirror is that of REKOR_MIRROR_URL, --mirror or the policy.
The exit code is that of mc verify: 0 verified, 1 refused, 2 usage or configuration, 3 a fault.

--legacy uses cosign and oras, which must be in the PATH (or in COSIGN and ORAS). It is for the time when mc cannot be used:
it requires one signer, given exactly, and pins the root of the file. It does not read the trust policy.
  --identity, --issuer   the signer of the certificate, compared exactly; a pattern is refused
  --trusted-root FILE    the trusted_root.json that is pinned
  --predicate-type URI   also require an attestation of this type by the same signer
  --rekor-url URL        the mirror, for an old signature whose log entry must be looked up. It then needs SIGSTORE_ROOT_FILE, SIGSTORE_REKOR_PUBLIC_KEY and SIGSTORE_CT_LOG_PUBLIC_KEY_FILE
                         in place of --trusted-root
  --plain-http           use HTTP for the registry; always so for 127.0.0.1 and localhost
Exit codes of --legacy: 0 verified, 1 not verified, 2 usage, 3 the registry did not answer.
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
if [[ $1 != --legacy ]]; then
  exec_mc verify "$@"
fi

shift
image='' identity='' issuer='' root='' predicate='' rekor='' plain=''
while [[ $# -gt 0 ]]; do
  case $1 in
    --identity | --issuer | --trusted-root | --predicate-type | --rekor-url)
      [[ $# -ge 2 && -n $2 ]] || fail "option $1: expected a value, found none" "Pass a value after $1."
      case $1 in
        --identity) identity=$2 ;;
        --issuer) issuer=$2 ;;
        --trusted-root) root=$2 ;;
        --predicate-type) predicate=$2 ;;
        --rekor-url) rekor=$2 ;;
      esac
      shift 2
      ;;
    --plain-http)
      plain=1
      shift
      ;;
    -*) fail "option: expected one of --identity, --issuer, --trusted-root, --predicate-type, --rekor-url, --plain-http, found $1" "Run verify-offline.sh --help." ;;
    *)
      [[ -z $image ]] || fail "image: expected one, found two" "Verify the images one by one."
      image=$1
      shift
      ;;
  esac
done
[[ -n $image ]] || fail "image: expected REGISTRY/REPO@DIGEST, found nothing" "Name the image after --legacy."
[[ -n $identity ]] || fail "signer: expected --identity, found none" "Pass the exact subject of the certificate: --identity SUBJECT."
[[ -n $issuer ]] || fail "signer: expected --issuer, found none" "Pass the exact OIDC issuer: --issuer URL."
if [[ -z $rekor ]]; then
  [[ -f $root ]] || fail "trusted root: expected a file, found '${root}'" "Pass the pinned trusted_root.json: --trusted-root FILE."
else
  [[ -n ${SIGSTORE_ROOT_FILE:-} && -n ${SIGSTORE_REKOR_PUBLIC_KEY:-} && -n ${SIGSTORE_CT_LOG_PUBLIC_KEY_FILE:-} ]] ||
    fail "trusted root: expected three variables with --rekor-url, found fewer" "Set SIGSTORE_ROOT_FILE, SIGSTORE_REKOR_PUBLIC_KEY and SIGSTORE_CT_LOG_PUBLIC_KEY_FILE."
fi

cosign=${COSIGN:-cosign} oras=${ORAS:-oras}
for tool in "$cosign" "$oras"; do
  command -v "$tool" >/dev/null || fail "program $tool: expected it in the PATH, found nothing" "Install cosign and oras, or set COSIGN and ORAS to their paths."
done

registry=${image%%/*}
http=()
case $registry in
  127.0.0.1 | 127.0.0.1:* | localhost | localhost:*) plain=1 ;;
esac
[[ -z $plain ]] || http=(--plain-http)

# A tag can move between the checks, so it is resolved once.
digest=$("$oras" resolve ${http[@]+"${http[@]}"} -- "$image") || {
  printf "error registry: %s did not return the digest of %s\n" "$registry" "$image" >&2
  exit 3
}
[[ $digest =~ ^sha256:[0-9a-f]{64}$ ]] || fail "digest of $image: expected sha256:HEX, found another text" "Name the image by its digest."
name=${image%%@*}
[[ ${name##*/} != *:* ]] || name=${name%:*}
subject=$name@$digest

signer=(--certificate-identity "$identity" --certificate-oidc-issuer "$issuer")
[[ -z $plain ]] || signer+=(--allow-http-registry)
if [[ -z $rekor ]]; then
  signer+=(--trusted-root "$root")
else
  signer+=(--new-bundle-format=false --rekor-url "$rekor")
fi
echo "verifying $subject with cosign" >&2
"$cosign" verify "${signer[@]}" -- "$subject" >/dev/null || {
  echo "not verified: $subject" >&2
  exit 1
}
if [[ -n $predicate ]]; then
  "$cosign" verify-attestation "${signer[@]}" --type "$predicate" -- "$subject" >/dev/null || {
    echo "not verified: $subject has no valid attestation of type $predicate" >&2
    exit 1
  }
fi
echo "verified: $subject"
