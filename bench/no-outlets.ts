import { registerHooks } from 'node:module';

/** From now on the list of known outlets is empty wherever it is imported: how much does reading owe to it? */
export function forgetOutlets(): void {
  registerHooks({
    load: (url, context, nextLoad) =>
      url.endsWith('/src/recognise/knowledge/outlets.ts')
        ? { format: 'module', shortCircuit: true, source: 'export const KNOWN_OUTLETS = new Set();' }
        : nextLoad(url, context),
  });
}
