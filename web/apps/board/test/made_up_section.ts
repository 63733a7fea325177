import type {
  ClientRow,
  ComesAs,
  Day,
  DayVisit,
  Indicators,
  Lane,
  PlanSummary,
  Sections,
  Session,
  VacantVisits,
  WhoComes,
} from "@samma/contract";
import {
  clientsOf,
  dateOf,
  daysInPlan,
  dice,
  firstDay,
  idOf,
  instantOf,
  rosterOf,
  workersOf,
  type Moment,
  type Person,
  type Worker,
} from "./made_up_people.ts";

/** A section that does not exist, large and uneven enough to look like one that does. For tests only. */
export interface MadeUpSection {
  session: Session;
  sections: Sections;
  days: Map<string, Day>;
  whoComes: WhoComes;
  indicators: Indicators;
  vacant: VacantVisits;
}

const teamNames = ["Lag Norr", "Lag Parken", "Lag Torget", "Lag Ån"];
const sectionId = idOf(9, 1);
const plan: PlanSummary = { plan_id: idOf(8, 1), revision: 1, from: firstDay, until: dateOf(daysInPlan), made_at: "2026-11-22T12:00:00Z" };

/** A shift with what already stands in it. */
interface Track {
  worker: Worker;
  from: number;
  until: number;
  pause: [number, number];
  reserved: { kind: "start_of_shift" | "team_meeting" | "own_work" | "end_of_shift"; from: number; until: number }[];
  taken: [number, number][];
}

/** A moment of a client's day that somebody is to make. */
interface Due {
  number: number;
  client: Person;
  moment: Moment;
}

const roomIn = (track: Track, from: number, until: number): boolean =>
  from >= track.from && until <= track.until && track.taken.every(([start, end]) => until <= start || from >= end);

function trackOf(day: number, shift: { worker: Worker; from: number; until: number }, index: number): Track {
  const { worker, from, until } = shift;
  const pauseAt = from + 240 + (index % 4) * 15;
  const isLongMorning = from === 420 && until > 900;
  const reserved: Track["reserved"] = [
    { kind: "start_of_shift", from, until: from + 15 },
    { kind: "end_of_shift", from: until - 10, until },
  ];
  if (day % 7 === 2 && isLongMorning) reserved.push({ kind: "team_meeting", from: 810, until: 870 });
  else if (day % 7 === worker.team && from === 420) reserved.push({ kind: "own_work", from: 780, until: 825 });
  const taken = reserved.map((one): [number, number] => [one.from, one.until]);
  return { worker, from, until, pause: [pauseAt, pauseAt + 30], reserved, taken: [...taken, [pauseAt, pauseAt + 30]] };
}

const comesAs = (worker: Worker, client: Person): ComesAs => {
  if (worker === client.contact) return "contact";
  return worker.team === client.team ? "team" : "other";
};

/** The best start and people for what is due: the contact person first, then the team, near the wished time. */
function placeFor({ client, moment }: Due, tracks: readonly Track[], travel: number, throwDice: () => number) {
  const rank = { contact: () => 0, team: () => 1 + throwDice() * 0.5, other: () => 2 + throwDice() };
  const needed = moment.isDouble ? 2 : 1;
  const wished = [0, 10, -10, 20, -20, 30, -30, 45, -45, 60, -60, 90, 120, 150];
  return wished
    .map((shift) => {
      const start = moment.start + shift;
      const ranked = tracks
        .filter((track) => roomIn(track, start - travel, start + moment.length))
        .map((track) => ({ track, rank: rank[comesAs(track.worker, client)]() }))
        .sort((a, b) => a.rank - b.rank)
        .slice(0, needed);
      const cost = ranked.reduce((sum, one) => sum + one.rank, 0) + Math.abs(shift) / 70;
      return { start, tracks: ranked.map((one) => one.track), cost };
    })
    .filter((option) => option.tracks.length === needed)
    .sort((a, b) => a.cost - b.cost)[0];
}

function visitOf(day: number, { number, client, moment }: Due, start: number): DayVisit {
  const around = (minutes: number) => ({ from: instantOf(day, moment.start - minutes), until: instantOf(day, moment.start + minutes) });
  return {
    visit_id: idOf(3, number),
    part: 0,
    client_id: client.id,
    client_name: client.name,
    visit_kind: moment.kind,
    starts_at: instantOf(day, start),
    until: instantOf(day, start + moment.length),
    is_double: moment.isDouble,
    start_window: around(30),
    promised: around(15),
    travel_before_s: 0,
    is_locked: number % 97 === 0,
    ...(moment.kind === "cleaning" ? {} : { agreed_start: instantOf(day, moment.start) }),
  };
}

/** The parts of what is due, in people's hands; none where nobody has room. */
function partsOf(day: number, due: Due, tracks: readonly Track[], throwDice: () => number): DayVisit[] {
  const travel = Math.round(2 + throwDice() * 4);
  const place = placeFor(due, tracks, travel, throwDice);
  if (place === undefined) return [];
  const contactTrack = tracks.find((track) => track.worker === due.client.contact);
  const end = place.start + due.moment.length;
  const contactWorks = contactTrack !== undefined && contactTrack.from <= place.start && contactTrack.until >= end;
  return place.tracks.map((track, part) => {
    track.taken.push([place.start - travel, end]);
    const who = comesAs(track.worker, due.client);
    const partner = place.tracks[1 - part]?.worker;
    return {
      ...visitOf(day, due, place.start),
      part,
      care_worker_id: track.worker.id,
      who_comes: who,
      travel_before_s: travel * 60,
      ...(partner === undefined ? {} : { partner: { care_worker_id: partner.id, name: partner.name } }),
      ...(contactWorks && who !== "contact" ? { special_reason: "contact_with_own_client" as const } : {}),
    };
  });
}

function laneOf(day: number, { worker, from, until, pause, reserved }: Track): Lane {
  const span = (start: number, end: number) => ({ from: instantOf(day, start), until: instantOf(day, end) });
  return {
    care_worker_id: worker.id,
    name: worker.name,
    initials: worker.initials,
    title: worker.title,
    team_id: idOf(2, worker.team),
    team_name: teamNames[worker.team] ?? "",
    shifts: [
      {
        shift_id: idOf(7, day * 1000 + Number.parseInt(worker.id.slice(-4), 16)),
        kind: from < 720 ? "day" : "evening",
        starts_at: instantOf(day, from),
        until: instantOf(day, until),
        mode: worker.mode,
        reserved: reserved.map((one) => ({ kind: one.kind, ...span(one.from, one.until) })),
        breaks: [span(...pause)],
      },
    ],
  };
}

/** One day: who works, what is due, who takes it; every `vacantEvery`-th visit is left vacant. */
function dayOf(day: number, due: readonly Due[], shifts: ReturnType<typeof rosterOf>, vacantEvery: number, throwDice: () => number): Day {
  const tracks = shifts.map((shift, index) => trackOf(day, shift, index));
  const visits = due.flatMap((one) =>
    one.number % vacantEvery === 0
      ? [{ ...visitOf(day, one, one.moment.start), vacancy_reason: "no_room" as const }]
      : partsOf(day, one, tracks, throwDice),
  );
  const order = (a: Track, b: Track) => a.worker.team - b.worker.team || a.worker.name.localeCompare(b.worker.name, "sv");
  return {
    section_id: sectionId,
    on: dateOf(day),
    zone: "Europe/Stockholm",
    plan,
    lanes: tracks.sort(order).map((track) => laneOf(day, track)),
    visits: visits.sort((a, b) => a.starts_at.localeCompare(b.starts_at)),
  };
}

/** A client's row, counted from the days: who comes how often, and a bound somewhat below. */
function rowOf(client: Person, days: readonly Day[]): ClientRow {
  const cells = days.map((day) => {
    const people = new Map<string, ClientRow["days"][number][number]>();
    for (const visit of day.visits.filter((one) => one.client_id === client.id)) {
      const { care_worker_id, who_comes } = visit;
      const known = people.get(care_worker_id ?? "");
      const named = care_worker_id === undefined || who_comes === undefined ? {} : { care_worker_id, who_comes };
      people.set(care_worker_id ?? "", { visits: (known?.visits ?? 0) + 1, ...named });
    }
    return [...people.values()];
  });
  const all = cells.flat();
  const distinct = new Set(all.flatMap((one) => one.care_worker_id ?? [])).size;
  const visitsOf = (some: typeof all): number => some.reduce((sum, one) => sum + one.visits, 0);
  return {
    client_id: client.id,
    name: client.name,
    is_hidden: false,
    team_id: idOf(2, client.team),
    contact: { care_worker_id: client.contact.id, name: client.contact.name },
    distinct_staff: distinct,
    bound_b0: Math.min(distinct, Math.max(1, Math.round(distinct * 0.62))),
    ...(all.length > 0 ? { contact_share_pct: (100 * visitsOf(all.filter((one) => one.who_comes === "contact"))) / visitsOf(all) } : {}),
    days: cells,
  };
}

function vacantIn(days: readonly Day[], clients: readonly Person[]): VacantVisits {
  const items = days.flatMap((day) =>
    day.visits.flatMap((visit) => {
      const contact = clients.find((client) => client.id === visit.client_id)?.contact;
      if (visit.vacancy_reason === undefined || contact === undefined) return [];
      const { visit_id, part, client_id, client_name, visit_kind, start_window, promised, is_double, vacancy_reason } = visit;
      const care_time_min = (Date.parse(visit.until) - Date.parse(visit.starts_at)) / 60_000;
      const considered = [{ care_worker_id: contact.id, name: contact.name }];
      const rest = { start_window, promised, care_time_min, is_double, vacancy_reason, considered, priority: "personal_care" as const };
      return [{ visit_id, part, client_id, client_name, visit_kind, on: day.on, ...rest }];
    }),
  );
  return { plan, items };
}

/** What is due on each day, numbered through the plan; what needs two people is placed first. */
function dueOf(clients: readonly Person[]): Due[][] {
  let number = 0;
  return Array.from({ length: daysInPlan }, (_, day) =>
    clients
      .flatMap((client) => client.moments.filter((moment) => moment.days(day)).map((moment) => ({ client, moment })))
      .sort((a, b) => Number(b.moment.isDouble) - Number(a.moment.isDouble) || a.moment.start - b.moment.start)
      .map((one) => ({ ...one, number: (number += 1) })),
  );
}

/** Makes a whole section; `scale` multiplies the clients and the staff. */
export function madeUpSection(seed = 1, scale = 1, vacantEvery = 211): MadeUpSection {
  const throwDice = dice(seed);
  const teams = teamNames.map((name, index) => ({ team_id: idOf(2, index), name }));
  const workers = workersOf(throwDice, teams.length, 9 * scale);
  const clients = clientsOf(throwDice, 100 * scale, teams.length, workers);
  const groups = Array.from({ length: scale }, (_, copy) => workers.filter((_, index) => index % scale === copy));
  const days = dueOf(clients).map((due, day) => dayOf(day, due, groups.flatMap((group) => rosterOf(day, group)), vacantEvery, throwDice));
  const staff = workers.map(({ id, name, initials, title, team }) => ({ care_worker_id: id, name, initials, title, team_id: idOf(2, team) }));
  const rows = clients.map((client) => rowOf(client, days)).sort((a, b) => a.name.localeCompare(b.name, "sv"));
  const whoComes: WhoComes = { plan, dates: days.map((day) => day.on), clients: rows, staff };
  const vacant = vacantIn(days, clients);
  const section = { section_id: sectionId, code: "S01", name: "Gamla Staden", unit: "Norr", resource_area: "R1 Centrum", kind: "home_care" as const, teams, plan };
  return {
    session: { role: "coordinator", roles: ["coordinator"], sections: [sectionId], expires_at: "2026-11-30T18:00:00Z" },
    sections: { items: [section] },
    days: new Map(days.map((day) => [day.on, day])),
    whoComes,
    indicators: indicatorsFor(whoComes, days.reduce((sum, day) => sum + day.visits.length, 0), vacant.items.length),
    vacant,
  };
}

function indicatorsFor(whoComes: WhoComes, visits: number, vacant: number): Indicators {
  const version = { definition_version: "1" };
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const distinct = mean(whoComes.clients.map((client) => client.distinct_staff));
  const least = mean(whoComes.clients.map((client) => client.bound_b0));
  const share = mean(whoComes.clients.map((client) => client.contact_share_pct ?? 0));
  const of = (key: string, value: number, unit: "count" | "people" | "ratio" | "pct" | "min", bound?: number) => [
    { key, value, unit, ...version, ...(bound === undefined ? {} : { bound }) },
    ...Array.from({ length: teamNames.length }, (_, team) => ({ key, unit, ...version, team_id: idOf(2, team), value: value * (0.94 + 0.04 * team) })),
  ];
  const section = (key: string, value: number, unit: "count" | "people" | "ratio" | "pct" | "min") => [{ key, value, unit, ...version }];
  return {
    plan,
    items: [
      ...section("visits", visits, "count"),
      ...section("vacant", vacant, "count"),
      ...section("hard_findings", 0, "count"),
      ...section("contact_on_duty_missed", 212, "count"),
      ...of("distinct_mean", distinct, "people", least),
      ...section("distinct_p95", Math.ceil(distinct * 1.7), "people"),
      ...section("distinct_max", Math.max(...whoComes.clients.map((client) => client.distinct_staff)), "people"),
      ...section("bound_b0_mean", least, "people"),
      ...of("ratio_b0", distinct / least, "ratio"),
      ...of("person_continuity_mean", 8.4, "people"),
      ...of("contact_share_pct", share, "pct"),
      ...of("team_share_pct", 91.3, "pct"),
      ...of("within_15_min_pct", 88.2, "pct"),
      ...of("within_30_min_pct", 97.9, "pct"),
      ...of("travel_min_per_visit", 4.6, "min"),
      ...of("slack_min_per_shift", 71, "min"),
      { key: "start_range_min", unit: "min", ...version },
    ],
  };
}
