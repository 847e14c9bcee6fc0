import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "projection.title": "Як карта спотворює відстані",
  "projection.choose": "Проєкція",
  "projection.mercator": "Меркатор",
  "projection.globe": "Глобус",
  "projection.equidistant": "Правдиві відстані",
  "projection.about-mercator": "Меркатор розтягує тим більше, чим далі на північ: кільця тут правдиві на місцевості і тому на карті не круглі.",
  "projection.about-globe": "Земля як куля, якщо дивитися здалеку згори. Посередині нічого не розтягнуто; ближче до краю все видно збоку.",
  "projection.about-equidistant":
    "Навколо позиції, від якої намальовано дальності, кожна відстань і кожен напрям правдиві, тому її кільця – справжні кола. Відстані між іншими місцями – ні.",
  "projection.naive": "Коло, накреслене циркулем на карті Меркатора",
  "projection.naiveAbout": "Тонке сіре штрихове коло – те, що виходить із масштабом карти в позиції та циркулем. Порівняно з правдивим кільцем:",
  "projection.gap": "на півночі воно {north}, на півдні {south}.",
  "projection.short": "не дотягує {km}",
  "projection.far": "заходить на {km} задалеко",
  "projection.largest": "Найбільша розбіжність: {km}, напрям: {direction}.",
  "projection.noRing": "Зараз жодної дальності не намальовано; увімкніть якусь.",
};
