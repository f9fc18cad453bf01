"""Judges bundles with sigstore-python: reads lines of JSON, answers each with the verdict and the reason."""
import json
import sys

from sigstore.models import Bundle, TrustedRoot
from sigstore.verify import Verifier, policy

root, issuer, identity = sys.argv[1:]
verifier = Verifier(trusted_root=TrustedRoot.from_file(root))
expected = policy.Identity(identity=identity, issuer=issuer)

for line in sys.stdin:
    request = json.loads(line)
    with open(request["file"], "rb") as file:
        content = file.read()
    try:
        with open(request["bundle"], "rb") as file:
            bundle = Bundle.from_json(file.read())
        if request["kind"] == "signature":
            verifier.verify_artifact(content, bundle, expected)
        else:
            payload_type, payload = verifier.verify_dsse(bundle, expected)
            import hashlib

            digest = hashlib.sha256(content).hexdigest()
            statement = json.loads(payload)
            if payload_type != "application/vnd.in-toto+json":
                raise ValueError("payload type " + payload_type)
            if not any(each["digest"].get("sha256") == digest for each in statement["subject"]):
                raise ValueError("the statement is about something else")
            if statement["predicateType"] != request["predicateType"]:
                raise ValueError("the predicate is of another type")
        answer = {"accepts": True, "reason": ""}
    except Exception as error:  # any exception is a refusal
        answer = {"accepts": False, "reason": f"{type(error).__name__}: {error}"[:300]}
    print(json.dumps(answer), flush=True)
