/* queries/tally_rules_read */
-- One row: by which rules the tallies are kept, and whether they hold all tickets.
select zone, excluded::text[], closable::text[], is_complete
from tally_rules
