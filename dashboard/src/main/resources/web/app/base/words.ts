/** What people read, in their language: words, plurals, and the choice of the language itself. */

export type Language = "en" | "ru";
export type Words = Record<string, string>;

const KEPT = "leadflow.language";
const all: Record<Language, Words> = { en: {}, ru: {} };

/** Adds a feature's words; each key must be there in both languages. */
export function addWords(words: Record<Language, Words>): void {
  Object.assign(all.en, words.en);
  Object.assign(all.ru, words.ru);
}

function chosen(): Language {
  const asked = new URLSearchParams(location.search).get("lang") ?? localStorage.getItem(KEPT) ?? "";
  const wanted = [asked, ...navigator.languages].map(tag => tag.slice(0, 2));
  return wanted.find((tag): tag is Language => tag === "en" || tag === "ru") ?? "en";
}

export const language: Language = chosen();
document.documentElement.lang = language;

/** Another language: kept for the next visit, and the page begins anew in it. */
export function speak(next: Language): void {
  localStorage.setItem(KEPT, next);
  const address = new URL(location.href);
  address.searchParams.delete("lang");
  if (address.href === location.href) {
    location.reload();
  } else {
    location.replace(address);
  }
}

const plurals = new Intl.PluralRules(language);

/**
 * A text with its details filled in for {name}. With a detail `count`, the key's form for that number is taken:
 * key.one, key.few, key.many, key.other.
 */
export function t(key: string, details: Record<string, string | number> = {}): string {
  const texts = all[language];
  const text = "count" in details ? plural(texts, key, Number(details.plural ?? details.count)) : texts[key];
  if (text === undefined) {
    console.warn(`no words for ${key}`);
    return key;
  }
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole));
}

function plural(texts: Words, key: string, count: number): string | undefined {
  return texts[`${key}.${plurals.select(count)}`] ?? texts[`${key}.other`] ?? texts[key];
}

/** Whether there are words for a key. */
export function has(key: string): boolean {
  return key in all[language];
}

export interface Names {
  en?: string;
  ru?: string;
}

/** A name of a definition in the reader's language, in the other one where there is none, or else its id. */
export function named(names: Names | undefined, id = ""): string {
  return names?.[language] ?? names?.[language === "en" ? "ru" : "en"] ?? id;
}
