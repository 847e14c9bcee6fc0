/** What stands below the first screen or is opened by a reader: loaded after the text, all at once. */
import "./card.ts";
import "./copy-article.ts";
import "./in-words.ts";
import "./receipt.ts";
import "./register.ts";
