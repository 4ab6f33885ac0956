/** LibreOffice does what a person would do there, through its own commands: a macro in a profile of its own is told the steps. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { escapeText } from '../../src/xml/escape.ts';

/** A verb of `edits.bas` and what it is done with. */
export type Step = readonly [verb: string, what?: string, more?: string];

const FILTERS = { docx: 'MS Word 2007 XML', odt: 'writer8' } as const;

export type Format = keyof typeof FILTERS;

/** Far more than it takes on a busy machine to open a document, edit it and save it twice, in milliseconds. */
const TIME_FOR_DOCUMENT = 20_000;

export function opened(path: string): Step {
  return ['open', pathToFileURL(path).href];
}

export function saved(path: string, format: Format): Step {
  return ['save', pathToFileURL(path).href, FILTERS[format]];
}

/**
 * One start of LibreOffice for all steps.
 * @param folder an empty one, for the profile and what it leaves behind
 * @throws AssertionError naming the step that could not be done
 */
export function doInOffice(steps: readonly Step[], folder: string): void {
  const [list, fault] = [join(folder, 'steps.txt'), join(folder, 'fault.txt')];
  writeFileSync(list, steps.map((step) => `${step.join('\t')}\n`).join(''));
  const profile = writtenProfile(folder);
  const macro = `macro:///Standard.Edits.Main("${list}","${fault}")`;
  const documents = steps.filter(([verb]) => verb === 'open').length;
  execFileSync('soffice', [`-env:UserInstallation=${profile}`, '--headless', '--norestore', macro], {
    ...{ stdio: 'ignore', timeout: documents * TIME_FOR_DOCUMENT },
  });
  assert.ok(!existsSync(fault), existsSync(fault) ? readFileSync(fault, 'utf8') : '');
}

/** A profile that is said to be set up already: the first start of another puts empty macros over those that are there. */
function writtenProfile(folder: string): string {
  const user = join(folder, 'profile', 'user');
  const library = join(user, 'basic', 'Standard');
  mkdirSync(library, { recursive: true });
  const basic = readFileSync(new URL('edits.bas', import.meta.url), 'utf8');
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  const names = 'xmlns:library="http://openoffice.org/2000/library"';
  writeFileSync(
    join(user, 'registrymodifications.xcu'),
    `${head}<oor:items xmlns:oor="http://openoffice.org/2001/registry">${[
      setting('org.openoffice.Setup/Office', 'ooSetupInstCompleted', 'true'),
      setting('org.openoffice.UserProfile/Data', 'givenname', 'Ada'),
      setting('org.openoffice.UserProfile/Data', 'sn', 'Kallio'),
    ].join('')}</oor:items>`,
  );
  writeFileSync(
    join(user, 'basic', 'script.xlc'),
    `${head}<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd"><library:libraries ${names}><library:library library:name="Standard" library:link="false"/></library:libraries>`,
  );
  writeFileSync(
    join(library, 'script.xlb'),
    `${head}<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd"><library:library ${names} library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Edits"/></library:library>`,
  );
  writeFileSync(
    join(library, 'Edits.xba'),
    `${head}<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd"><script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edits" script:language="StarBasic">${escapeText(basic)}</script:module>`,
  );
  return pathToFileURL(join(folder, 'profile')).href;
}

function setting(path: string, name: string, value: string): string {
  return `<item oor:path="/${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
}
