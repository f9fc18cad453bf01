import { defineErrors } from '../mc-error.ts';

/** Creates the errors of the files that contain keys. */
export const keyError = defineErrors({
  'signing-key-unusable': {
    family: 'configuration',
    message:
      'the key in {path} cannot sign: expected a private key in PKCS #8 PEM or cosign.key (Ed25519, P-256, P-384, or RSA of 3072 bits or more), found {found}',
    hint: 'Use a key of one of these types. {fix} The policy needs the public key, which `openssl pkey -in key.pem -pubout` prints.',
  },
  'public-key-unusable': {
    family: 'configuration',
    message:
      'the key in {path} cannot verify: expected a public key in PEM (Ed25519, P-256, P-384, or RSA of 3072 bits or more), found {found}',
    hint: 'Pass the public key of the signer. {fix} Then run the command again.',
  },
  'cosign-key-malformed': {
    family: 'configuration',
    message: 'the cosign key in {path} cannot be read: {detail}',
    hint: 'Restore the file from a backup, or run `cosign generate-key-pair` for a new key.',
  },
  'cosign-password-missing': {
    family: 'configuration',
    message: 'the cosign key in {path} is encrypted: expected its password in COSIGN_PASSWORD, which is not set',
    hint: 'Set the environment variable COSIGN_PASSWORD. Set it to an empty text for a key with an empty password.',
  },
  'cosign-password-wrong': {
    family: 'configuration',
    message: 'the password in COSIGN_PASSWORD does not open the cosign key in {path}',
    hint: 'Set COSIGN_PASSWORD to the password that was given to `cosign generate-key-pair`. If it is right, the file is damaged: restore it from a backup.',
  },
});
