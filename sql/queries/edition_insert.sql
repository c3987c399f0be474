/* queries/edition_insert */
-- One row: the number of the new edition. $1 published at, $2 by, $3 kind of period, $4 the period, $5 as of,
-- $6 run known, $7 when that was, $8 zone, $9 office, $10 unit, $11 leading rates, $12 causes of exclusion, $13 categories that need
-- closing, $14 language, $15 version of the template, $16 objections, $17 why nevertheless, $18 missing formats
insert into edition (published_at, published_by, period_kind, period, as_of, known_run, known_time, zone, office, unit,
    headline, excluded, closable, language, template_version, objections, override_reason, missing_formats)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::exclusion[], $13::category[], $14, $15, $16, $17, $18)
returning id
