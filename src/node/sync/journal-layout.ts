/**
 * Where things are in the journal of a sync. Numbers are little-endian.
 *
 * Header, 64 bytes: magic, u16 version, u8 hash, f64 epoch ms of its start at 16, 16 bytes of the root of the
 * index it stands on at 24 (zeros without one), 16 bytes of the SHA-256 of the server's address at 40, crc32
 * of all that at 60. Then records: u32 mark, u32 block in 20 bits and kind in the top 8, u32 bytes of rows,
 * u32 bytes of escapes, u64 entity tag, crc32 of header and body; rows; escapes.
 */
export const JOURNAL = {
  magic: [0x89, 0x48, 0x59, 0x4a, 0x0d, 0x0a, 0x1a, 0x0a],
  version: 1,
  headerBytes: 64,
  at: { version: 8, hash: 10, startedAt: 16, root: 24, server: 40, checksum: 60 },
  mark: 0x4b_4c_42_4a,
  recordBytes: 28,
  /** More than the rows of any block that fits into 4 MiB of text. */
  maxBodyBytes: 2_097_152,
  record: { block: 4, rows: 8, escapes: 12, etag: 16, checksum: 24 },
} as const
