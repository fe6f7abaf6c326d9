import ipaddr from "ipaddr.js";
import { headers } from "next/headers";
import { settings } from "../config/settings";
import { requestContext } from "./request-context";

/** One household has as many IPv6 addresses as it likes, all in one network of this many bits. */
const IPV6_NETWORK_BITS = 64;

/** Whom the limits by address count: the client's IPv4 address or IPv6 network; null if it is not known. */
export async function clientAddress(): Promise<string | null> {
  return networkOf(requestContext()?.address ?? (await forwardedAddress()));
}

/** On a hosted platform, whose proxies say it, if the operator trusts them. */
async function forwardedAddress(): Promise<string> {
  const { trustedProxies } = settings();
  const forwarded = (await headers()).get("x-forwarded-for")?.split(",") ?? [];
  return trustedProxies === 0 ? "" : (forwarded.at(-trustedProxies)?.trim() ?? "");
}

/** The address in one spelling, without a port, an IPv6 address cut to its network; null for anything else. */
export function networkOf(text: string): string | null {
  const address = text.replace(/^\[(.*)\](:\d+)?$/, "$1").replace(/^([\d.]+):\d+$/, "$1");
  if (!ipaddr.isValid(address)) return null;
  const parsed = ipaddr.process(address); // ::ffff:192.0.2.1 is 192.0.2.1
  return parsed.kind() === "ipv4"
    ? parsed.toString()
    : ipaddr.IPv6.networkAddressFromCIDR(`${parsed}/${IPV6_NETWORK_BITS}`).toString();
}
