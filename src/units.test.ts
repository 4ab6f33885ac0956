/**
 * The tests of the units, file by file in one process. A file that ended it would end it green with the rest unread, one
 * that left its folder would move the files after it, and an error that came when its test was over would go unseen: so
 * none of the three may happen.
 */
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { testFiles } from '../test/unit-files.ts';

const late: unknown[] = [];
process.on('unhandledRejection', (reason) => late.push(reason));
process.exit = () => assert.fail('A test has ended the process that others share.');
process.chdir = () => assert.fail('A test has left the folder that others share.');

after(() => assert.deepEqual(late, []));

for (const path of testFiles().together) await import(`../${path}`);
