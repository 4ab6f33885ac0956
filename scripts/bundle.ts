/**
 * Packs the command into a few files, because Node takes longer to find and load two hundred modules than to run them.
 * What one command needs is one file; readers that bring a package of their own stay apart until a page needs them.
 */
import { dirname, join, relative } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';

/** One file each, with all that its modules import and no file above it holds. */
const FILES = [
  { name: 'program', test: /src[\\/]cli[\\/](?:program|system-io)\.ts$/u },
  {
    name: 'check',
    test: /src[\\/](?:cli[\\/]commands[\\/]check|cli[\\/]report[\\/]text|recognise[\\/]recognise|read[\\/]text[\\/]text)\.ts$/u,
  },
  { name: 'build', test: /src[\\/](?:cli[\\/]commands[\\/](?:build|convert)|write[\\/](?!loss-report).*)\.ts$/u },
];

/**
 * Modules of Node that commander imports, and what it gets here: loading the first brings all of Node's networking, for
 * commands that are programs of their own, which ours are not; the second opens the standard input.
 */
const LEAN: Readonly<Record<string, string>> = {
  'node:child_process': 'export default {};',
  'node:process': 'export default globalThis.process;',
};

/** Writes `dist/cli`; `root` has `src`, and `dist` has what the compiler made of it and the files beside it. */
export async function bundleCommand(root: string): Promise<void> {
  const dir = join(root, 'dist', 'cli');
  const bundle = await rolldown({
    input: join(root, 'src', 'cli', 'main.ts'),
    platform: 'node',
    // One file each already, and under licences that ask to stay apart; the last finds files beside itself.
    external: ['citeproc', 'biblatex-csl-converter', 'playwright-core'],
    // Modules that are loaded on demand and yet needed at once are what the files above are for.
    checks: { ineffectiveDynamicImport: false },
    plugins: [leanBuiltins(), ownPlaces(join(root, 'src'), dir), withoutRelays(), plainBuiltins()],
  });
  await bundle.write({
    dir,
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    comments: { legal: true, jsdoc: false, annotation: false },
    codeSplitting: { groups: FILES.map((file, index) => ({ ...file, priority: FILES.length - index })) },
  });
  await bundle.close();
}

function leanBuiltins(): Plugin {
  return {
    name: 'lean-builtins',
    resolveId: (id) => (Object.hasOwn(LEAN, id) ? `\0${id}` : undefined),
    load: (id) => LEAN[id.replace('\0', '')],
  };
}

/** A module that reads files beside it finds them from wherever it is packed: beside what the compiler made of it. */
function ownPlaces(source: string, dir: string): Plugin {
  return {
    name: 'own-places',
    transform(code, id) {
      if (!id.startsWith(source) || !code.includes('import.meta.url')) return undefined;
      const place = relative(dir, join(dirname(dir), relative(source, id))).replaceAll('\\', '/');
      return code.replaceAll('import.meta.url', `new URL(${JSON.stringify(place)}, import.meta.url).href`);
    },
  };
}

const BUILTIN = /^import (?:(\w+)(?:, )?)?(?:\{ ([^}]*) \})? from "(node:[\w/]+)";$/gmu;

/**
 * Takes Node's own modules by function instead of by import, which touches every export of a module and so loads parts
 * that nobody asked for: the streams of `node:fs`, the web half of `node:crypto`.
 */
function plainBuiltins(): Plugin {
  return {
    name: 'plain-builtins',
    renderChunk: (code) =>
      code.replace(BUILTIN, (_, whole: string | undefined, names: string | undefined, builtin: string) => {
        const parts = [whole, names && `{ ${names.replaceAll(' as ', ': ')} }`].filter(Boolean);
        return `const ${parts.map((part) => `${part} = process.getBuiltinModule("${builtin}")`).join(', ')};`;
      }),
  };
}

const RELAY = /^export \{ (.*) \} from "(.*)";\s*$/u;

/** A file that only hands on what another exports is left out: who loads it on demand loads that other instead. */
function withoutRelays(): Plugin {
  return {
    name: 'without-relays',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      for (const relay of chunks) {
        const [, names, source] = RELAY.exec(relay.code) ?? [];
        if (names === undefined) continue;
        const properties = names.replace(
          /([\w$]+)(?: as ([\w$]+))?/gu,
          (_, inner, outer = inner) => `${outer}: file.${inner}`,
        );
        const direct = `import("${source}").then((file) => ({ ${properties} }))`;
        for (const chunk of chunks) chunk.code = chunk.code.replaceAll(`import("./${relay.fileName}")`, () => direct);
        delete bundle[relay.fileName];
      }
    },
  };
}
