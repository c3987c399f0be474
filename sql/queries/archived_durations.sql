/* queries/archived_durations */
-- One row is a course of what archive $1 contributes to the histogram; those of one key add up.
select happened_in, month, bucket, tickets, microseconds
from archived_duration
where archive = $1
