import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeFileWhole } from '../../files/safe-write.ts';
import { InputError } from '../../model/input-error.ts';
import { sampleTemplate } from '../../write/docx/template/sample.ts';
import type { Io } from '../io.ts';
import type { TemplateOptions } from '../options.ts';

/** Writes the template to start from, to a file or to the standard output. Exit code 0; what stops the work is thrown. */
export function template(outputName: string | undefined, { lang, force }: TemplateOptions, io: Io): number {
  const content = sampleTemplate(lang);
  if (outputName === undefined) {
    if (io.stdout.isTTY) {
      throw new InputError(
        'The template is a Word document, which a terminal cannot show; give it a name, as in contextpage template house.docx.',
      );
    }
    for (const chunk of content) io.stdout.writeBytes(chunk);
    return 0;
  }
  if (!/[^/\\]\.docx$/iu.test(outputName)) {
    throw new InputError(`The template is a Word document, so “${outputName}” is no name for it; let it end in .docx.`);
  }
  const path = resolve(io.cwd, outputName);
  if (force !== true && existsSync(path)) {
    throw new InputError(`“${outputName}” exists already; choose another name, or add --force to replace it.`);
  }
  writeFileWhole({ path, name: outputName }, content, force === true);
  return 0;
}
