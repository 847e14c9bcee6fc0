/** Words of this topic in English; the keys of the other languages. */
export const words = {
  "frame.about": "On “{title}”, passage {n} of {total}",
  "frame.open": "Open the full map",
  "frame.start": "Move the map",
  "frame.wait": "The live map is loading.",
  "frame.none": "The live map cannot be had here. The picture stays.",
  "frame.draw": "Another view is asked for than this picture shows; it is being drawn.",
  "frame.address": "This page lets no link open. The address is:",
  "frame.desktop": "Ctrl + wheel zooms the map",
  "frame.mac": "⌘ + wheel zooms the map",
  "frame.touch": "Two fingers move the map",
  "frame.bad-live": "The address says live=“{detail}”; tap, auto or never are known. The map waits to be touched.",
  "frame.bad-controls": "There is no control “{detail}”; the others are shown.",
  "frame.bad-host": "“{detail}” is not the origin of a page, such as https://example.org. No page can steer this map.",
} as const;
