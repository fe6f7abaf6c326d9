import ipaddr from "ipaddr.js";
import { settings } from "../config/settings";
import { requestContext } from "./request-context";

/** The browser that sends a request. */
export type Client = {
  /** Whom the limits by address count: its IPv4 address or IPv6 network; null if it is not known. */
  address: string | null;
  /** What it says of itself. */
  userAgent: string;
};

/** One household has as many IPv6 addresses as it likes, all in one network of this many bits. */
const IPV6_NETWORK_BITS = 64;

/** The client of the request with these headers. */
export function clientOf(headers: Headers): Client {
  return {
    address: networkOf(requestContext()?.address ?? forwardedAddress(headers)),
    userAgent: headers.get("user-agent") ?? "",
  };
}

/** On a hosted platform, whose proxies say it, if the operator trusts them. */
function forwardedAddress(headers: Headers): string {
  const { trustedProxies } = settings();
  const forwarded = headers.get("x-forwarded-for")?.split(",") ?? [];
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
