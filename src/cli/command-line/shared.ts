/** Options that several commands have. */
import { Option } from 'commander';
import { hostAndPort, text } from '../options.ts';

/** Takes the exit code of a command. */
export type Finish = (code: number) => void;

/** The folder of captured sources where no other is named. */
export const ARCHIVE = 'archive';

export function archiveFolder(): Option {
  return new Option('--archive <folder>', 'the folder of captured sources').argParser(text).default(ARCHIVE);
}

/** For commands that judge by copies of sources. */
export function online(): Option {
  const description = 'first capture the sources that there is no copy of yet; no others are asked';
  return new Option('--online', description).implies({ archive: ARCHIVE });
}

export function onlineInBrowser(): Option {
  const description =
    'as --online, and ask the browser on this machine where plain fetching does not bring the article';
  return new Option('--browser', description).implies({ online: true, archive: ARCHIVE });
}

export function allowHost(): Option {
  const flags = '--allow-host <name:port>';
  return new Option(flags, 'a host of your own network that may be asked; may be repeated').argParser(hostAndPort);
}
