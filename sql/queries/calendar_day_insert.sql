/* queries/calendar_day_insert */
-- Days that a notice names. $1 year and $2 revision of the notice; side by side $3 days, $4 whether worked, $5 holidays.
insert into calendar_day (day, notice_year, revision, is_workday, name)
select named.day, $1, $2, named.is_workday, named.name
from unnest($3::date[], $4::boolean[], $5::text[]) as named (day, is_workday, name)
