/* queries/archived_duration_copy */
-- One row is a course of what an archive contributes to the histogram.
copy archived_duration (happened_in, month, bucket, tickets, microseconds, archive) from stdin (format binary)
