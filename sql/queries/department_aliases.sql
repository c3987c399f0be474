/* queries/department_aliases */
-- One row is a name that the office maps to a unit, within [valid_from, valid_until).
select alias, department, valid_from, valid_until
from department_alias
order by alias, valid_from
