/**
 * Where things are in an index, version 1. Numbers are little-endian, rows big-endian, and every section
 * starts at a multiple of 4,096.
 */
export const LAYOUT = {
  /** As PNG has it: a transfer in text mode changes CR LF or LF, one to seven bits change 0x89. */
  magic: [0x89, 0x48, 0x59, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  major: 1,
  minor: 0,
  headerBytes: 4_096,
  footerBytes: 32,
  /** Of a SHA-256, cut. */
  rootBytes: 16,
  /** What sections start at multiples of. */
  alignment: 4_096,
  prefixBits: 20,
  /** Blocks: one for each value of five hexadecimal digits. */
  blocks: 1_048_576,
  /** A cumulative u32 at the start of each block, and the total behind the last. */
  directoryBytes: 4_194_308,
  /** A u32 for each block. */
  checksumsBytes: 4_194_304,
  /** The digits of a hash behind its first five, and four bits for the count. */
  rowBytes: { sha1: 18, ntlm: 14 },
  digestBytes: { sha1: 20, ntlm: 16 },
  /** Values of the four bits: 0 is unknown, 1 to 14 the count itself, 15 a count among the escapes. */
  escape: 15,
  /** The last row of a block that an escape can name, and one more. */
  maxEscapeRows: 65_536,
  section: {
    directory: 1,
    rows: 2,
    escapeDirectory: 3,
    escapes: 4,
    checksums: 5,
    etags: 6,
    filterDirectory: 16,
    filterData: 17,
  },
  maxSections: 32,
  sectionBytes: 24,
  /** A filter has one shard for each value of the first byte of a hash. */
  shards: 256,
  shardBytes: 32,
  maxNoteBytes: 2_000,
  /** Offsets in the header. */
  at: {
    major: 8,
    minor: 10,
    flags: 12,
    hash: 16,
    profile: 17,
    prefixBits: 18,
    rowBytes: 19,
    countMode: 20,
    hashes: 24,
    bytes: 32,
    createdAt: 40,
    asOf: 48,
    sectionCount: 64,
    sections: 72,
    note: 840,
    covers: 2_848,
    checksum: 4_092,
  },
  flag: { complete: 1, top: 2 },
} as const
