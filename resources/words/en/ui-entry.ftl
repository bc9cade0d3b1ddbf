### Quick entry in the window.

ui-entry-title = Quick entry
ui-entry-placeholder = promise, note, met, meeting … and a name
ui-entry-keys = Enter keeps it. Esc closes. Undo takes it back.
ui-entry-kept = Kept: { $what }
ui-entry-example-promise = promise Reyes: tariff sheet by thu, fri at the latest
ui-entry-example-note = note Reyes: their CFO changed in March
ui-entry-example-met = met Reyes for lunch today, warm
ui-entry-example-meeting = meeting Reyes: tue 14:00, video, 45 min
ui-entry-example-kept = kept Reyes: tariff sheet
