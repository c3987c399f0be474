/* queries/duration_course_take */
-- Takes courses of the histogram out, which come back with what an import adds to them. Parallel arrays of their keys: $1 months of
-- events, $2 months of receipt, $3 buckets.
delete from duration_course
where (happened_in, month, bucket) in (
    select happened_in, month, bucket
    from unnest($1::date[], $2::date[], $3::smallint[]) as changed (happened_in, month, bucket)
)
returning happened_in, month, bucket, tickets, microseconds
