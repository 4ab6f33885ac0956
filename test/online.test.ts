/** `check --online` and `verify --online`, and what a second run need not do again, against sites on loopback. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { paragraph } from '../src/source/html/samples/invented-prose.ts';
import { article, asked, folderWith, html, nobody, type PageEntry, pageOf, SAID, shows } from './page-of-sources.ts';
import { type Ran, type RunOptions, run } from './run-cli.ts';
import { type Site, startSite } from './source-site/site.ts';

const MUD = 'Mud in the basin';
const SILT = 'Silt at the gate';
const LIE = SAID.replace(/\w+\.$/u, 'rabbits.');

/** A site with two articles, and a page that quotes from the first. */
async function mudAndSilt(t: TestContext, said = SAID): Promise<{ folder: string; site: Site; entries: PageEntry[] }> {
  const site = await startSite(t, { '/mud': shows(article(MUD)), '/silt': shows(article(SILT)) });
  const mud = { id: 'mud', title: MUD, address: `${site.origin}/mud`, said };
  const silt = { id: 'silt', title: SILT, address: `${site.origin}/silt` };
  return { folder: folderWith(t, [mud, silt]), site, entries: [mud, silt] };
}

function verify(folder: string, site: Site, options: RunOptions = {}, ...more: readonly string[]): Promise<Ran> {
  return run(folder, ['verify', 'page.md', '--online', '--allow-host', site.host, ...more], options);
}

function check(folder: string, site: Site, options: RunOptions = {}, ...more: readonly string[]): Promise<Ran> {
  return run(folder, ['check', 'page.md', '--online', '--allow-host', site.host, ...more], options);
}

/** The sources that a run has read, as a person at a terminal is told. */
async function readBy(running: Promise<Ran>): Promise<number> {
  const { stderr } = await running;
  return stripVTControlCharacters(stderr).match(/Reading text\//gu)?.length ?? 0;
}

const WATCHED = { tty: true, tick: 600, env: { NO_COLOR: '1' } };

for (const command of ['check', 'verify'] as const) {
  test(`${command} --online captures what there is no copy of, and judges by it in one go`, async (t) => {
    const { folder, site } = await mudAndSilt(t, LIE);
    const { code, stdout, stderr } = await run(folder, [command, 'page.md', '--online', '--allow-host', site.host]);
    assert.equal(code, 1);
    assert.match(stdout, /rabbits/u);
    assert.match(stderr, /^contextpage: Sources that there was no copy of: 2 new — in “archive”\.$/mu);
    assert.deepEqual(asked(site).sort(), ['/mud', '/silt']);
    assert.equal((await run(folder, ['archive', 'check'])).code, 0);
  });

  test(`a second ${command} --online asks for nothing, opens no copy, and says the same`, async (t) => {
    const { folder, site } = await mudAndSilt(t, LIE);
    const argv = [command, 'page.md', '--online', '--allow-host', site.host, '--format', 'json'];
    const first = await run(folder, argv);
    const requests = site.hits.length;
    const copies = ['warc', 'text'].map((name) => join(folder, 'archive', name));
    for (const path of copies) renameSync(path, `${path}-away`);
    const kept = readFileSync(join(folder, 'archive/verdicts.json'), 'utf8');
    const second = await run(folder, [command, 'page.md', '--archive', 'archive', '--format', 'json']);
    for (const path of copies) renameSync(`${path}-away`, path);
    assert.deepEqual([second.code, second.stdout, second.stderr], [first.code, first.stdout, '']);
    assert.deepEqual(await run(folder, argv), second, 'online, too');
    assert.equal(site.hits.length, requests);
    assert.equal(readFileSync(join(folder, 'archive/verdicts.json'), 'utf8'), kept);
  });
}

test('an edited quotation is judged anew, and of the sources only those that have a say in it are read', async (t) => {
  const { folder, site, entries } = await mudAndSilt(t);
  assert.equal(await readBy(verify(folder, site, WATCHED)), 1, 'nobody quotes the other one');
  assert.equal(await readBy(verify(folder, site, WATCHED)), 0);
  const [mud, ...others] = entries as [PageEntry, ...PageEntry[]];
  const write = (said: string): void => writeFileSync(join(folder, 'page.md'), pageOf([{ ...mud, said }, ...others]));
  write(LIE);
  assert.equal(await readBy(verify(folder, site, WATCHED)), 2, 'false words may be those of another source');
  const altered = await verify(folder, site);
  assert.deepEqual([altered.code, /1 altered/u.test(altered.stdout)], [1, true]);
  assert.equal(await readBy(verify(folder, site, WATCHED)), 0);
  write(paragraph('en', 3));
  assert.equal(await readBy(verify(folder, site, WATCHED)), 1);
  assert.equal((await verify(folder, site)).stdout, '1 verbatim\n');
});

test('a new entry is captured alone, on whatever day', async (t) => {
  const { folder, site, entries } = await mudAndSilt(t);
  writeFileSync(join(folder, 'page.md'), pageOf(entries.slice(0, 1)));
  await check(folder, site);
  assert.deepEqual(asked(site), ['/mud']);
  writeFileSync(join(folder, 'page.md'), pageOf(entries));
  const { stderr } = await check(folder, site, { today: '2026-03-01' });
  assert.match(stderr, /no copy of: 1 new — in “archive”/u);
  assert.deepEqual(asked(site), ['/mud', '/silt']);
});

test('a link that was corrected is captured, whatever there was under the former one', async (t) => {
  const { folder, site, entries } = await mudAndSilt(t);
  await check(folder, site);
  writeFileSync(join(folder, 'page.md'), pageOf(entries).replace(/silt\)/u, 'mud?page=2)'));
  assert.match((await check(folder, site)).stderr, /no copy of: 1 new — in “archive”/u);
  assert.equal(asked(site)[2], '/mud?page=2');
});

test('what is gone is asked for once a day, and what fails in passing each time', async (t) => {
  const site = await startSite(t, {
    '/fails': (_, response) => response.writeHead(500).end(),
    '/mud': shows(article(MUD)),
  });
  const folder = folderWith(t, [
    { id: 'mud', title: MUD, address: `${site.origin}/mud` },
    { id: 'gone', title: 'Gone', address: `${site.origin}/gone` },
    { id: 'fails', title: 'Fails', address: `${site.origin}/fails` },
  ]);
  const askedIn = async (today: string): Promise<string[]> => {
    const before = asked(site).length;
    await check(folder, site, { today });
    return [...new Set(asked(site).slice(before))].filter((path) => ['/mud', '/gone', '/fails'].includes(path)).sort();
  };
  assert.deepEqual(await askedIn('2026-01-01'), ['/fails', '/gone', '/mud']);
  assert.deepEqual(await askedIn('2026-01-01'), ['/fails']);
  assert.deepEqual(await askedIn('2026-01-02'), ['/fails', '/gone']);
});

test('a copy that a person has saved is enough, and changing it changes the verdict', async (t) => {
  const { folder, site, entries } = await mudAndSilt(t);
  await verify(folder, site);
  const third = { id: 'third', title: 'Third', address: `${site.origin}/third`, said: 'Nobody fished in spring.' };
  writeFileSync(join(folder, 'page.md'), pageOf([...entries, third]));
  writeFileSync(join(folder, 'archive/third.txt'), `It is known.\n\n${third.said}\n`);
  assert.equal((await verify(folder, site)).stdout, '2 verbatim\n');
  assert.ok(!asked(site).includes('/third'));
  writeFileSync(join(folder, 'archive/third.txt'), 'It is known.\n\nNobody fished in autumn.\n');
  assert.match((await verify(folder, site)).stdout, /1 verbatim · 1 altered/u);
  rmSync(join(folder, 'archive/third.txt'));
  await verify(folder, site);
  assert.doesNotMatch(readFileSync(join(folder, 'archive/verdicts.json'), 'utf8'), /autumn/u);
});

test('a computer that reaches nobody checks by what there is, and says so', async (t) => {
  const { folder, site, entries } = await mudAndSilt(t);
  await verify(folder, site);
  const host = await nobody();
  const lost = { id: 'lost', title: 'Lost', address: `http://${host}/lost` };
  writeFileSync(join(folder, 'page.md'), pageOf([...entries, lost]));
  const { code, stdout, stderr } = await verify(folder, site, {}, '--allow-host', host);
  assert.deepEqual([code, stdout], [0, '1 verbatim\n']);
  assert.match(stderr, /1 not reached — in “archive”\.\n.*perhaps this computer is offline/u);
});

test('who breaks off is judged by what came until then, and goes on with the same command', async (t) => {
  const breakOff = new AbortController();
  const site = await startSite(t, {
    '/mud': shows(article(MUD)),
    '/silt': (_, response) => {
      breakOff.abort();
      html(response, article(SILT));
    },
  });
  const folder = folderWith(t, [
    { id: 'mud', title: MUD, address: `${site.origin}/mud`, said: SAID },
    { id: 'silt', title: SILT, address: `${site.origin}/silt`, said: SAID },
  ]);
  const { stdout, stderr } = await verify(folder, site, { interruption: breakOff.signal });
  assert.match(stdout, /1 verbatim · no copy of 1 source\n$/u);
  assert.match(stderr, /You broke off 1 source before the end; the same command goes on where it stopped\./u);
  assert.equal((await verify(folder, site)).stdout, '2 verbatim\n');
});

test('a page from the standard input is checked online, and the output for programs stays pure', async (t) => {
  const { folder, site } = await mudAndSilt(t, LIE);
  const stdin = readFileSync(join(folder, 'page.md'));
  const argv = ['check', '-', 'absent.md', '--online', '--allow-host', site.host, '--format', 'sarif'];
  const { code, stdout, stderr } = await run(folder, argv, { stdin });
  assert.equal(code, 2);
  const found: { ruleId: string }[] = JSON.parse(stdout).runs[0].results;
  assert.ok(found.some(({ ruleId }) => ruleId === 'not-verbatim'));
  assert.match(stderr, /2 new/u);
  assert.match(stderr, /absent\.md/u);
  assert.equal((await check(folder, site, {}, '--quiet')).stderr, '');
});

test('check holds a reference against what the copy of its source says of itself', async (t) => {
  const { folder, site, entries } = await mudAndSilt(t);
  const [mud, ...others] = entries as [PageEntry, ...PageEntry[]];
  writeFileSync(join(folder, 'page.md'), pageOf([{ ...mud, title: 'Sand on the dunes' }, ...others]));
  const first = await check(folder, site);
  assert.match(first.stdout, /disagrees-with-source/u);
  assert.deepEqual((await check(folder, site)).stdout, first.stdout);
});

test('without a folder of sources one sentence tells how to get one', async (t) => {
  const { folder } = await mudAndSilt(t);
  const { code, stderr } = await run(folder, ['verify', 'page.md']);
  assert.equal(code, 2);
  assert.equal(
    stderr,
    'contextpage: There is no folder “archive”, so there are no copies of the sources yet; run “contextpage capture”, or check with --online.\n',
  );
});

test('kept verdicts that are damaged, of another version or gone are made anew', async (t) => {
  const { folder, site } = await mudAndSilt(t, LIE);
  const { stdout } = await verify(folder, site);
  const path = join(folder, 'archive/verdicts.json');
  const kept = readFileSync(path, 'utf8');
  const damages = [kept.replace('rabbits', 'weevils'), kept.slice(0, -20), '', '{"sum":"","content":null}\n'];
  for (const damaged of damages) {
    writeFileSync(path, damaged);
    const checked = await run(folder, ['archive', 'check']);
    assert.match(
      checked.stdout,
      /verdicts\.json” is not as it was written; delete it, the next check makes it anew\./u,
    );
    assert.equal((await verify(folder, site)).stdout, stdout);
    assert.equal(readFileSync(path, 'utf8'), kept);
  }
  rmSync(path);
  assert.equal((await run(folder, ['archive', 'check'])).code, 0);
  assert.equal((await verify(folder, site)).stdout, stdout);
});

test('while another program writes to the archive, quotations are judged and nothing is kept', async (t) => {
  const { folder, site } = await mudAndSilt(t);
  await run(folder, ['capture', 'page.md', '--allow-host', site.host]);
  writeFileSync(join(folder, 'archive/lock'), `${process.ppid} 1\n`);
  assert.deepEqual(await run(folder, ['verify', 'page.md']), { code: 0, stdout: '1 verbatim\n', stderr: '' });
  assert.ok(!readdirSync(join(folder, 'archive')).includes('verdicts.json'));
  const { code, stderr } = await verify(folder, site);
  assert.equal(code, 2);
  assert.match(stderr, /is writing to this archive; wait until it is done/u);
});

test('what a killed program has left is in nobody’s way', async (t) => {
  const { folder, site } = await mudAndSilt(t, LIE);
  const { stdout } = await check(folder, site);
  const archive = join(folder, 'archive');
  const { pid = 0 } = spawnSync(process.execPath, ['--version']);
  renameSync(join(archive, 'verdicts.json'), join(archive, `.verdicts.json.contextpage-${pid}`));
  writeFileSync(join(archive, 'lock'), `${pid} 1\n`);
  assert.equal((await run(folder, ['check', 'page.md', '--archive', 'archive'])).stdout, stdout);
  assert.ok(readdirSync(archive).includes('verdicts.json'));
  assert.equal((await check(folder, site)).stdout, stdout);
  assert.deepEqual(
    readdirSync(archive).filter((name) => name === 'lock' || name.startsWith('.')),
    [],
  );
  assert.equal((await run(folder, ['archive', 'check'])).code, 0);
});

test('forgetting a source leaves none of its words in the kept verdicts', async (t) => {
  const { folder, site } = await mudAndSilt(t, LIE);
  await check(folder, site);
  const content = (): string => readFileSync(join(folder, 'archive/verdicts.json'), 'utf8');
  const words = SAID.split(' ').slice(0, 4).join(' ');
  assert.ok(content().includes(words));
  assert.equal((await run(folder, ['capture', '--forget', 'mud'])).code, 0);
  assert.ok(!readdirSync(join(folder, 'archive')).includes('verdicts.json'));
  await run(folder, ['check', 'page.md', '--archive', 'archive']);
  assert.ok(!content().includes(words));
  assert.equal((await run(folder, ['archive', 'check'])).code, 0);
});

test('verdicts are kept only in a folder that captures are in', async (t) => {
  const { folder } = await mudAndSilt(t);
  renameSync(join(folder, 'page.md'), join(folder, 'other.md'));
  writeFileSync(join(folder, 'page.md'), pageOf([]));
  const { stdout } = await run(folder, ['verify', 'page.md', '--archive', '.']);
  assert.match(stdout, /no quotations/u);
  assert.deepEqual(readdirSync(folder), ['other.md', 'page.md']);
});
