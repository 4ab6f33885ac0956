import { safeAddress } from '../../../text/safe-address.ts';

/** Longer targets make Word call the file damaged. */
const LONGEST_TARGET = 2083;

/** The address as a document may lead to it; undefined for all that a document must not lead to. */
export function linkTarget(href: string): string | undefined {
  const target = safeAddress(href);
  return target === undefined || target.length > LONGEST_TARGET ? undefined : target;
}
