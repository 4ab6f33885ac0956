import { type Io, wantsColour } from '../io.ts';
import type { CheckOptions } from '../options.ts';
import type { Report } from '../report/report.ts';

/** Each form is loaded for itself. Its texts have been made visible, and may go to a terminal as they are. */
export async function reportIn({ format, quiet }: CheckOptions, io: Io): Promise<Report> {
  if (format === 'json') return (await import('../report/json.ts')).jsonReport();
  if (format === 'github') return (await import('../report/github.ts')).githubReport();
  if (format === 'sarif') {
    const [{ sarifReport }, { version }] = await Promise.all([import('../report/sarif.ts'), import('../version.ts')]);
    return sarifReport(version());
  }
  const { textReport } = await import('../report/text.ts');
  return textReport({ color: wantsColour(io.stdout, io.env), quiet: quiet === true });
}
