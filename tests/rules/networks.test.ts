import { describe, expect, test } from "vitest";
import { isNetwork, listOfNetworks, networkOf, roughNetwork } from "#server/networks.ts";

describe("one network is one, however its address is written (B4)", () => {
  test.each<[string | undefined, string, string]>([
    ["198.51.100.7", "198.51.100.7", "198.51.100.0/24"],
    ["198.51.100.7:4711", "198.51.100.7", "198.51.100.0/24"],
    ["::ffff:198.51.100.7", "198.51.100.7", "198.51.100.0/24"],
    ["::ffff:c633:6407", "198.51.100.7", "198.51.100.0/24"],
    ["[::ffff:198.51.100.7]:4711", "198.51.100.7", "198.51.100.0/24"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64", "2001:db8:1:0::/56"],
    ["2001:db8:1:2::", "2001:db8:1:2::/64", "2001:db8:1:0::/56"],
    ["2001:DB8:1:2::f", "2001:db8:1:2::/64", "2001:db8:1:0::/56"],
    ["[2001:db8:1:2::f]:443", "2001:db8:1:2::/64", "2001:db8:1:0::/56"],
    ["2001:db8:1:3ff::1", "2001:db8:1:3ff::/64", "2001:db8:1:300::/56"],
    ["fe80::1%eth0", "fe80:0:0:0::/64", "fe80:0:0:0::/56"],
    ["::1", "0:0:0:0::/64", "0:0:0:0::/56"],
    [undefined, "unknown", "unknown"],
    ["", "unknown", "unknown"],
    ["unknown", "unknown", "unknown"],
    ["_hidden", "unknown", "unknown"],
    ["198.51.100.7.1", "unknown", "unknown"],
    ["198.51.100", "unknown", "unknown"],
    ["[", "unknown", "unknown"],
    [":".repeat(20_000), "unknown", "unknown"],
  ])("%s", (written, network, rough) => {
    expect([networkOf(written), roughNetwork(networkOf(written))]).toEqual([network, rough]);
  });
});

test("a list of networks holds what is in them, in either family", () => {
  const list = listOfNetworks(["203.0.113.0/24", "192.0.2.7", "2001:db8::/32"]);
  const addresses = [
    "203.0.113.255",
    "203.0.114.0",
    "192.0.2.7",
    "192.0.2.8",
    "2001:db8:9::1",
    "2001:db9::1",
    "x",
  ];
  expect(addresses.filter((address) => list.has(networkOf(address)))).toEqual([
    "203.0.113.255",
    "192.0.2.7",
    "2001:db8:9::1",
  ]);
});

test.each<[string, boolean]>([
  ["203.0.113.0/24", true],
  ["203.0.113.7", true],
  ["2001:db8::/32", true],
  ["203.0.113.0/33", false],
  ["203.0.113.0/24/8", false],
  ["203.0.113.0/", false],
  ["venue", false],
  ["", false],
])("%j is a network: %s", (written, is) => expect(isNetwork(written)).toBe(is));
