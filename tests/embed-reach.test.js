// What the headers of a server let other sites do, as browsers read them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { framesOf, usersOf, warningOf } from "../www/embed/reach.js";

const CSP = "Content-Security-Policy";
const FRAME_OPTIONS = "X-Frame-Options";
const ORIGIN = "Access-Control-Allow-Origin";

for (const [headers, sites] of [
  [{}, undefined],
  [{ [CSP]: "default-src 'none'; script-src 'self'" }, undefined],
  [{ [CSP]: "default-src 'none'; frame-ancestors 'self'" }, []],
  [{ [CSP]: "Frame-Ancestors  'NONE' " }, []],
  [{ [CSP]: "frame-ancestors" }, []],
  [{ [CSP]: "frame-ancestors *" }, undefined],
  [{ [CSP]: "frame-ancestors http: https:" }, undefined],
  [{ [CSP]: "frame-ancestors 'self' https://a.example https://b.example" }, ["https://a.example", "https://b.example"]],
  // Only the first directive of a policy counts, and each policy must allow a site.
  [{ [CSP]: "frame-ancestors *; frame-ancestors 'self'" }, undefined],
  [{ [CSP]: "default-src 'self', frame-ancestors 'self'" }, []],
  [{ [CSP]: "frame-ancestors https://a.example https://b.example, frame-ancestors https://b.example" }, ["https://b.example"]],
  [{ [FRAME_OPTIONS]: "SAMEORIGIN" }, []],
  [{ [FRAME_OPTIONS]: "deny" }, []],
  // Browsers know no other value.
  [{ [FRAME_OPTIONS]: "ALLOW-FROM https://a.example" }, undefined],
  [{ [CSP]: "frame-ancestors *", [FRAME_OPTIONS]: "DENY" }, undefined],
  [{ [CSP]: "default-src 'self'", [FRAME_OPTIONS]: "DENY" }, []],
  [{ "Content-Security-Policy-Report-Only": "frame-ancestors 'self'" }, undefined],
]) {
  test(`the sites that may show a frame with ${JSON.stringify(headers)}`, () => assert.deepEqual(framesOf(new Headers(headers)), sites));
}

for (const [headers, sites] of [
  [{}, []],
  [{ [ORIGIN]: "*" }, undefined],
  [{ [ORIGIN]: "https://a.example" }, ["https://a.example"]],
  // The server looks at the site that asks, and this page is none that must ask.
  [{ Vary: "Accept-Encoding, Origin" }, undefined],
  [{ Vary: "Accept-Encoding" }, []],
]) {
  test(`the sites that may use the script with ${JSON.stringify(headers)}`, () => assert.deepEqual(usersOf(new Headers(headers)), sites));
}

for (const [how, fits, reach, words] of [
  ["frame", true, {}, /^$/],
  ["frame", true, { frame: [], script: [] }, /^This frame stays blank .* example\.org allows no other site\. Ask whoever runs example\.org /],
  ["frame", true, { frame: ["https://a.example"] }, /allows only these other sites: https:\/\/a\.example\./],
  ["frame", true, { script: [] }, /^This frame keeps its height /],
  ["frame", false, { script: [] }, /^$/],
  ["element", true, { frame: [] }, /^$/],
  ["element", true, { script: [] }, /^The calculator does not appear .* put the files on your own site/],
  ["wordpress", true, { frame: [], script: [] }, /^$/],
]) {
  test(`the warning about ${how}, ${fits ? "fitting" : "of its own height"}, with ${JSON.stringify(reach)}`, () =>
    assert.match(warningOf(how, fits, reach, "example.org"), words));
}
