// Verifies each ARTIFACTS/NAME.tar by BUNDLES/NAME.json with sigstore-go, in one process, and prints how many and the
// nanoseconds of each: `sigstore-go TRUSTED_ROOT ISSUER IDENTITY ARTIFACTS BUNDLES`.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/sigstore/sigstore-go/pkg/bundle"
	"github.com/sigstore/sigstore-go/pkg/root"
	"github.com/sigstore/sigstore-go/pkg/verify"
)

func main() {
	if err := run(os.Args[1], os.Args[2], os.Args[3], os.Args[4], os.Args[5]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(trustedRoot, issuer, identity, artifacts, bundles string) error {
	material, err := root.NewTrustedRootFromPath(trustedRoot)
	if err != nil {
		return err
	}
	verifier, err := verify.NewVerifier(material,
		verify.WithSignedCertificateTimestamps(1), verify.WithTransparencyLog(1), verify.WithObserverTimestamps(1))
	if err != nil {
		return err
	}
	who, err := verify.NewShortCertificateIdentity(issuer, "", identity, "")
	if err != nil {
		return err
	}
	files, err := filepath.Glob(filepath.Join(artifacts, "*.tar"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("no artifacts in %s: %w", artifacts, err)
	}
	started := time.Now()
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".tar")
		if err := one(verifier, who, file, filepath.Join(bundles, name+".json")); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	fmt.Println(len(files), time.Since(started).Nanoseconds()/int64(len(files)))
	return nil
}

func one(verifier *verify.Verifier, who verify.CertificateIdentity, file, path string) error {
	entity, err := bundle.LoadJSONFromPath(path)
	if err != nil {
		return err
	}
	artifact, err := os.Open(file)
	if err != nil {
		return err
	}
	defer artifact.Close()
	_, err = verifier.Verify(entity, verify.NewPolicy(verify.WithArtifact(artifact), verify.WithCertificateIdentity(who)))
	return err
}
