declare module "virtual:article" {
  /** The whole article with its passages found, where the page was built with it; else null. */
  export const article: import("../article/copy.ts").Copy | null;
}
