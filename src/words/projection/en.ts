/** Words of this topic in English; the keys of the other languages. */
export const words = {
  "projection.title": "How the map bends distance",
  "projection.choose": "Projection",
  "projection.mercator": "Mercator",
  "projection.globe": "Globe",
  "projection.equidistant": "True distances",
  "projection.about-mercator": "Mercator stretches more the farther north it goes: rings here are true to the ground and therefore not round on the map.",
  "projection.about-globe":
    "The Earth as a ball, seen from far above. Nothing is stretched in the middle of the picture; towards its edge things are seen from the side.",
  "projection.about-equidistant":
    "Around the position that ranges are drawn from, every distance and direction is true, so its rings are true circles. Distances between other places are not.",
  "projection.naive": "Circle drawn with compasses on a Mercator map",
  "projection.naiveAbout": "The thin grey dashed circle is what one gets with the map’s scale at the position and a pair of compasses. Against the true ring:",
  "projection.gap": "in the north it {north}, in the south it {south}.",
  "projection.short": "falls {km} short",
  "projection.far": "goes {km} too far",
  "projection.largest": "Largest gap: {km}, direction: {direction}.",
  "projection.noRing": "No range is drawn now; switch one on.",
} as const;
