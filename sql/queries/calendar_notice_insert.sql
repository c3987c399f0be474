/* queries/calendar_notice_insert */
-- Notes a notice or a revision of it. $1 year, $2 revision.
insert into calendar_notice (year, revision)
values ($1, $2)
