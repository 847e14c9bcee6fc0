import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "projection.title": "Як карта скажае адлегласці",
  "projection.choose": "Праекцыя",
  "projection.mercator": "Меркатар",
  "projection.globe": "Глобус",
  "projection.equidistant": "Праўдзівыя адлегласці",
  "projection.about-mercator": "Меркатар расцягвае тым больш, чым далей на поўнач: кольцы тут адпавядаюць мясцовасці і таму на карце не круглыя.",
  "projection.about-globe": "Зямля як шар, калі глядзець здалёк зверху. Пасярэдзіне нічога не расцягнута; бліжэй да краю ўсё відаць збоку.",
  "projection.about-equidistant":
    "Вакол пазіцыі, ад якой намаляваныя дальнасці, кожная адлегласць і кожны кірунак праўдзівыя, таму яе кольцы – сапраўдныя кругі. Адлегласці паміж іншымі месцамі – не.",
  "projection.naive": "Круг, нарысаваны цыркулем на карце Меркатара",
  "projection.naiveAbout": "Тонкі шэры штрыхавы круг – тое, што атрымліваецца з маштабам карты ў пазіцыі і цыркулем. У параўнанні з праўдзівым кольцам:",
  "projection.gap": "на поўначы ён {north}, на поўдні {south}.",
  "projection.short": "не дацягвае {km}",
  "projection.far": "заходзіць на {km} задалёка",
  "projection.largest": "Найбольшае разыходжанне: {km}, кірунак: {direction}.",
  "projection.noRing": "Цяпер ніводная дальнасць не намаляваная; уключыце якую-небудзь.",
};
