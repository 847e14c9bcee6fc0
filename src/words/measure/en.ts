/** Words of this topic in English; the keys of the other languages. */
export const words = {
  "measure.title": "Measure",
  "measure.intro":
    "The shortest line over the Earth between two or more points. Press “Add on the map”, then the map; a place that you hit is taken exactly where it is.",
  "measure.mode": "Add on the map",
  "measure.on": "Press the map to add a point. Escape ends.",
  "measure.off": "Measuring on the map has ended.",
  "measure.done": "Done",
  "measure.middle": "Add the middle of the map",
  "measure.list": "A place from the list",
  "measure.add": "Add",
  "measure.full": "A way has at most {n} points.",
  "measure.one": "Point 1: {place}. Add another to measure.",
  "measure.caption": "Measured legs",
  "measure.leg": "Leg",
  "measure.distance": "Distance",
  "measure.leaves": "Leaves towards",
  "measure.arrives": "Arrives heading",
  "measure.total": "Total",
  "measure.added": "Point {n}: {place}",
  "measure.addedLeg": "Point {n}: {place}, {km} from the point before",
  "measure.remove": "Remove the last",
  "measure.clear": "Remove all",
  "measure.how":
    "Geodesics on the WGS84 ellipsoid. Along the shortest line the bearing changes, so it is given at both ends, in degrees from north. The points are in the address.",
} as const;
