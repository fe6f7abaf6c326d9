import { lookup as resolve } from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/** Why nobody is asked at an address that somebody has typed. */
export class RefusedAddress extends Error {}

/** Whether the site may ask a host with this IP address. */
export type Guard = (ip: string) => boolean;

/**
 * Hosts of the internet alone. In the operator's own network, on this machine, and where clouds keep what their
 * machines may know, a stranger could have the site ask what the stranger cannot.
 */
export const isPublic: Guard = (ip) => {
  if (!ipaddr.isValid(ip)) return false;
  const address = ipaddr.process(ip); // ::ffff:127.0.0.1 is 127.0.0.1
  if (address.kind() === "ipv6" && !address.match(GLOBAL_UNICAST)) return false;
  return address.range() === "unicast";
};

/** All that is given out to networks; the rest of IPv6 leads to this machine, this network or another protocol. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");

/** Refuses what is no address of the web at a host that may be asked. Of a name, `guardedLookup` finds out. */
export function checkAddress(address: URL, guard: Guard): void {
  if (address.protocol !== "https:" && address.protocol !== "http:") {
    throw new RefusedAddress(`${address.protocol} is not asked.`);
  }
  if (address.username || address.password) throw new RefusedAddress("No passwords are sent.");
  const ip = address.hostname.replace(/^\[(.*)\]$/, "$1");
  if (ipaddr.isValid(ip) && !guard(ip)) throw new RefusedAddress(`${ip} is not asked.`);
}

/**
 * How a connection finds its host. Looked at where the connection is made, an address cannot be another by then, as
 * it can for who resolves a name first and then has it resolved again.
 */
export function guardedLookup(guard: Guard): LookupFunction {
  return (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      const refused = found.find(({ address }) => !guard(address));
      if (refused) return done(new RefusedAddress(`${host} is ${refused.address}.`), []);
      const [first] = found;
      if (options.all || !first) return done(null, found);
      done(null, first.address, first.family);
    });
  };
}
