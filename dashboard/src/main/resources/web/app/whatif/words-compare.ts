import { addWords } from "../base/words";

addWords({
  en: {
    "compare.title": "What it changes", "compare.run": "The what-if as a run", "compare.cancel": "Cancel", "compare.failed": "The what-if has not finished: {state}.",
    "compare.PAIRED": "{count} pairs of replications with the same random numbers were compared.", "compare.INDEPENDENT": "The runs have different seeds and are compared as independent samples: more replications would be needed.",
    "compare.points": "{n} pp", "compare.tiny": "< {value}",
    "compare.better": "Better", "compare.worse": "Worse", "compare.changed": "Different", "compare.nothing": "No difference to be seen", "compare.nothing.note": "There may be one all the same. One as large as told here would have been found four times out of five; smaller ones need more replications.",
    "compare.moved": "from {from} to {to}; the difference is between {low} and {high} with 95 % certainty",
    "compare.undetected": "would have been found from {smallest} on{relative}",
    "compare.unmoved": "no difference was found", "compare.same": "exactly the same",
    "compare.chart": "Differences in per cent of the base", "compare.chart.note": "Each figure of the whole process with its 95 % interval; grey ones cannot be told from chance.",
    "compare.figure": "Figure", "compare.base": "Base", "compare.now": "What-if", "compare.difference": "Difference", "compare.relative": "In per cent", "compare.p": "p (Holm)", "compare.verdict": "Verdict", "compare.smallest": "Would be found from",
    "compare.all": "All figures beside each other", "compare.all.note": "p is the chance of such a difference if the levers did nothing, raised for looking at many figures at once (Holm). Below 0.05 the figure has moved.",
    "compare.effect.BETTER": "better", "compare.effect.WORSE": "worse", "compare.effect.CHANGED": "different", "compare.effect.NONE": "not to be seen",
    "compare.part.whole": "The whole process", "compare.part.stages": "Stages", "compare.part.sources": "Sources", "compare.part": "Show",
  },
  ru: {
    "compare.title": "Что изменится", "compare.run": "Открыть вариант как прогон", "compare.cancel": "Отменить", "compare.failed": "Вариант не досчитан: {state}.",
    "compare.PAIRED": "Сравнено пар повторов с одинаковыми случайными числами: {count}.", "compare.INDEPENDENT": "У прогонов разные зёрна, поэтому они сравниваются как независимые выборки: нужно больше повторов.",
    "compare.points": "{n} п. п.", "compare.tiny": "< {value}",
    "compare.better": "Лучше", "compare.worse": "Хуже", "compare.changed": "Иначе", "compare.nothing": "Разницы не видно", "compare.nothing.note": "Она всё же может быть. Разницу указанной величины нашли бы в четырёх случаях из пяти; для меньшей нужно больше повторов.",
    "compare.moved": "было {from}, стало {to}; с уверенностью 95 % разница от {low} до {high}",
    "compare.undetected": "нашли бы, начиная с {smallest}{relative}",
    "compare.unmoved": "разницы не найдено", "compare.same": "в точности то же самое",
    "compare.chart": "Разница в процентах от исходного", "compare.chart.note": "Показатели всего процесса с 95 %-м интервалом; серые не отличить от случайности.",
    "compare.figure": "Показатель", "compare.base": "Исходно", "compare.now": "Вариант", "compare.difference": "Разница", "compare.relative": "В процентах", "compare.p": "p (Холм)", "compare.verdict": "Вывод", "compare.smallest": "Видна, начиная с",
    "compare.all": "Все показатели рядом", "compare.all.note": "p — вероятность такой разницы, если бы рычаги ничего не меняли, с поправкой на множество показателей (Холм). Если меньше 0,05, показатель изменился.",
    "compare.effect.BETTER": "лучше", "compare.effect.WORSE": "хуже", "compare.effect.CHANGED": "иначе", "compare.effect.NONE": "не видно",
    "compare.part.whole": "Весь процесс", "compare.part.stages": "Этапы", "compare.part.sources": "Источники", "compare.part": "Показать",
  },
});
