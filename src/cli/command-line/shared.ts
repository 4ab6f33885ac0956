/** Options that several commands have. */
import { Option } from 'commander';
import { hostAndPort, text } from '../options.ts';

/** Takes the exit code of a command. */
export type Finish = (code: number) => void;

export function archiveFolder(): Option {
  return new Option('--archive <folder>', 'the folder of captured sources').argParser(text).default('archive');
}

export function allowHost(): Option {
  const flags = '--allow-host <name:port>';
  return new Option(flags, 'a host of your own network that may be asked; may be repeated').argParser(hostAndPort);
}
