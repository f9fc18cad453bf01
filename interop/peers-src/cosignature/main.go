// Command cosignature implements C2SP tlog-cosignature with the library of transparency-dev.
// Tests compare it with mc.
//
//	cosignature sign NAME
//
// Cosigns the checkpoint on stdin with new keys. Prints their verifier keys, then the note.
//
//	cosignature verify VKEY…
//
// Prints the name of each verifier key whose cosignature is on the checkpoint on stdin.
package main

import (
	"crypto/rand"
	"fmt"
	"io"
	"log"
	"os"

	formats "github.com/transparency-dev/formats/note"
	"golang.org/x/mod/sumdb/note"
)

func main() {
	text, err := io.ReadAll(os.Stdin)
	if err != nil || len(os.Args) < 3 {
		log.Fatalf("usage: cosignature sign NAME | verify VKEY…; %v", err)
	}
	if os.Args[1] == "sign" {
		sign(text, os.Args[2])
		return
	}
	var verifiers []note.Verifier
	for _, vkey := range os.Args[2:] {
		verifier, err := formats.NewVerifier(vkey)
		if err != nil {
			log.Fatal(err)
		}
		verifiers = append(verifiers, verifier)
	}
	opened, err := note.Open(text, note.VerifierList(verifiers...))
	if err != nil {
		log.Fatal(err)
	}
	for _, signature := range opened.Sigs {
		fmt.Println(signature.Name)
	}
}

func sign(text []byte, name string) {
	mldsaKey, mldsaVerifier, err := formats.GenerateMLDSAKey(name)
	if err != nil {
		log.Fatal(err)
	}
	mldsa, err := formats.NewMLDSASigner(mldsaKey)
	if err != nil {
		log.Fatal(err)
	}
	key, logVerifier, err := note.GenerateKey(rand.Reader, name)
	if err != nil {
		log.Fatal(err)
	}
	ed25519, err := formats.NewSignerForCosignatureV1(key)
	if err != nil {
		log.Fatal(err)
	}
	ed25519Verifier, err := formats.VKeyToCosignatureV1(logVerifier)
	if err != nil {
		log.Fatal(err)
	}
	opened, err := note.Open(text, note.VerifierList())
	unverified, ok := err.(*note.UnverifiedNoteError)
	if !ok {
		log.Fatalf("not a note: %v, %v", opened, err)
	}
	signed, err := note.Sign(unverified.Note, ed25519, mldsa)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s\n%s\n%s", ed25519Verifier, mldsaVerifier, signed)
}
