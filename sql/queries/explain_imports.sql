/* queries/explain_imports */
-- One row is one of the imports $1 with its file.
select id, file_name, exported_at
from run
where id = any ($1)
order by id
