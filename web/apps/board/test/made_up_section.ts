import type {
  ComesAs,
  Day,
  DayVisit,
  Indicators,
  Lane,
  PlanSummary,
  Sections,
  Session,
  Title,
  VisitKind,
  VacantVisits,
  WhoComes,
} from "@samma/contract";

/** A section that does not exist, large and uneven enough to look like one that does. For tests only. */
export interface MadeUpSection {
  sectionId: string;
  session: Session;
  sections: Sections;
  days: Map<string, Day>;
  whoComes: WhoComes;
  indicators: Indicators;
  vacant: VacantVisits;
}

interface Worker {
  id: string;
  name: string;
  initials: string;
  title: Title;
  team: number;
  mode: "foot" | "bike";
}
interface Person {
  id: string;
  name: string;
  team: number;
  contact: Worker;
  moments: Moment[];
}
interface Moment {
  kind: VisitKind;
  start: number;
  length: number;
  isDouble: boolean;
  days: (day: number) => boolean;
}

const firstNames = "Rut Arvid Siv Ebba Jonas Greta Sixten Märta Gunnar Elsa Åke Britta Nils Ingrid Sven Asta Folke Maj Tage Karin Helge Viola Ragnar Signe Evert Anna Amira Leila Mustafa Danuta Zoran Fatima".split(" ");
const lastNames = "Ekström Nyström Åberg Holmqvist Lindahl Sandberg Björk Hedlund Wallin Östlund Sjögren Ahlström Norén Lundin Palm Ström Dahl Engström Blom Krantz Vinter Sundin Hult Modig Fält Roos Berggren Kvist Hassan Novak Kowalska Jovic".split(" ");

/** Mulberry32: small, and the same everywhere. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const idOf = (kind: number, number: number): string =>
  `0193713e-2000-7000-8${kind.toString(16).padStart(3, "0")}-${number.toString(16).padStart(12, "0")}`;

const firstDay = "2026-11-30";
const daysInPlan = 14;
const dateOf = (day: number): string => new Date(Date.parse(`${firstDay}T00:00Z`) + day * 86_400_000).toISOString().slice(0, 10);
/** Winter time: one hour ahead of UTC. */
const instantOf = (day: number, minute: number): string =>
  new Date(Date.parse(`${firstDay}T00:00Z`) + day * 86_400_000 + (minute - 60) * 60_000).toISOString().replace(".000", "");

const weekdayShifts = [..."aaaabbbbcccddd"].map((letter) => ({ a: [420, 960], b: [420, 930], c: [420, 840], d: [480, 990] })[letter] ?? [420, 960]);
const eveningShifts = [[840, 1320], [840, 1320], [840, 1290], [840, 1320], [960, 1320], [840, 1320], [960, 1320], [840, 1290]];

function workersOf(throwDice: () => number, teams: number, perTeam: number): Worker[] {
  return Array.from({ length: teams * perTeam }, (_, index) => {
    const first = firstNames[(index * 7 + 3) % firstNames.length] ?? "";
    const last = lastNames[(index * 5 + 11) % lastNames.length] ?? "";
    return {
      id: idOf(1, index),
      name: `${first} ${last}`,
      initials: `${first[0]}${last[0]}`,
      title: throwDice() < 0.74 ? "assistant_nurse" : "care_assistant",
      team: index % teams,
      mode: throwDice() < 0.6 ? "bike" : "foot",
    };
  });
}

function momentsOf(throwDice: () => number): Moment[] {
  const need = throwDice();
  const daily = () => true;
  const around = (start: number, spread: number) => Math.round((start + (throwDice() - 0.5) * 2 * spread) / 5) * 5;
  const lengthOf = (mean: number) => Math.max(10, Math.round((mean * (0.7 + 0.6 * throwDice())) / 5) * 5);
  const isDouble = need > 0.95;
  const moments: Moment[] = [];
  const add = (kind: VisitKind, start: number, spread: number, mean: number, days: Moment["days"] = daily) =>
    moments.push({ kind, start: around(start, spread), length: lengthOf(mean), isDouble: isDouble && mean >= 20, days });
  const weekday = Math.floor(throwDice() * 5);
  add("cleaning", 630, 150, 60, (day) => day === weekday);
  if (need > 0.25) add("morning", 530, 100, need > 0.8 ? 35 : 20);
  if (need > 0.25) add("shower", 660, 120, 35, (day) => day % 7 === (weekday + 2) % 5);
  if (need > 0.5) add("lunch", 735, 55, 20);
  if (need > 0.4) add("evening", 1180, 90, 20);
  if (need > 0.78) add("dinner", 1030, 35, 20);
  if (need > 0.85) add("afternoon", 900, 50, 15);
  if (need > 0.35 && need < 0.6) add("medication", 1185, 60, 10);
  return moments;
}

/** Who works which shift on a day: half of the staff on alternating weekends, the rest rotating. */
function rosterOf(day: number, workers: readonly Worker[]): { worker: Worker; from: number; until: number }[] {
  const isWeekend = day % 7 >= 5;
  const days = isWeekend ? weekdayShifts.slice(0, 10) : weekdayShifts;
  const evenings = isWeekend ? eveningShifts.slice(0, 7) : eveningShifts;
  const week = Math.floor(day / 7);
  const awake = workers.filter((_, index) => (isWeekend ? index % 2 === week % 2 : (index + day) % 7 < 5));
  const inEvening = (index: number) => Math.floor(index / 2 + week) % 3 === 0;
  const chosenEvening = awake.filter((worker) => inEvening(workers.indexOf(worker))).slice(0, evenings.length);
  const chosenDay = awake.filter((worker) => !chosenEvening.includes(worker)).slice(0, days.length);
  const pair = (people: readonly Worker[], shifts: readonly number[][]) =>
    people.map((worker, index) => ({ worker, from: shifts[index]?.[0] ?? 420, until: shifts[index]?.[1] ?? 960 }));
  return [...pair(chosenDay, days), ...pair(chosenEvening, evenings)];
}

interface Track {
  worker: Worker;
  from: number;
  until: number;
  pause: [number, number] | null;
  reserved: { kind: "team_meeting" | "own_work"; from: number; until: number }[];
  taken: [number, number][];
}

const roomIn = (track: Track, from: number, until: number): boolean =>
  from >= track.from + 15 && until <= track.until - 10 && track.taken.every(([start, end]) => until <= start || from >= end);

/** Makes a whole section; `scale` multiplies the clients and the staff. */
export function madeUpSection(seed = 1, scale = 1, vacantEvery = 211): MadeUpSection {
  const throwDice = dice(seed);
  const teams = 4;
  const sectionId = idOf(9, 1);
  const plan: PlanSummary = { plan_id: idOf(8, 1), revision: 1, from: firstDay, until: dateOf(daysInPlan), made_at: "2026-11-22T12:00:00Z" };
  const teamNames = ["Lag Norr", "Lag Parken", "Lag Torget", "Lag Ån"];
  const workers = workersOf(throwDice, teams, 9 * scale);
  const nurses = workers.filter((worker) => worker.title === "assistant_nurse");
  const clients: Person[] = Array.from({ length: 100 * scale }, (_, index) => {
    const team = index % teams;
    const own = nurses.filter((worker) => worker.team === team);
    const name = `${firstNames[(index * 3 + 1) % firstNames.length]} ${lastNames[(index * 7 + 2) % lastNames.length]}`;
    const contact = own[Math.floor(index / teams) % own.length] ?? workers[0];
    if (contact === undefined) throw new Error("a section needs staff");
    return { id: idOf(4, index), name, team, contact, moments: momentsOf(throwDice) };
  });
  const days = new Map<string, Day>();
  const vacant: VacantVisits = { plan, items: [] };
  const rows = clients.map((client) => ({ client, days: Array.from({ length: daysInPlan }, () => new Map<string, { visits: number; who?: ComesAs }>()) }));
  let visitNumber = 0;

  for (let day = 0; day < daysInPlan; ++day) {
    const tracks: Track[] = Array.from({ length: scale }, (_, copy) => workers.filter((_, index) => index % scale === copy))
      .flatMap((some) => rosterOf(day, some))
      .map(({ worker, from, until }, index) => {
        const isLong = until - from > 300;
        const pauseAt = from + 240 + (index % 4) * 15;
        const meets = day % 7 === 2 && from === 420 && until > 900;
        const reserved: Track["reserved"] = meets ? [{ kind: "team_meeting", from: 810, until: 870 }] : [];
        if (day % 7 === worker.team && from === 420 && !meets) reserved.push({ kind: "own_work", from: 780, until: 825 });
        const pause: [number, number] | null = isLong ? [pauseAt, pauseAt + 30] : null;
        const taken = [...reserved.map((one): [number, number] => [one.from, one.until]), ...(pause ? [pause] : [])];
        return { worker, from, until, pause, reserved, taken };
      });
    const visits: DayVisit[] = [];
    const due = clients
      .flatMap((client) => client.moments.filter((moment) => moment.days(day)).map((moment) => ({ client, moment })))
      .sort((a, b) => Number(b.moment.isDouble) - Number(a.moment.isDouble) || a.moment.start - b.moment.start);
    for (const { client, moment } of due) {
      ++visitNumber;
      const wanted = [0, 10, -10, 20, -20, 30, -30, 45, -45, 60, -60, 90, 120, 150];
      const rank = (track: Track) => (track.worker === client.contact ? 0 : track.worker.team === client.team ? 1 + throwDice() * 0.5 : 2 + throwDice());
      const needed = moment.isDouble ? 2 : 1;
      const travel = Math.round(90 + throwDice() * 270);
      const best = wanted
        .map((shift) => {
          const start = moment.start + shift;
          const free = tracks.filter((track) => roomIn(track, start - Math.ceil(travel / 60), start + moment.length));
          const ranked = free.map((track) => ({ track, rank: rank(track) })).sort((a, b) => a.rank - b.rank).slice(0, needed);
          return { start, ranked, cost: ranked.reduce((sum, one) => sum + one.rank, 0) + Math.abs(shift) / 70 };
        })
        .filter((option) => option.ranked.length === needed && visitNumber % vacantEvery !== 0)
        .sort((a, b) => a.cost - b.cost)[0];
      const start_window = { from: instantOf(day, moment.start - 30), until: instantOf(day, moment.start + 30) };
      const common = { visit_id: idOf(3, visitNumber), client_id: client.id, client_name: client.name, visit_kind: moment.kind, is_double: moment.isDouble, start_window, promised: { from: instantOf(day, moment.start - 15), until: instantOf(day, moment.start + 15) }, is_locked: visitNumber % 97 === 0 };
      const row = rows[clients.indexOf(client)];
      const count = (key: string, who?: ComesAs) => {
        const cell = row?.days[day];
        const known = cell?.get(key);
        cell?.set(key, { visits: (known?.visits ?? 0) + 1, ...(who ? { who } : {}) });
      };
      if (best === undefined && visitNumber % vacantEvery !== 0) continue;
      if (best === undefined) {
        const reason = "no_room" as const;
        visits.push({ ...common, part: 0, starts_at: instantOf(day, moment.start), until: instantOf(day, moment.start + moment.length), travel_before_s: 0, vacancy_reason: reason });
        vacant.items.push({ ...common, part: 0, on: dateOf(day), care_time_min: moment.length, priority: "personal_care", vacancy_reason: reason, considered: [{ care_worker_id: client.contact.id, name: client.contact.name }] });
        count("");
        continue;
      }
      best.ranked.forEach(({ track }, index) => {
        const who: ComesAs = track.worker === client.contact ? "contact" : track.worker.team === client.team ? "team" : "other";
        const partner = best.ranked[1 - index]?.track.worker;
        const contactWorks = tracks.some((other) => other.worker === client.contact && other.from <= best.start && other.until >= best.start + moment.length);
        visits.push({
          ...common,
          part: index,
          starts_at: instantOf(day, best.start),
          until: instantOf(day, best.start + moment.length),
          care_worker_id: track.worker.id,
          who_comes: who,
          travel_before_s: travel,
          ...(partner && moment.isDouble ? { partner: { care_worker_id: partner.id, name: partner.name } } : {}),
          ...(moment.kind === "cleaning" ? {} : { agreed_start: instantOf(day, moment.start) }),
          ...(contactWorks && who !== "contact" ? { special_reason: "contact_with_own_client" as const } : {}),
        });
        track.taken.push([best.start - Math.ceil(travel / 60), best.start + moment.length]);
        count(track.worker.id, who);
      });
    }
    const lanes: Lane[] = tracks
      .sort((a, b) => a.worker.team - b.worker.team || a.worker.name.localeCompare(b.worker.name, "sv"))
      .map((track) => ({
        care_worker_id: track.worker.id,
        name: track.worker.name,
        initials: track.worker.initials,
        title: track.worker.title,
        team_id: idOf(2, track.worker.team),
        team_name: teamNames[track.worker.team] ?? "",
        shifts: [
          {
            shift_id: idOf(7, day * 1000 + workers.indexOf(track.worker)),
            starts_at: instantOf(day, track.from),
            until: instantOf(day, track.until),
            kind: track.from < 720 ? ("day" as const) : ("evening" as const),
            mode: track.worker.mode,
            reserved: [{ kind: "start_of_shift" as const, from: track.from, until: track.from + 15 }, ...track.reserved, { kind: "end_of_shift" as const, from: track.until - 10, until: track.until }].map((one) => ({ kind: one.kind, from: instantOf(day, one.from), until: instantOf(day, one.until) })),
            breaks: track.pause ? [{ from: instantOf(day, track.pause[0]), until: instantOf(day, track.pause[1]) }] : [],
          },
        ],
      }));
    visits.sort((a, b) => a.starts_at.localeCompare(b.starts_at));
    days.set(dateOf(day), { section_id: sectionId, on: dateOf(day), zone: "Europe/Stockholm", plan, lanes, visits });
  }

  const dates = Array.from({ length: daysInPlan }, (_, day) => dateOf(day));
  const whoComes: WhoComes = {
    plan,
    dates,
    clients: rows
      .map(({ client, days: cells }) => {
        const people = new Set(cells.flatMap((cell) => [...cell.keys()]).filter((id) => id !== ""));
        const all = cells.flatMap((cell) => [...cell.values()]);
        const sum = all.reduce((total, one) => total + one.visits, 0);
        const own = all.filter((one) => one.who === "contact").reduce((total, one) => total + one.visits, 0);
        return {
          client_id: client.id,
          name: client.name,
          team_id: idOf(2, client.team),
          contact: { care_worker_id: client.contact.id, name: client.contact.name },
          distinct_staff: people.size,
          bound_b0: Math.min(people.size, Math.max(1, Math.round(people.size * 0.62))),
          ...(sum > 0 ? { contact_share_pct: (100 * own) / sum } : {}),
          days: cells.map((cell) =>
            [...cell].map(([id, one]) => ({ ...(id === "" ? {} : { care_worker_id: id }), visits: one.visits, ...(one.who ? { who_comes: one.who } : {}) })),
          ),
        };
      })
      .sort((a, b) => a.name.localeCompare(b.name, "sv")),
    staff: workers.map((worker) => ({ care_worker_id: worker.id, name: worker.name, initials: worker.initials, title: worker.title, team_id: idOf(2, worker.team) })),
  };

  return {
    sectionId,
    session: { role: "coordinator", sections: [sectionId], expires_at: "2026-11-30T18:00:00Z" },
    sections: {
      items: [
        {
          section_id: sectionId,
          code: "S01",
          name: "Gamla Staden",
          unit: "Norr",
          resource_area: "R1 Centrum",
          kind: "home_care",
          teams: teamNames.map((name, index) => ({ team_id: idOf(2, index), name })),
          plan,
        },
      ],
    },
    days,
    whoComes,
    indicators: indicatorsFor(plan, whoComes, visitNumber, vacant.items.length, teams),
    vacant,
  };
}

function indicatorsFor(plan: PlanSummary, whoComes: WhoComes, visits: number, vacant: number, teams: number): Indicators {
  const version = { definition_version: "1" };
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const distinct = mean(whoComes.clients.map((client) => client.distinct_staff));
  const least = mean(whoComes.clients.map((client) => client.bound_b0));
  const share = mean(whoComes.clients.map((client) => client.contact_share_pct ?? 0));
  const of = (key: string, value: number, unit: "count" | "people" | "ratio" | "pct" | "min", bound?: number) => [
    { key, value, unit, ...version, ...(bound === undefined ? {} : { bound }) },
    ...Array.from({ length: teams }, (_, team) => ({ key, unit, ...version, team_id: idOf(2, team), value: value * (0.94 + 0.04 * team) })),
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
