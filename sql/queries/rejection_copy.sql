/* queries/rejection_copy */
-- One row is a row of a file that could not be read, as it came.
copy rejection (run, line, column_name, reason, raw, raw_bytes)
from stdin (format binary)
