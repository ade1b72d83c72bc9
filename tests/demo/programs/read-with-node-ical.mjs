// Reads the calendars in a folder with node-ical and prints their events as JSON, by file.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import ical from "node-ical";

const folder = process.argv[2];
const two = (number) => String(number).padStart(2, "0");
const day = (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
// node-ical makes a local midnight of a date, and an end of its own where there is none.
const iso = (date) => (date.dateOnly ? day(date) : date.toISOString());

const read = (file) =>
  Object.values(ical.sync.parseFile(join(folder, file)))
    .filter((component) => component.type === "VEVENT")
    .map((event) => ({ uid: event.uid, summary: event.summary, start: iso(event.start), end: event.end && iso(event.end) }));

console.log(JSON.stringify(Object.fromEntries(readdirSync(folder).map((file) => [file, read(file)]))));
