import { type Agency, type Campaign, type Piece, type PlanTimelineInput, presentCampaign } from "greenroom";

import type { Move } from "./ask.js";
import { Clock, type Day, type LocalTime } from "./days.js";
import { exampleAgency, type Given, type Rules } from "./examples.js";

/** The campaign on the board, and what is being done to it. Documents are never changed, but replaced. */
export class Store {
  agency: Agency;
  rules: Map<string, Rules>;
  steps: Map<string, PlanTimelineInput>;
  /** Whether the agency is the user's own. */
  own = false;
  view: "month" | "week" = "month";
  /** A day that is shown. */
  shown: Day = "";
  /** The piece that is looked at. */
  chosen: string | undefined;
  /** A move that is neither made nor undone yet. */
  move: Move | undefined;
  /** Who does what is done: an id of the team, or nobody. */
  by = "";
  /** What is to be done because of the last event, as the core says it. */
  effects: HTMLElement[] = [];
  #place = 0;
  #before: Agency[] = [];
  #words: { campaign: Campaign; rows: string[][] } | undefined;

  constructor(given: Given = exampleAgency()) {
    this.agency = given.agency;
    this.rules = new Map(given.rules);
    this.steps = new Map(given.steps);
  }

  get campaigns(): readonly Campaign[] {
    return this.agency.campaigns ?? [];
  }

  get place(): number {
    return this.#place;
  }

  get campaign(): Campaign | undefined {
    return this.campaigns[this.#place];
  }

  get pieces(): readonly Piece[] {
    return this.campaign?.pieces ?? [];
  }

  get clock(): Clock {
    return new Clock(this.campaign?.zone ?? undefined);
  }

  /** What is known about the calendar of the campaign. */
  get ruled(): Rules {
    return this.rules.get(this.campaign?.id ?? "") ?? {};
  }

  /** The time of whatever happens: that of the campaign's plan, or now. */
  get now(): string {
    return this.ruled.now ?? new Date().toISOString().replace(/\.\d+Z$/, "Z");
  }

  get today(): Day {
    return this.clock.at(this.now).date;
  }

  piece(id: string | undefined): Piece | undefined {
    return this.pieces.find((piece) => piece.id === id);
  }

  /** Where a piece is published, and how far it is, in the words of the core. */
  words(piece: Piece): { where: string; state: string } {
    const { campaign } = this;
    if (campaign === undefined) return { where: "", state: "" };
    if (this.#words?.campaign !== campaign) {
      const rows = presentCampaign(campaign).tables.find(({ title }) => title === "Pieces")?.rows ?? [];
      this.#words = { campaign, rows };
    }
    const row = this.#words.rows[this.pieces.findIndex(({ id }) => id === piece.id)];
    return { where: row?.[1] ?? "", state: row?.[4] ?? "" };
  }

  /** When a piece is published by the clock of the campaign; a move that is open counts. */
  time(piece: Piece): LocalTime | undefined {
    if (this.move?.piece === piece.id) return this.move.to;
    return piece.publish_at == null ? undefined : this.clock.at(piece.publish_at);
  }

  /** Puts another campaign on the board. */
  choose(place: number): void {
    this.#place = Math.max(0, Math.min(place, this.campaigns.length - 1));
    const flight = this.campaign?.brief.flight;
    const today = this.today;
    this.shown = flight === undefined || (flight.first_day <= today && today <= flight.last_day) ? today : flight.first_day;
    this.by = this.campaign?.team?.[0]?.id ?? "";
    this.chosen = undefined;
    this.move = undefined;
    this.effects = [];
  }

  /** The campaign becomes another one; that can be taken back. */
  replace(campaign: Campaign): void {
    this.#before.push(this.agency);
    this.agency = { ...this.agency, campaigns: this.campaigns.map((one, place) => (place === this.#place ? campaign : one)) };
    this.move = undefined;
  }

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  undo(): void {
    this.agency = this.#before.pop() ?? this.agency;
    this.move = undefined;
    this.effects = [];
  }

  /** Another agency; nothing of the one before is left. */
  open(agency: Agency): void {
    this.agency = agency;
    this.own = true;
    this.rules.clear();
    this.steps.clear();
    this.#before = [];
    this.choose(0);
  }

  /** A campaign takes the place of the one of its id, or joins the agency that was opened, or stands alone. */
  add(campaign: Campaign, rules: Rules | undefined): void {
    const place = this.campaigns.findIndex(({ id }) => id === campaign.id);
    if (place === -1 && !this.own) this.open({ document: "agency", version: 1, id: campaign.id, name: campaign.name, campaigns: [campaign] });
    else if (place === -1) this.agency = { ...this.agency, campaigns: [...this.campaigns, campaign] };
    else this.agency = { ...this.agency, campaigns: this.campaigns.map((one, at) => (at === place ? campaign : one)) };
    this.#before = [];
    if (rules === undefined) this.rules.delete(campaign.id);
    else this.rules.set(campaign.id, rules);
    this.choose(place === -1 ? this.campaigns.length - 1 : place);
  }
}
