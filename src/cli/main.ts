#!/usr/bin/env node
/** The executable: everything else is imported after the compile cache is on. */
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { main } = await import('./program.ts');
const { systemIo } = await import('./system-io.ts');
process.exitCode = await main(process.argv.slice(2), systemIo());
