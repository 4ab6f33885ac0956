/** The same for paths that some disks hold for one: names that differ in case, or in how their accents are encoded. */
export function foldedPath(path: string): string {
  return path.normalize().toLowerCase();
}
