# METADATA
# title: Decides whether a bypass opens its gate now
# description: |
#   Has the same rules and texts as src/bypass. Each rule is a condition that must hold. A value that is absent, null
#   or of another type leaves the condition undefined, and an undefined condition denies. Query data.bypass.decision.
#   policy/tests/bypass_test.yaml has an allowed input, and the denials for each change to it.
package bypass

decision := {"allow": allow, "deny": deny}

default allow := false

allow if count(deny) == 0

deny contains "bypass-now-invalid: now_s is invalid: expected a positive integer of seconds" if not now_ok

deny contains "bypass-severity-not-allowed: the severity does not allow a bypass: expected SEV-1" if not severity_ok

deny contains "bypass-ttl-out-of-range: request.ttl_s is out of range: expected an integer from 1 to 14400 (4 h)" if not ttl_ok

deny contains "bypass-created-invalid: request.created_s is invalid: expected a positive integer of seconds" if not created_ok

deny contains "bypass-not-yet-valid: the request is not valid yet: created_s is more than 60 s in the future, or unknown" if {
	not begun
}

deny contains "bypass-expired: the request has expired, or its times are unknown" if {
	not unexpired
}

deny contains "bypass-requester-malformed: request.requester is malformed: expected { id: positive integer, type: text }" if {
	not requester_ok
}

deny contains "bypass-requester-not-user: the requester cannot request a bypass: expected an account of type User" if {
	not requester_user
}

deny contains sentence if {
	not subject_ok
	sentence := "bypass-subject-malformed: subject is malformed: expected digest, sha, gate, environment and repository_id"
}

deny contains sentence if {
	not subject_equal
	sentence := "bypass-subject-mismatch: request.subject differs from subject in digest, sha, gate, environment or repository_id"
}

deny contains "bypass-request-digest-malformed: request_digest is malformed: expected sha256:<64 lower-case hex digits>" if {
	not request_digest_ok
}

deny contains "bypass-excluded-ids-malformed: excluded_ids is malformed: expected a list of positive integers" if not excluded_ok

deny contains sentence if {
	not roles_ok
	sentence := "bypass-role-members-malformed: role_members is malformed: expected lists of positive integers for Security, Release and Service Owner"
}

deny contains sentence if {
	not approvals_ok
	sentence := "bypass-approvals-malformed: approvals is malformed: expected a list of { user: { id, type }, state, verified, edited, request_digest, at_s, seq, dismissed_by?: { id, type } }"
}

deny contains sentence if {
	not seqs_unique
	sentence := "bypass-approval-seq-repeated: the order of the approvals is unknown: two have the same seq, or they cannot be read"
}

deny contains sentence if {
	not unvetoed
	sentence := "bypass-vetoed: a role member requests changes and has not withdrawn this veto, or the reviews cannot be read"
}

deny contains sentence if {
	not quorum
	sentence := "bypass-quorum-missing: the quorum is missing: expected valid approvals by three different people for Security, Release and Service Owner"
}

deny contains "bypass-revoked: the request is revoked, or its state is unknown: expected state.revoked to be false" if not unrevoked

deny contains "bypass-consumed: the request is used, or its state is unknown: expected state.consumed to be false" if not unconsumed

# Types. In Rego null < 5, true < 5 and "1" > 0 are true, so each value is compared only after its type is known.
# The bounds come before floor(), which would expand a number like 1e30000 digit by digit.

integer(x) if {
	is_number(x)
	x <= 9007199254740991
	x >= -9007199254740991
	x == floor(x)
}

positive(x) if {
	integer(x)
	x > 0
}

# OPA reads a lone surrogate as U+FFFD, so two different texts would be equal.
text(x) if {
	is_string(x)
	x != ""
	not contains(x, "\ufffd")
}

digest(x) if {
	is_string(x)
	regex.match(`^sha256:[0-9a-f]{64}$`, x)
}

ids(x) if {
	is_array(x)
	every id in x { positive(id) }
}

# Time

# If now_s is absent, the clock of this machine counts. If it is present, even as null, its value counts.
now_s := input.now_s

now_s := floor(time.now_ns() / 1000000000) if not now_given

now_given if _ = input.now_s

now_ok if positive(now_s)

severity_ok if input.request.severity == "SEV-1"

ttl_ok if {
	positive(input.request.ttl_s)
	input.request.ttl_s <= 14400
}

created_ok if positive(input.request.created_s)

begun if {
	now_ok
	created_ok
	now_s >= input.request.created_s - 60
}

unexpired if {
	now_ok
	created_ok
	ttl_ok
	now_s < input.request.created_s + input.request.ttl_s
}

# Subject and state

requester_ok if {
	positive(input.request.requester.id)
	text(input.request.requester.type)
}

requester_user if input.request.requester.type == "User"

subject_ok if {
	digest(input.subject.digest)
	is_string(input.subject.sha)
	regex.match(`^[0-9a-f]{40}$`, input.subject.sha)
	text(input.subject.gate)
	text(input.subject.environment)
	positive(input.subject.repository_id)
}

subject_equal if {
	subject_ok
	every field in ["digest", "sha", "gate", "environment", "repository_id"] {
		input.request.subject[field] == input.subject[field]
	}
}

request_digest_ok if digest(input.request_digest)

unrevoked if input.state.revoked == false

unconsumed if input.state.consumed == false

# People

roles := ["Security", "Release", "Service Owner"]

excluded_ok if ids(input.excluded_ids)

roles_ok if {
	every role in roles { ids(input.role_members[role]) }
}

approvals_ok if {
	is_array(input.approvals)
	every approval in input.approvals { well_formed(approval) }
}

well_formed(approval) if {
	positive(approval.user.id)
	text(approval.user.type)
	text(approval.state)
	is_boolean(approval.verified)
	is_boolean(approval.edited)
	text(approval.request_digest)
	integer(approval.at_s)
	integer(approval.seq)
	dismisser_ok(approval)
}

# dismissed_by may be absent. If it is present, even as null, it names an account.
dismisser_ok(approval) if not "dismissed_by" in object.keys(approval)

dismisser_ok(approval) if {
	positive(approval.dismissed_by.id)
	text(approval.dismissed_by.type)
}

seqs_unique if {
	approvals_ok
	count({approval.seq | some approval in input.approvals}) == count(input.approvals)
}

# Holds for an approval that is verified, unedited, for this request, not before it and not in the future. Does not
# check the person.
sound(approval) if {
	now_ok
	created_ok
	request_digest_ok
	approval.verified == true
	approval.edited == false
	approval.request_digest == input.request_digest
	approval.at_s >= input.request.created_s
	approval.at_s <= now_s
}

superseded(approval) if {
	some later in input.approvals
	later.user.id == approval.user.id
	later.seq > approval.seq
	later.state in {"APPROVED", "CHANGES_REQUESTED", "DISMISSED"}
}

# An approval withdraws the earlier veto of its person. A dismissal does so only by that person.
withdraws(approval) if approval.state == "APPROVED"

withdraws(approval) if {
	approval.state == "DISMISSED"
	approval.dismissed_by.id == approval.user.id
	approval.dismissed_by.type == "User"
}

# An unsound record can be a veto, but must not lift one: an untrusted record may only deny.
lifted(veto) if {
	some later in input.approvals
	later.user.id == veto.user.id
	later.seq > veto.seq
	withdraws(later)
	sound(later)
}

unvetoed if {
	roles_ok
	approvals_ok
	members := {id | some role in roles; some id in input.role_members[role]}
	vetoes := [approval |
		some approval in input.approvals
		approval.state == "CHANGES_REQUESTED"
		approval.user.id in members
		not lifted(approval)
	]
	count(vetoes) == 0
}

people contains id if {
	some approval in input.approvals
	approval.state == "APPROVED"
	approval.user.type == "User"
	sound(approval)
	not superseded(approval)
	id := approval.user.id
	id != input.request.requester.id
	not id in input.excluded_ids
}

candidates(role) := {id | some id in input.role_members[role]; id in people}

# Three different people can fill the three roles if and only if any k roles have at least k candidates together
# (Hall's theorem).
quorum if {
	requester_ok
	excluded_ok
	roles_ok
	approvals_ok
	seqs_unique
	a := candidates("Security")
	b := candidates("Release")
	c := candidates("Service Owner")
	every one in [a, b, c] { count(one) >= 1 }
	every two in [(a | b), (a | c), (b | c)] { count(two) >= 2 }
	count(((a | b) | c)) >= 3
}
