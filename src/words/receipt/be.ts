import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "receipt.title": "Што гэтая старонка запытвала",
  "receipt.intro": "Кожны запыт з моманту адкрыцця старонкі, як яго запісаў ваш браўзер. Спіс расце, пакуль вы чытаеце.",
  "receipt.all": "Запытаў: {n}, усе да {host}: гэта гаспадар старонкі, і больш ні да каго.",
  "receipt.others": "Запытаў: {n}, з іх да іншых гаспадароў: {others} ({hosts}). Так не павінна быць: паведаміце пра гэта.",
  "receipt.forgotten": "Браўзер выкінуў са свайго запісу ранейшых радкоў: {n}.",
  "receipt.offline":
    "Каб старонка працавала без сеткі, яе файлы захоўвае і сэрвісны працаўнік; тое, што ён бярэ ў фоне, ідзе з таго ж гаспадара і ў спіс не трапляе.",
  "receipt.none": "Браўзер не вядзе запісу запытаў.",
  "receipt.stored": "Захавана ў гэтым браўзеры: {what}.",
  "receipt.storedNothing": "Захавана ў гэтым браўзеры: нічога. Кукі: няма.",
  "receipt.address": "Адрас",
  "receipt.kind": "Хто запытаў",
  "receipt.size": "Памер",
  "receipt.when": "Праз",
  "receipt.worker": "карта",
};
