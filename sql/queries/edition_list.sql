/* queries/edition_list */
-- One row is an edition, newest first. $1 only this one, or null for all.
select id, published_at, published_by, period_kind, period, as_of, known_run, known_time, zone, office, unit,
    headline, excluded::text[], closable::text[], language, template_version, objections, override_reason, missing_formats
from edition
where $1::bigint is null or id = $1
order by id desc
