/**
 * The path of a file within the site that a browser asks for, with forward slashes; undefined for what no site has:
 * paths that lead out of it, names that begin with a dot, and names that some disks take apart.
 * @param target of the request, `/ports/?query`
 */
export function servedPath(target: string): string | undefined {
  const path = decoded(target.replace(/[?#].*$/su, ''));
  if (path === undefined || !path.startsWith('/') || /[\\:\0]/u.test(path)) return undefined;
  const parts = path.slice(1).split('/');
  const isFolder = parts.at(-1) === '';
  const names = isFolder ? parts.slice(0, -1) : parts;
  if (names.some((name) => name === '' || name.startsWith('.'))) return undefined;
  return [...names, ...(isFolder ? ['index.html'] : [])].join('/');
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
