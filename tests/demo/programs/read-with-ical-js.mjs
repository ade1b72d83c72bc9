// Reads the calendars in a folder with ical.js and prints their events as JSON, by file.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ICAL from "ical.js";

const folder = process.argv[2];
const iso = (time) => (time.isDate ? time.toString() : time.toJSDate().toISOString());

const read = (file) => {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(join(folder, file), "utf8")));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const end = component.hasProperty("dtend") ? iso(event.endDate) : null;
    return { uid: event.uid, summary: event.summary, start: iso(event.startDate), end };
  });
};

console.log(JSON.stringify(Object.fromEntries(readdirSync(folder).map((file) => [file, read(file)]))));
