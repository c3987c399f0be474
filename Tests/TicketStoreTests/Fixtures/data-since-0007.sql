-- An edition of the month.
insert into edition (published_at, published_by, period_kind, period, as_of, known_run, zone, unit, headline, excluded, closable, language,
    template_version, objections, missing_formats)
values ('2020-03-01Z', 'test', 'month', '{2020-02}', '2020-02-29 16:00Z', 2, 'Asia/Shanghai', '宗', '{closed_of_received}', '{}', '{complaint}',
    'zh', 1, '{}', '{}');
insert into edition_file (edition, format, content, sha256) values (1, 'text', '\x61', '\x62');
