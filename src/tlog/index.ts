export {
  type Checkpoint,
  formatCheckpointBody,
  openCheckpoint,
  parseCheckpoint,
  parseCheckpointBody,
  signCheckpoint,
} from './checkpoint.ts';
export {
  type Cosignature,
  type Cosigned,
  type Cosigner,
  findCosignatures,
  parseWitnessKey,
  readCosigner,
  type WitnessVerifier,
} from './cosignature.ts';
export {
  createSubtrees,
  edgeTiles,
  fullTiles,
  type HashTile,
  listLevels,
  rootFromEdge,
  subtreeRoot,
  tileHolding,
  tilesForConsistency,
  tilesNeeded,
} from './edge.ts';
export { computeFullRoot, EMPTY_ROOT, Frontier, type Hash, leafHash, leafHashes, nodeHash } from './hashing.ts';
export { readPrivateKey, readPublicKey, readSealKey } from './keys.ts';
export {
  computeMerkleRoot,
  consistencyProof,
  consistencyProofFrom,
  inclusionProof,
  inclusionProofFrom,
  rootFrom,
  rootFromInclusion,
  rootsFromConsistency,
  type Subtrees,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts';
export type { MirrorDemands } from './mirror-demands.ts';
export {
  ecdsaNoteVerifier,
  ed25519NoteSigner,
  ed25519NoteVerifier,
  formatNote,
  formatSignature,
  isKeyName,
  type Note,
  type NoteSignature,
  type NoteSigner,
  type NoteVerifier,
  noteKeyId,
  parseNote,
  parseVerifierKey,
  rawEd25519,
  signNote,
  verifierKey,
  verifyNote,
} from './note.ts';
export { formatTlogProof, parseTlogProof, type TlogProof, verifyTlogProof } from './proof.ts';
export { type Appended, openTileLog, type TileLog } from './tile-log.ts';
export {
  formatEntryBundle,
  hashEntries,
  MAX_ENTRY_BUNDLE_BYTES,
  parseEntryBundle,
  parseTile,
  parseTilePath,
  TILE_WIDTH,
  type Tile,
  tilePath,
  tilesFor,
} from './tiles.ts';
export { MerkleTree } from './tree.ts';
export { renderTiles, rootFromTiles, type TileReader } from './whole-log.ts';
