/** Words of this topic in English; the keys of the other languages. */
export const words = {
  "receipt.title": "What this page has asked for",
  "receipt.intro": "Every request since the page was opened, as your browser recorded it. The list grows while you read.",
  "receipt.all": "{n} requests, all to {host}: the host of this page, and nobody else.",
  "receipt.others": "{n} requests, {others} of them to other hosts: {hosts}. That should not be: please report it.",
  "receipt.forgotten": "The browser has dropped {n} earlier entries from its record.",
  "receipt.offline":
    "So that the page works without a network, a service worker also keeps its files; what it fetches in the background comes from the same host and is not in this list.",
  "receipt.none": "The browser keeps no record of requests.",
  "receipt.stored": "Stored in this browser: {what}.",
  "receipt.storedNothing": "Stored in this browser: nothing. Cookies: none.",
  "receipt.address": "Address",
  "receipt.kind": "Asked by",
  "receipt.size": "Size",
  "receipt.when": "After",
  "receipt.worker": "map",
} as const;
