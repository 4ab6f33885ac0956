/** Packs the checker of receipts into one file that a stranger can take away: it needs Node and nothing else. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { type OutputChunk, type Plugin, rolldown } from 'rolldown';

/** Modules of `src/source/pdf` that have a stand-in in this folder, where there are no files beside the one. */
const STAND_INS = join('src', 'cli', 'check-receipts', 'packed');

/** Writes `dist/check-receipts.mjs`. */
export async function bundleChecker(root: string): Promise<void> {
  const pdfjs = join(root, 'node_modules', 'pdfjs-dist');
  const bundle = await rolldown({
    input: join(root, 'src', 'cli', 'check-receipts', 'main.ts'),
    platform: 'node',
    resolve: {
      alias: Object.fromEntries(
        ['pdf', 'pdf.worker'].map((name) => [
          `pdfjs-dist/legacy/build/${name}.mjs`,
          join(pdfjs, 'legacy', 'build', `${name}.min.mjs`),
        ]),
      ),
    },
    transform: { define: { PDFJS_FILES: packedFiles(pdfjs) } },
    plugins: [standIns(root), licences(root)],
  });
  await bundle.write({
    file: join(root, 'dist', 'check-receipts.mjs'),
    codeSplitting: false,
    comments: { legal: true, jsdoc: false, annotation: false },
    banner: banner(root),
  });
  await bundle.close();
}

function banner(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const about = `check-receipts.mjs of contextpage ${version}: checks receipts for quotations. Needs Node 22.13 or later.`;
  return `#!/usr/bin/env node\n/*! ${about} */`;
}

/** As the text of an object. */
function packedFiles(pdfjs: string): string {
  const paths = globSync(['cmaps/*.bcmap', 'standard_fonts/*.{pfb,ttf}'], { cwd: pdfjs }).sort();
  const packed = paths.map((path) => [
    basename(path),
    deflateRawSync(readFileSync(join(pdfjs, path)), { level: 9 }).toString('base64'),
  ]);
  return JSON.stringify(Object.fromEntries(packed));
}

function standIns(root: string): Plugin {
  const names = globSync('*.ts', { cwd: join(root, STAND_INS) });
  return {
    name: 'stand-ins',
    resolveId: (id, importer) => {
      const name = basename(id);
      if (!importer?.includes(join('src', 'source', 'pdf')) || !names.includes(name)) return undefined;
      return join(root, STAND_INS, name);
    },
  };
}

/** The licences of what is packed, as most of them ask for, at the end of the file. */
function licences(root: string): Plugin {
  return {
    name: 'licences',
    generateBundle: (_options, files) => {
      const chunks = Object.values(files).filter((file): file is OutputChunk => file.type === 'chunk');
      for (const chunk of chunks) {
        const folders = new Set(chunk.moduleIds.flatMap((id) => packageOf(id, root) ?? []));
        const texts = [...folders].sort().flatMap((folder) => licenceTexts(folder, root));
        chunk.code += texts.map((text) => `\n/*!\n${text.replaceAll('*/', '* /').trimEnd()}\n*/\n`).join('');
      }
    },
  };
}

/** The folder of the package that a module belongs to; undefined for our own. */
function packageOf(id: string, root: string): string | undefined {
  const [, path] = id.split(`${join(root, 'node_modules')}${sep}`);
  return path
    ?.split(sep)
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join(sep);
}

function licenceTexts(folder: string, root: string): string[] {
  const cwd = join(root, 'node_modules', folder);
  return globSync(['LICEN[CS]E*', '{cmaps,standard_fonts}/LICENSE*'], { cwd })
    .sort()
    .map((path) => `${join(folder, path)}\n\n${readFileSync(join(cwd, path), 'utf8')}`);
}
