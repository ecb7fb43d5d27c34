import { addWords } from "../base/words";

addWords({
  en: {
    "dictionary.title": "What is measured, and why", "dictionary.summary": "Metrics with a target: {all}. Met: {met}, not met: {missed}, undecided: {open}.",
    "dictionary.none": "The process has no metrics yet.", "dictionary.none.do": "Say in its definition what is measured, why, and what is aimed at.", "dictionary.none.link": "To the process",
    "dictionary.formula": "Computed as", "dictionary.owner": "Answers for it", "dictionary.lever": "What moves it", "dictionary.try": "Try this lever", "dictionary.rank": "Which lever moves it most",
    "dictionary.target": "Target: {bounds}.", "dictionary.atLeast": "at least {value}", "dictionary.atMost": "at most {value}", "dictionary.noTarget": "No target is set.",
    "dictionary.MET": "Met", "dictionary.MISSED": "Not met", "dictionary.UNCERTAIN": "Undecided",
    "dictionary.MET.why": "The whole interval is on the right side.", "dictionary.MISSED.why": "The whole interval is on the wrong side.", "dictionary.UNCERTAIN.why": "The target lies within the interval: more replications would tell.",
    "dictionary.atStage": "stage: {name}", "dictionary.ofSource": "leads from: {name}",
    "formula.leads": "leads created in the measured time", "formula.won": "leads won", "formula.conversion": "won ÷ leads created", "formula.win-rate": "won ÷ (won + lost)",
    "formula.stage-conversion": "leads that reached the next stage ÷ leads that entered the stage", "formula.frozen-share": "frozen at the end ÷ (open + frozen)",
    "formula.stale-share": "leads that became stale ÷ leads created", "formula.revenue": "sum of the values of won deals", "formula.average-deal": "revenue ÷ won deals",
    "formula.cycle-days": "median days from creation to the win", "formula.first-response-days": "median days from creation to the first work on the lead", "formula.stage-days": "median days in the stage",
    "formula.velocity": "open leads × win rate × average deal ÷ days to win", "formula.cost-per-lead": "costs of the sources ÷ leads created", "formula.cost-per-won": "costs of the sources ÷ won deals",
  },
  ru: {
    "dictionary.title": "Что измеряем и зачем", "dictionary.summary": "Метрик с целью: {all}. Достигнуто: {met}, не достигнуто: {missed}, неясно: {open}.",
    "dictionary.none": "У процесса пока нет метрик.", "dictionary.none.do": "Укажите в описании процесса, что измеряется, зачем и к чему стремимся.", "dictionary.none.link": "К процессу",
    "dictionary.formula": "Как считается", "dictionary.owner": "Кто отвечает", "dictionary.lever": "Чем двигать", "dictionary.try": "Попробовать рычаг", "dictionary.rank": "Какой рычаг сильнее",
    "dictionary.target": "Цель: {bounds}.", "dictionary.atLeast": "не меньше {value}", "dictionary.atMost": "не больше {value}", "dictionary.noTarget": "Цель не задана.",
    "dictionary.MET": "Достигнуто", "dictionary.MISSED": "Не достигнуто", "dictionary.UNCERTAIN": "Неясно",
    "dictionary.MET.why": "Весь интервал по нужную сторону.", "dictionary.MISSED.why": "Весь интервал по другую сторону.", "dictionary.UNCERTAIN.why": "Цель внутри интервала: нужно больше повторов.",
    "dictionary.atStage": "этап: {name}", "dictionary.ofSource": "лиды из источника: {name}",
    "formula.leads": "лиды, появившиеся за измеряемое время", "formula.won": "выигранные лиды", "formula.conversion": "выигранные ÷ все новые лиды", "formula.win-rate": "выигранные ÷ (выигранные + проигранные)",
    "formula.stage-conversion": "лиды, дошедшие до следующего этапа ÷ лиды, вошедшие в этап", "formula.frozen-share": "замороженные на конец ÷ (открытые + замороженные)",
    "formula.stale-share": "залежавшиеся лиды ÷ все новые лиды", "formula.revenue": "сумма выигранных сделок", "formula.average-deal": "выручка ÷ выигранные сделки",
    "formula.cycle-days": "медиана дней от появления лида до победы", "formula.first-response-days": "медиана дней от появления лида до первой работы с ним", "formula.stage-days": "медиана дней на этапе",
    "formula.velocity": "открытые лиды × доля побед × средняя сделка ÷ дни до победы", "formula.cost-per-lead": "затраты на источники ÷ новые лиды", "formula.cost-per-won": "затраты на источники ÷ выигранные сделки",
  },
});
