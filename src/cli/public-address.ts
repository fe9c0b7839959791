// Which hosts may be asked: none of this machine or its networks, unless the publisher says so.

import { type LookupAddress, type LookupAllOptions, lookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/** Distinguished from a host that is not there: the way out is another. */
export class PrivateAddressError extends Error {
  override readonly name = "PrivateAddressError";
}

/** Whether an IP address is one of the public Internet, also inside of IPv6: `::ffff:127.0.0.1` is not. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === "unicast";
}

export type Resolver = (
  host: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * A look-up for a connection that gives public addresses alone. The connection goes to what was checked, so that a
 * second answer of the name server cannot lead it elsewhere.
 */
export function publicLookup(resolve: Resolver = lookup): LookupFunction {
  return (host, options, callback) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, "", 0);
      const inside = addresses.find(({ address }) => !isPublic(address));
      const [first] = addresses;
      if (inside !== undefined || first === undefined) {
        return callback(new PrivateAddressError(`${host} is ${inside?.address ?? "nowhere"}`), "", 0);
      }
      if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

/** A host that is an IP address itself is never looked up. @throws PrivateAddressError */
export function checkLiteral({ hostname }: URL): void {
  const host = hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && !isPublic(host)) throw new PrivateAddressError(`${host} is not a public address`);
}
