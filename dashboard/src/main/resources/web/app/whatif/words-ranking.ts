import { addWords } from "../base/words";

addWords({
  en: {
    "ranking.title": "Which lever moves most", "ranking.lead": "Each lever is moved by itself, to the side that should help and by the same step; people by one.",
    "ranking.metric": "What it should move", "ranking.metric.revenue": "Revenue", "ranking.metric.won": "Won deals", "ranking.metric.win-rate": "Win rate", "ranking.metric.frozen-share": "Frozen share", "ranking.metric.cycle-days": "Days to win",
    "ranking.step": "Step", "ranking.groups": "Levers", "ranking.start": "Try the levers", "ranking.cancel": "Stop", "ranking.progress": "Progress of all runs",
    "ranking.will.one": "Starts {count} run, about {span}.", "ranking.will.other": "Starts {count} runs, about {span} in all.",
    "ranking.known.one": "{count} lever is known from before.", "ranking.known.other": "{count} levers are known from before.",
    "ranking.choose": "Choose some levers.", "ranking.nothing": "All of these levers are known; nothing has to be simulated.", "ranking.done": "{done} of {all} runs done. Leaving this page stops the rest; what is done is kept.", "ranking.refused": "These could not be simulated:",
    "ranking.chart": "What each lever does to: {metric}", "ranking.chart.note": "Difference to the base with its 95 % interval. Where it includes 0, the lever does nothing that can be seen (grey); of 20 levers that do nothing, one seems to by chance.",
    "ranking.chart.most": "The {n} strongest of {all}; the table has all.", "ranking.lever": "Lever", "ranking.from": "Now", "ranking.to": "Moved to", "ranking.p": "p", "ranking.unseen": "does nothing that can be seen", "ranking.runs": "These runs in the history",
  },
  ru: {
    "ranking.title": "Какой рычаг сильнее", "ranking.lead": "Каждый рычаг сдвигаем отдельно, в полезную сторону и на один и тот же шаг; людей добавляем по одному.",
    "ranking.metric": "На что влияет", "ranking.metric.revenue": "Выручка", "ranking.metric.won": "Выигранные сделки", "ranking.metric.win-rate": "Доля побед", "ranking.metric.frozen-share": "Доля замороженных", "ranking.metric.cycle-days": "Дней до победы",
    "ranking.step": "Шаг", "ranking.groups": "Рычаги", "ranking.start": "Испытать рычаги", "ranking.cancel": "Остановить", "ranking.progress": "Ход всех прогонов",
    "ranking.will.one": "Будет запущен {count} прогон, примерно {span}.", "ranking.will.few": "Будет запущено {count} прогона, всего примерно {span}.", "ranking.will.many": "Будет запущено {count} прогонов, всего примерно {span}.", "ranking.will.other": "Будет запущено {count} прогона, всего примерно {span}.",
    "ranking.known.one": "Про {count} рычаг уже известно.", "ranking.known.few": "Про {count} рычага уже известно.", "ranking.known.many": "Про {count} рычагов уже известно.", "ranking.known.other": "Про {count} рычага уже известно.",
    "ranking.choose": "Выберите рычаги.", "ranking.nothing": "Про все эти рычаги уже известно, моделировать нечего.", "ranking.done": "Готово прогонов: {done} из {all}. Если уйти со страницы, остальные остановятся, готовое сохранится.", "ranking.refused": "Не удалось смоделировать:",
    "ranking.chart": "Как рычаги влияют: {metric}", "ranking.chart.note": "Разница с исходным прогоном и её 95 %-й интервал. Если в нём есть 0, влияния рычага не видно (серый); из 20 рычагов, которые ничего не меняют, один покажется действующим случайно.",
    "ranking.chart.most": "Показаны {n} самых сильных из {all}; в таблице — все.", "ranking.lever": "Рычаг", "ranking.from": "Сейчас", "ranking.to": "Стало бы", "ranking.p": "p", "ranking.unseen": "влияния не видно", "ranking.runs": "Эти прогоны в истории",
  },
});
