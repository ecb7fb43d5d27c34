import { addWords } from "./words";

addWords({
  en: {
    "unit.days.one": "{count} day", "unit.days.other": "{count} days",
    "unit.hours.one": "{count} hour", "unit.hours.other": "{count} hours",
    "unit.seconds": "{n} s", "unit.minutes": "{n} min {s} s",
    "problem.offline": "No answer",
    "problem.offline.detail": "Leadflow does not answer at this address. Is it running? The page goes on by itself once it is.",
    "problem.away": "A service does not answer",
    "problem.away.model": "The model service, which keeps the processes, does not answer.",
    "problem.away.simulation": "The simulation service, which runs the simulations, does not answer.",
    "problem.away.metrics": "The metrics service, which keeps the statistics, does not answer.",
    "problem.unknown": "This did not work", "problem.status": "The answer had the status {status}.",
    "loading": "Loading…", "retry": "Try again", "mean": "mean", "interval": "95 % interval",
    "more": "Show more", "close": "Close", "cancel": "Cancel",
  },
  ru: {
    "unit.days.one": "{count} день", "unit.days.few": "{count} дня", "unit.days.many": "{count} дней", "unit.days.other": "{count} дня",
    "unit.hours.one": "{count} час", "unit.hours.few": "{count} часа", "unit.hours.many": "{count} часов", "unit.hours.other": "{count} часа",
    "unit.seconds": "{n} с", "unit.minutes": "{n} мин {s} с",
    "problem.offline": "Нет ответа",
    "problem.offline.detail": "Leadflow не отвечает по этому адресу. Он запущен? Страница продолжит работу сама, как только он ответит.",
    "problem.away": "Служба не отвечает",
    "problem.away.model": "Не отвечает служба моделей, где хранятся процессы.",
    "problem.away.simulation": "Не отвечает служба моделирования, которая выполняет прогоны.",
    "problem.away.metrics": "Не отвечает служба метрик, где хранится статистика.",
    "problem.unknown": "Не получилось", "problem.status": "Ответ пришёл со статусом {status}.",
    "loading": "Загрузка…", "retry": "Повторить", "mean": "среднее", "interval": "95 %-й интервал",
    "more": "Показать ещё", "close": "Закрыть", "cancel": "Отмена",
  },
});
