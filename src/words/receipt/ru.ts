import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "receipt.title": "Что эта страница запрашивала",
  "receipt.intro": "Каждый запрос с момента открытия страницы, как его записал ваш браузер. Список растёт, пока вы читаете.",
  "receipt.all": "Запросов: {n}, все к {host}: это хозяин страницы, и больше ни к кому.",
  "receipt.others": "Запросов: {n}, из них к другим хозяевам: {others} ({hosts}). Так быть не должно: сообщите об этом.",
  "receipt.forgotten": "Браузер выбросил из своей записи более ранних строк: {n}.",
  "receipt.offline":
    "Чтобы страница работала без сети, её файлы хранит и сервисный работник; то, что он берёт в фоне, идёт с того же хозяина и в список не попадает.",
  "receipt.none": "Браузер не ведёт записи запросов.",
  "receipt.stored": "Сохранено в этом браузере: {what}.",
  "receipt.storedNothing": "Сохранено в этом браузере: ничего. Куки: нет.",
  "receipt.address": "Адрес",
  "receipt.kind": "Кто запросил",
  "receipt.size": "Размер",
  "receipt.when": "Через",
  "receipt.worker": "карта",
};
