import { language } from "../base/words";

/** What the editor itself says, in Russian; English is its own language. */
const RUSSIAN: Record<string, string> = {
  "Find": "Найти", "Replace": "Заменить", "next": "дальше", "previous": "назад", "all": "все", "match case": "с учётом регистра",
  "by word": "слова целиком", "replace": "заменить", "replace all": "заменить все", "close": "закрыть", "regexp": "рег. выражение",
  "current match": "текущее совпадение", "on line": "в строке", "replaced match on line $": "заменено в строке $",
  "replaced $ matches": "заменено: $", "Go to line": "Перейти к строке", "go": "перейти", "Diagnostics": "Ошибки",
  "No diagnostics": "Ошибок нет", "Completions": "Подсказки", "Folded lines": "Свёрнутые строки", "Unfolded lines": "Развёрнутые строки",
  "to": "по", "folded code": "свёрнутая часть", "unfold": "развернуть", "Fold line": "Свернуть", "Unfold line": "Развернуть",
  "Control character": "Управляющий символ", "Selection deleted": "Выделенное удалено",
};

export const phrases: Record<string, string> = language === "ru" ? RUSSIAN : {};
