/* queries/calendar_days */
-- One row is a day that a notice names, by year and revision of the notice.
select notice_year, revision, day, is_workday, name
from calendar_day
order by notice_year, revision, day
