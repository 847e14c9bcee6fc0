import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "receipt.title": "Що ця сторінка запитувала",
  "receipt.intro": "Кожен запит від відкриття сторінки, як його записав ваш браузер. Список росте, поки ви читаєте.",
  "receipt.all": "Запитів: {n}, усі до {host}: це господар сторінки, і більше ні до кого.",
  "receipt.others": "Запитів: {n}, з них до інших господарів: {others} ({hosts}). Так не має бути: повідомте про це.",
  "receipt.forgotten": "Браузер викинув зі свого запису раніших рядків: {n}.",
  "receipt.offline":
    "Щоб сторінка працювала без мережі, її файли зберігає і сервісний працівник; те, що він бере у тлі, іде з того самого господаря і до списку не потрапляє.",
  "receipt.none": "Браузер не веде запису запитів.",
  "receipt.stored": "Збережено в цьому браузері: {what}.",
  "receipt.storedNothing": "Збережено в цьому браузері: нічого. Кукі: немає.",
  "receipt.address": "Адреса",
  "receipt.kind": "Хто запитав",
  "receipt.size": "Розмір",
  "receipt.when": "Через",
  "receipt.worker": "карта",
};
