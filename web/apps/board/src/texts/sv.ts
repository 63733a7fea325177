import type { IndicatorUnit, ReservedKind, SpecialReason, Title, TravelMode, VacancyReason, VisitKind } from "@samma/contract";
import { accountSv } from "./account_sv.ts";

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** The Swedish texts; every other language has the same shape. */
export const sv = {
  languageName: "Svenska",
  product: "Samma",
  skipToContent: "Hoppa till innehållet",
  skipToDays: "Hoppa till dagarna",
  waiting: "Hämtar …",
  tryAgain: "Försök igen",
  close: "Stäng",
  vacant: "Vakant",

  header: {
    section: "Sektion",
    language: "Språk",
    theme: "Utseende",
    themes: { system: "Auto", light: "Ljust", dark: "Mörkt" },
    views: "Vyer",
    plan: (from: string, until: string, revision: number) => `Plan ${from} – ${until}, version ${revision}`,
  },
  view: { day: "Dag", "who-comes": "Vem kommer", figures: "Siffror", vacant: "Vakanta" },
  strip: {
    name: "Planens dagar",
    day: (day: string, visits: number, vacant: number) =>
      `${day}: ${many(visits, "besök", "besök")}, ${vacant === 0 ? "inga vakanta" : many(vacant, "vakant", "vakanta")}`,
    vacant: (count: number) => many(count, "vakant", "vakanta"),
  },

  who: {
    contact: { name: "Kontaktman", letter: "K", explained: "Brukarens egen kontaktman kommer" },
    team: { name: "Laget", letter: "L", explained: "Någon annan i brukarens omvårdnadslag kommer" },
    other: { name: "Annan", letter: "A", explained: "Någon utanför brukarens omvårdnadslag kommer" },
    vacant: { name: "Vakant", letter: "V", explained: "Ingen har besöket än" },
  },

  day: {
    title: (day: string) => `Dagen ${day}`,
    summary: (visits: number, workers: number) => `${many(visits, "besök", "besök")}, ${workers} i tjänst`,
    legend: "Vem som kommer",
    tools: "Verktyg för dagen",
    team: "Lag",
    allTeams: "Alla lag",
    withoutTeam: "Utan lag",
    search: "Sök brukare eller medarbetare",
    found: (count: number) => (count === 0 ? "Inget besök stämmer med sökningen" : many(count, "besök stämmer", "besök stämmer")),
    zoom: "Tidsskala",
    zoomIn: "Större tidsskala",
    zoomOut: "Mindre tidsskala",
    wholeDay: "Hela dagen",
    now: "Nu",
    board: "Besök per medarbetare. Flytta med piltangenterna, öppna med Retur, stäng med Escape.",
    vacantLanes: "Vakanta besök",
    lane: (name: string, title: string, shifts: string, visits: number) =>
      `${name}, ${title}, pass ${shifts}, ${many(visits, "besök", "besök")}`,
    openRoute: (name: string) => `Visa dagen för ${name}`,
    empty: "Ingen arbetar den här dagen",
    emptyText: "Välj en annan dag i raden ovanför.",
    onDuty: (count: number) => `${count} i tjänst`,
    visit: (client: string, kind: string, from: string, until: string, who: string) =>
      `Besök hos ${client}, ${kind}, ${from}–${until}, ${who}`,
    visitVacant: (client: string, kind: string, from: string, until: string) =>
      `Vakant besök hos ${client}, ${kind}, önskad tid ${from}–${until}`,
    together: (name: string) => `tillsammans med ${name}`,
    pause: (from: string, until: string) => `Rast ${from}–${until}`,
    pauseShort: "Rast",
    reserved: (what: string, from: string, until: string) => `${what} ${from}–${until}`,
    locked: "Låst: planeringen flyttar inte besöket",
    agreed: "Överenskommen tid",
    agreedAt: (time: string) => `kl. ${time}`,
    notAgreed: "ingen klocktid",
    window: "Får börja",
    promised: "Utlovad tid",
    mode: { foot: "till fots", bike: "cykel", car: "bil" } satisfies Record<TravelMode, string>,
    specialReason: "Varför inte kontaktmannen",
    vacantReason: "Varför vakant",
    withWhom: "Tillsammans med",
    comes: "Kommer",
    travelBefore: "Resväg före",
  },

  panel: {
    client: (name: string) => `Om besöken hos ${name}`,
    careWorker: (name: string) => `Dagen för ${name}`,
    contact: "Kontaktman",
    noContact: "Ingen kontaktman ännu",
    people: (count: number, least: number) =>
      `${many(count, "person", "personer")} på 14 dagar, kan inte bli under ${least}`,
    peopleAtLeast: (count: number) => `${many(count, "person", "personer")} på 14 dagar: så få som schemat tillåter`,
    contactShare: (pct: string) => `Kontaktmannen tar ${pct} % av besöken`,
    visitsToday: "Besök den här dagen",
    noVisitsToday: "Inga besök den här dagen.",
    fortnight: "Vem kommer i perioden",
    parts: { morning: "Morgon", day: "Mitt på dagen", afternoon: "Eftermiddag", evening: "Kväll", night: "Natt" },
    breakLine: "Rast",
  },

  whoComes: {
    title: "Vem kommer",
    explained: "En rad för varje brukare, en ruta för varje dag. Bokstäverna är medarbetarens initialer.",
    client: "Brukare",
    people: "Personer",
    contactShare: "Kontaktman",
    sortBy: (what: string) => `Sortera efter ${what}`,
    sorted: (what: string) => `Sorterat efter ${what}`,
    ofLeast: (least: number) => `minst ${least}`,
    peopleSpoken: (count: number, least: number) => `${many(count, "person", "personer")}, kan inte bli under ${least}`,
    cell: (client: string, day: string, who: string) => `${client}, ${day}: ${who}`,
    nobody: "inget besök",
    times: (name: string, who: string, visits: number) => `${name} (${who.toLowerCase()}), ${many(visits, "besök", "besök")}`,
    search: "Sök brukare",
    none: "Ingen brukare stämmer med sökningen.",
    tableName: "Brukare och dagar. Flytta med piltangenterna, Retur öppnar dagen.",
    team: "Lag",
  },

  figures: {
    title: "Siffror",
    explained: "Sektionens siffror för planens period, med det bästa som går att nå där det är bevisat.",
    bound: (value: string) => `Kan inte bli bättre än ${value}`,
    atBound: "Så bra som schemat tillåter",
    noValue: "–",
    nothingCounted: "Inget att räkna i perioden",
    definition: (version: string) => `Definition ${version}`,
    perTeam: "Per lag",
    wholeSection: "Hela sektionen",
    figure: "Siffra",
    groups: { people: "Samma personer", national: "Det nationella måttet", time: "Samma tider", work: "Resor och luft", plan: "Planen" },
    spread: "Hur många olika personer möter brukarna?",
    spreadText: "Antal brukare efter hur många olika personer de möter under perioden.",
    spreadSpoken: (most: number, people: number) => `Stapeldiagram. Vanligast är ${people} personer, för ${many(most, "brukare", "brukare")}.`,
    spreadTable: "Visa som tabell",
    spreadPeople: "Olika personer",
    spreadLeast: "Minst möjligt",
    spreadReal: "I planen",
    unit: { count: "", people: "personer", ratio: "gånger", pct: "%", min: "min" } satisfies Record<IndicatorUnit, string>,
  },

  indicator: {
    visits: { name: "Besök", meaning: "Alla besök som insatsschemana ger under perioden." },
    vacant: { name: "Vakanta besök", meaning: "Besök som ingen har. Varje vakant besök står med sin orsak under Vakanta." },
    hard_findings: { name: "Brutna regler", meaning: "Ställen där planen bryter en regel som måste hållas. Ska vara noll." },
    contact_on_duty_missed: {
      name: "Kontaktmannen i tjänst men någon annan kommer",
      meaning: "Besök där kontaktmannen arbetar den dagen men någon annan tar besöket. Varje sådant besök har ett skäl.",
    },
    distinct_mean: {
      name: "Olika personer per brukare, i snitt",
      meaning: "Hur många olika medarbetare en brukare möter under perioden, alla besök räknade.",
    },
    distinct_p95: {
      name: "Olika personer, 19 av 20 brukare",
      meaning: "Nitton av tjugo brukare möter så här många olika medarbetare eller färre.",
    },
    distinct_max: { name: "Olika personer, som mest", meaning: "Den brukare som möter flest olika medarbetare under perioden." },
    bound_b0_mean: {
      name: "Minsta möjliga antal personer, i snitt",
      meaning: "Bevisad gräns: med det här schemat kan ingen plan ge färre olika personer per brukare.",
    },
    ratio_b0: {
      name: "Jämfört med minsta möjliga",
      meaning: "Antalet olika personer delat med det minsta antal som schemat tillåter. 1,0 går inte att förbättra.",
    },
    person_continuity_mean: {
      name: "Personalkontinuitet, i snitt",
      meaning: "Det nationella måttet: olika medarbetare på 14 dagar för personer över 65 år med minst två besök varje dag, kl. 07–22.",
    },
    person_continuity_median: {
      name: "Personalkontinuitet, i mitten",
      meaning: "Samma nationella mått, men värdet för brukaren i mitten.",
    },
    contact_share_pct: { name: "Kontaktmannens andel", meaning: "Andel av besöken som brukarens kontaktman tar." },
    team_share_pct: {
      name: "Kontaktman eller lag",
      meaning: "Andel av besöken som någon i brukarens omvårdnadslag tar, kontaktmannen inräknad.",
    },
    within_15_min_pct: {
      name: "Inom 15 minuter från överenskommen tid",
      meaning: "Andel av besöken som börjar högst 15 minuter före eller efter den tid som brukaren och kontaktmannen kommit överens om.",
    },
    within_30_min_pct: {
      name: "Inom 30 minuter från överenskommen tid",
      meaning: "Andel av besöken som börjar högst 30 minuter före eller efter den överenskomna tiden.",
    },
    contact_share_of_possible_pct: {
      name: "Andel av det kontaktmannen kunde ta",
      meaning: "Av besöken under kontaktmannens pass: hur många kontaktmannen tar själv. Resväg och andra besök är inte fråndragna.",
    },
    person_continuity_clients: {
      name: "Brukare som räknas",
      meaning: "Så många brukare uppfyller det nationella måttets villkor under perioden.",
    },
    person_continuity_over_20_pct: {
      name: "Möter fler än 20 personer",
      meaning: "Andel av brukarna i det nationella måttet som möter fler än 20 olika medarbetare på 14 dagar.",
    },
    person_continuity_up_to_10_pct: {
      name: "Möter högst 10 personer",
      meaning: "Andel av brukarna i det nationella måttet som möter högst 10 olika medarbetare på 14 dagar.",
    },
    start_deviation_min: {
      name: "Hur mycket tiden varierar",
      meaning: "Hur många minuter samma besök brukar ligga från sin egen vanliga tid (standardavvikelse), i snitt över alla återkommande besök.",
    },
    start_range_min: {
      name: "Spridning mellan dagarna",
      meaning: "Hur många minuter det skiljer mellan den tidigaste och den senaste dagen för samma besök, i snitt.",
    },
    care_share_of_shift_pct: {
      name: "Tid hos brukarna",
      meaning: "Andel av passen som medarbetarna är hemma hos brukarna.",
    },
    travel_min_per_visit: { name: "Resväg per besök", meaning: "Minuter på väg mellan hemmen, delat med antal besök." },
    slack_min_per_shift: {
      name: "Luft per pass",
      meaning: "Minuter av passet som varken är besök, resväg, rast eller avsatt tid. Luft är till för att dagen ska hålla.",
    },
  } as Record<string, { name: string; meaning: string }>,
  indicatorUnknown: (key: string) => ({ name: key.replaceAll("_", " "), meaning: "Förklaring saknas ännu." }),

  vacantView: {
    title: "Vakanta besök",
    explained: "Besök som planeringen inte har hittat någon till, med orsaken.",
    glad: "Alla besök har någon som kommer",
    gladText: "Planen lämnar inget besök vakant under hela perioden.",
    day: "Dag",
    client: "Brukare",
    visit: "Besök",
    wished: "Får börja",
    length: "Längd",
    reason: "Orsak",
    openDay: (client: string, day: string) => `Öppna ${day} med ${client}`,
    double: "dubbelbemannat",
    considered: (names: string) => `Närmast till hands: ${names}`,
    count: (count: number) => many(count, "vakant besök", "vakanta besök"),
  },

  visitKind: {
    morning: "morgon",
    medication: "läkemedel",
    insulin: "insulin",
    lunch: "lunch",
    afternoon: "eftermiddag",
    dinner: "middag",
    evening: "kväll",
    night_supervision: "tillsyn natt",
    shower: "dusch",
    cleaning: "städ",
    laundry: "tvätt",
    shopping: "inköp",
    supervision: "tillsyn",
    social: "social samvaro",
    alarm_response: "larm",
    meal_delivery: "matleverans",
    nursing: "hemsjukvård",
    other: "övrigt",
  } satisfies Record<VisitKind, string>,

  title: {
    assistant_nurse: "undersköterska",
    care_assistant: "vårdbiträde",
    nurse: "sjuksköterska",
    therapist: "terapeut",
  } satisfies Record<Title, string>,

  reserved: {
    team_meeting: "Lagträff",
    own_work: "Egen tid",
    documentation: "Dokumentation",
    start_of_shift: "Start",
    end_of_shift: "Avslut",
  } satisfies Record<ReservedKind, string>,

  vacancy: {
    nobody_meets_requirements: "Ingen medarbetare har den kompetens som besöket kräver.",
    nobody_holds_delegation: "Ingen har giltig delegering på de dagar besöket får göras.",
    everybody_excluded: "Brukarens önskemål eller medarbetares hinder utesluter alla.",
    nobody_on_duty: "Ingen som kan ta besöket arbetar den tiden.",
    no_second_person: "Två personer som kan ta besöket arbetar aldrig samtidigt.",
    no_room: "De som kan ta besöket arbetar, men alla är upptagna då.",
  } satisfies Record<VacancyReason, string>,

  specialReason: {
    contact_lacks_requirement: "Kontaktmannen saknar kompetens eller delegering för besöket.",
    contact_excluded: "Kontaktmannen kan inte ta besöket av hänsyn till önskemål eller hinder.",
    contact_shift_too_short: "Besöket ryms inte i kontaktmannens pass den dagen.",
    contact_with_own_client: "Kontaktmannen är hos en annan av sina egna brukare då.",
    contact_with_other_client: "Kontaktmannen är hos en annan brukare då.",
    contact_is_the_other: "Kontaktmannen är den ena av de två som kommer.",
    keeps_promised_time: "Kontaktmannen hade bara kunnat komma utanför den lovade tiden.",
    fewer_people_for_others: "Annars hade andra brukare fått fler nya personer.",
    coordinator_choice: "Bestämt av koordinator.",
  } satisfies Record<SpecialReason, string>,

  session: {
    entering: "Öppnar tavlan …",
    missing: "Du behöver en ny länk",
    missingText: "Din inloggning saknas eller har gått ut. Starta igen från länken som terminalen skriver ut.",
    used: "Länken går inte att använda igen",
    usedText: "En länk gäller en gång och i tio minuter. Starta servern igen och öppna den nya länken från terminalen.",
  },

  account: accountSv,

  trouble: {
    "session.missing": { title: "Du behöver en ny länk", text: "Din inloggning har gått ut. Starta igen från länken som terminalen skriver ut." },
    network: { title: "Servern svarar inte", text: "Kontrollera att servern är igång och försök igen." },
    "plan.none": { title: "Sektionen har ingen plan än", text: "Gör en plan för sektionen och ladda sidan igen." },
    "plan.outside_period": { title: "Dagen ligger utanför planen", text: "Välj en dag i raden ovanför." },
    "resource.unknown": { title: "Sidan finns inte", text: "Den finns inte, eller så får du inte se den. Välj en sektion ovanför." },
    "server.busy": { title: "Mycket att göra just nu", text: "Vänta en liten stund och försök igen." },
    "server.not_ready": { title: "Servern startar", text: "Vänta en liten stund och försök igen." },
  } as Record<string, { title: string; text: string }>,
  troubleUnknown: { title: "Något gick fel", text: "Försök igen. Händer det igen, berätta för systemförvaltaren." },
  noSection: { title: "Ingen sektion att visa", text: "Ta in en sektions filer och gör en plan, så visas den här." },
};

export type Texts = typeof sv;
