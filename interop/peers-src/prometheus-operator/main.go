// Decodes resources of the Prometheus operator, one JSON document after another on standard input, into the Go types that
// its CRDs are generated from. Fails at a field that a type does not have, at another kind, and at an empty list.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	monitoring "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1"
)

func check(raw json.RawMessage) (string, error) {
	var head struct{ APIVersion, Kind string }
	if err := json.Unmarshal(raw, &head); err != nil {
		return "", err
	}
	if head.APIVersion != monitoring.SchemeGroupVersion.String() {
		return "", fmt.Errorf("apiVersion: expected %s, found %q", monitoring.SchemeGroupVersion, head.APIVersion)
	}
	switch head.Kind {
	case monitoring.ServiceMonitorsKind:
		var one monitoring.ServiceMonitor
		if err := decode(raw, &one); err != nil {
			return "", err
		}
		if len(one.Spec.Endpoints) == 0 {
			return "", errors.New("spec.endpoints: expected an endpoint, found none")
		}
	case monitoring.PrometheusRuleKind:
		var one monitoring.PrometheusRule
		if err := decode(raw, &one); err != nil {
			return "", err
		}
		if len(one.Spec.Groups) == 0 {
			return "", errors.New("spec.groups: expected a group, found none")
		}
	default:
		return "", fmt.Errorf("kind: expected %s or %s, found %q", monitoring.ServiceMonitorsKind, monitoring.PrometheusRuleKind, head.Kind)
	}
	return head.Kind, nil
}

func decode(raw json.RawMessage, into any) error {
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.DisallowUnknownFields()
	return decoder.Decode(into)
}

func main() {
	documents := json.NewDecoder(os.Stdin)
	for {
		var raw json.RawMessage
		if err := documents.Decode(&raw); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			fail(err)
		}
		kind, err := check(raw)
		if err != nil {
			fail(err)
		}
		fmt.Println(kind)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
