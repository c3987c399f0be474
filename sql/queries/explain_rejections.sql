/* queries/explain_rejections */
-- One row is a rejected row of one of the imports $1, in the order of the imports and of their files. The raw text stays where it is.
select j.run, r.file_name, r.exported_at, j.line, j.column_name, j.reason
from rejection j
join run r on r.id = j.run
where j.run = any ($1)
order by j.run, j.line
