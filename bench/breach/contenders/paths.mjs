import { join } from 'node:path'

/** What `prepare` puts into its folder. */
export const paths = (folder) => ({
  text: join(folder, 'corpus.txt'),
  counts: join(folder, 'counts.bin'),
  facts: join(folder, 'facts.json'),
  exact: join(folder, 'exact.hyg'),
  filter16: join(folder, 'filter16.hyg'),
  filter8: join(folder, 'filter8.hyg'),
  dense: join(folder, 'dense.hyg'),
  dense24: join(folder, 'dense24.bin'),
  sqlite: join(folder, 'rows.sqlite'),
  fuse8: join(folder, 'fuse8.json'),
  bloom: join(folder, 'bloom.json'),
  rows24: join(folder, 'rows24.bin'),
  binfuse8: join(folder, 'binfuse8.bin'),
})
