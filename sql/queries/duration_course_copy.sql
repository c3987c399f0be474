/* queries/duration_course_copy */
-- One row is a bucket of the courses of the histogram; none of that key may be there.
copy duration_course (happened_in, month, bucket, tickets, microseconds) from stdin (format binary)
