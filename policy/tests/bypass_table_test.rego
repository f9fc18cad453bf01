package bypass_test

import data.bypass
import data.tests.bypass_cases as table # `opa test policy` loads it from policy/tests/bypass_test.yaml

# Runs the shared table of bypass_test.yaml. Jest runs the same cases with src/bypass.
test_table if {
	count(table.cases) > 0
	wrong := {case.name | some case in table.cases; not right(case)}
	print("wrong:", wrong)
	count(wrong) == 0
}

right(case) if {
	decision := bypass.decision with input as json.patch(table.allowed, case.patch)
	expected := {code | some code in case.deny}
	expected == {code | some sentence in decision.deny; code := split(sentence, ":")[0]}
	decision.allow == empty(expected)
}

empty(codes) := count(codes) == 0

# Denies any input that is not a request, without an evaluation error.
test_anything_else_denies if {
	every thing in [{}, [], null, true, 0, 1e30, "", "SEV-1", [table.allowed], {"request": []}] {
		bypass.allow == false with input as thing
		count(bypass.deny) > 10 with input as thing
	}
}

test_no_input_denies if {
	bypass.allow == false
	count(bypass.deny) > 10
}
