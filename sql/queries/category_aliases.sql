/* queries/category_aliases */
-- One row is a label that the office maps to a category, within [valid_from, valid_until).
select alias, category::text, valid_from, valid_until
from category_alias
order by alias, valid_from
