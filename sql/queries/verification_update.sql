/* queries/verification_update */
-- Notes a recount of the tallies: $1 the newest run, $2 how many keys differed.
insert into verification as kept (verified_at, run, differences)
values (now(), $1, $2)
on conflict ((true)) do update set verified_at = now(), run = excluded.run, differences = excluded.differences
