/** `check-receipts.mjs`: one file, which is also its own child process for PDF files (`scripts/bundle-checker.ts`). */
import process from 'node:process';
import { systemIo } from '../system-io.ts';
import { checkReceipts } from './check-receipts.ts';
import { isWorker } from './packed/worker-file.ts';

const argv = process.argv.slice(2);
if (isWorker(argv)) await import('../../source/pdf/worker.ts');
else process.exitCode = await checkReceipts(argv, systemIo());
