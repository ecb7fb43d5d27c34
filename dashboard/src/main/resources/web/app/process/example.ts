/** What a new process starts from: the smallest one worth simulating. Also deploy/examples/minimal.yaml. */
export const EXAMPLE = `# The smallest process worth simulating: one source, two stages, one pool of people. Start from here.
# Самый маленький процесс, который стоит моделировать: один источник, два этапа, один отдел. Начните с него.
schemaVersion: 1
# lower-case words joined by hyphens · строчные латинские слова через дефис
id: my-process
name:
  en: My sales process
  ru: Мой процесс продаж
timeZone: Europe/Moscow
currency: RUB
dealValue: {type: lognormal, mean: 120000, cv: 0.8}

calendars:
  office-hours:
    week:
      monday: ["09:00-18:00"]
      tuesday: ["09:00-18:00"]
      wednesday: ["09:00-18:00"]
      thursday: ["09:00-18:00"]
      friday: ["09:00-18:00"]

sources:
  social:
    name: {en: Social media, ru: Социальные сети}
    channel: social-media
    arrivals:
      ratePerDay: 8

roles:
  sales:
    name: {en: Sales, ru: Отдел продаж}
    capacity: 2
    calendar: office-hours

stages:
  first-call:
    name: {en: First call, ru: Первый звонок}
    role: sales
    workHours: {type: triangular, min: 0.2, mode: 0.4, max: 1}
    exits:
      interested:
        to: offer
        probability: 0.4
      not-interested:
        to: LOST
        reason: no-interest
  offer:
    name: {en: Offer, ru: Предложение}
    role: sales
    workHours: {type: triangular, min: 0.5, mode: 1, max: 3}
    # The customer thinks it over: half of them up to five days, three quarters up to ten.
    # Клиент думает: половина — до пяти дней, три четверти — до десяти.
    lagDays: {type: lognormal, quantiles: {"0.5": 5, "0.75": 10}}
    exits:
      accepted:
        to: WON
        probability: 0.3
      rejected:
        to: LOST
        reason: no-interest

lostReasons:
  no-interest:
    name: {en: No interest, ru: Нет интереса}
`;
