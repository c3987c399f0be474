/* queries/deadline_rule_list */
-- One row is a rule for computing deadlines, for tickets received in [valid_from, valid_until).
select category::text, working_days, valid_from, valid_until
from deadline_rule
order by category, valid_from
