/** The receipt: lists all that the page and its map asked for, and finds out a request to another host. */
import { expect, test } from "vitest";
import { accessibilityProblems, visit, waitForMark } from "./harness.ts";

test("lists everything that was asked for, and nobody but our host was asked", async () => {
  const { page, requests, hosts, close } = await visit("#passage=p11");
  await waitForMark(page, "map:interactive");
  const receipt = page.locator("foothold-receipt");
  await receipt.locator("summary").click();
  const { host } = new URL(page.url());
  expect(hosts()).toEqual([host]);
  const paths = () => receipt.locator("tbody td:first-child").allTextContents();
  const asked = () => [...new Set(requests.map((url) => new URL(url)).flatMap(({ protocol, pathname }) => (protocol === "http:" ? [pathname] : [])))];
  await expect
    .poll(async () => {
      const listed = new Set(await paths());
      return asked().filter((path) => !listed.has(path));
    })
    .toEqual([]);
  expect(await receipt.locator(".receipt-sum").textContent()).toMatch(new RegExp(`^\\d+ requests, all to ${host}: the host of this page, and nobody else\\.$`));
  expect(await receipt.textContent()).toContain("Stored in this browser: nothing. Cookies: none.");
  expect(await accessibilityProblems(page)).toEqual([]);
  await close();
});

test("says so when another host is asked", async () => {
  const { page, close } = await visit("", { bypassCSP: true });
  await page.route("http://elsewhere.invalid/**", (route) => route.fulfill({ body: "x", headers: { "Access-Control-Allow-Origin": "*" } }));
  await waitForMark(page, "map:interactive");
  const receipt = page.locator("foothold-receipt");
  await receipt.locator("summary").click();
  await receipt.getByText("and nobody else").waitFor();
  await page.evaluate(() => fetch("http://elsewhere.invalid/x").then((answer) => answer.text()));
  await receipt.getByText("1 of them to other hosts: elsewhere.invalid").waitFor();
  await close();
});
