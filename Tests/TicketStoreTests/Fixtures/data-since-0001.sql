-- Two exports as schemas 1 to 3 keep them: reopened, corrected, transferred, reclassified, open and rejected.
insert into rejection (run, line, column_name, reason, raw, raw_bytes)
values
    (2, 7, '受理时间', 'unreadable_date', 'A7,建议,公交,赵某,13800138003,交通,西街,昨天,2020-02-24 18:00:00,,办理中,,', 89);
insert into run (id, kind, started_at, finished_at, actor, reverted_by, source, file_name, sha256, exported_at, encoding, profile, profile_version, columns, header, personal_positions, earliest_received_at, latest_received_at, is_full_snapshot, withdrawn, rows_read, inserted, updated, unchanged, stale, rejected, skipped, seen)
values
    (1, 'import', '2026-11-25 15:14:11.889457+00', '2026-11-25 15:14:11.943749+00', 'root', null, 'built-in', '12345_20200131.csv', '\x446bde687bc8674f6267cf58248e5c480fe0eb9df7b820fd832ccc128ef10e73', '2020-01-31 16:00:00+00', 'utf-8', 'built-in', 1, 48823, '{工单编号,诉求类型,诉求标题,来电人,联系电话,承办单位,所属镇街,受理时间,办理时限,办结时间,工单状态,满意度,备注}', '{3,4}', '2020-01-03 01:00:00+00', '2020-01-21 01:00:00+00', false, 0, 5, 5, 0, 0, 0, 0, 0, '{1281319242888105879,7124429611477737797,6895950672006663566,-8354476308626948477,-6879099270967606854}'),
    (2, 'import', '2026-11-25 15:14:11.949141+00', '2026-11-25 15:14:11.996629+00', 'root', null, 'built-in', '12345_20200229.csv', '\x2dc50c3fb025daf36cf0477856a865f247a4689ab7f3503ac45e711aba22c677', '2020-02-29 16:00:00+00', 'utf-8', 'built-in', 1, 48823, '{工单编号,诉求类型,诉求标题,来电人,联系电话,承办单位,所属镇街,受理时间,办理时限,办结时间,工单状态,满意度,备注}', '{3,4}', '2020-01-03 01:00:00+00', '2020-02-10 01:00:00+00', false, 0, 6, 1, 4, 0, 0, 1, 0, '{1281319242888105879,4212170782467934347,7124429611477737797,-8354476308626948477,-6879099270967606854}');
insert into ticket (number, revision, received_at, due_at, due_is_date_only, due_origin, computed_due_at, computed_due_is_provisional, closed_at, closed_is_date_only, closed_is_inferred, first_closed_at, reopen_count, dispatched_at, category, category_text, department, department_text, assisting, district, community, channel, urgency, status, status_meaning, satisfaction, satisfaction_text, duplicate_of, exclusion, is_withdrawn, has_impossible_times, first_seen_at, highest_revision, columns, content_hash, run, line, known_from, made_by)
values
    ('A1', 0, '2020-01-03 01:00:00+00', '2020-01-20 10:00:00+00', false, 'stated', null, false, '2020-01-11 02:00:00+00', false, false, null, 0, null, 'complaint', '投诉', '城管分局', null, null, '东街', null, null, null, '已办结', 'closed', 'satisfied', '满意', null, null, false, false, '2020-01-31 16:00:00+00', 0, 48823, 458243525722251373, 2, 2, 2, 2),
    ('A2', 0, '2020-01-05 01:00:00+00', '2020-01-08 10:00:00+00', false, 'stated', null, false, '2020-01-09 01:00:00+00', false, false, null, 0, null, 'consultation', '咨询', '人社分局', '人社分局、城管分局', '{城管分局}', '西街', null, null, null, '已办结', 'closed', 'basically_satisfied', '基本满意', null, null, false, false, '2020-01-31 16:00:00+00', 0, 48823, -4209793278583846388, 2, 3, 2, 2),
    ('A3', 0, '2020-01-06 01:00:00+00', '2020-01-16 10:00:00+00', false, 'stated', null, false, null, false, false, '2020-01-09 00:00:00+00', 1, null, 'help', '求助', '水务', null, null, '东街', null, null, null, '办理中', 'open', 'unrated', null, null, null, false, false, '2020-01-31 16:00:00+00', 0, 48823, -2430122939912955371, 2, 4, 2, 2),
    ('A4', 0, '2020-01-20 01:00:00+00', null, false, null, null, false, '2020-02-03 01:00:00+00', false, false, null, 0, null, 'complaint', '投诉', '环保', null, null, null, null, null, null, '已办结', 'closed', 'unrated', null, null, null, false, false, '2020-01-31 16:00:00+00', 0, 48823, 260287386823726385, 2, 5, 2, 2),
    ('A5', 0, '2020-01-21 01:00:00+00', '2020-02-01 15:59:59+00', true, 'stated', null, false, '2020-01-25 15:59:59+00', true, false, null, 0, null, 'unclassified', '其它', '城管分局', null, null, '东街', null, null, null, '已办结', 'closed', 'unrated', null, null, null, false, false, '2020-01-31 16:00:00+00', 0, 48823, -4239761153334595749, 1, 6, 1, 1),
    ('A6', 0, '2020-02-10 01:00:00+00', '2020-02-24 10:00:00+00', false, 'stated', null, false, null, false, false, null, 0, null, 'suggestion', '建议', '交通', null, null, '西街', null, null, null, '办理中', 'open', 'unrated', null, null, null, false, false, '2020-02-29 16:00:00+00', 0, 48823, 8386235387711340949, 2, 6, 2, 2);
insert into ticket_event (number, id, kind, occurred_at, seen_at, old_at, old_is_date_only, old_is_inferred, new_at, new_is_date_only, new_is_inferred, old_text, new_text, first_run, made_by, retracted_run)
overriding system value values
    ('A1', 1, 'corrected', '2020-02-29 15:59:59+00', '2020-02-29 16:00:00+00', '2020-01-10 02:00:00+00', false, false, '2020-01-11 02:00:00+00', false, false, null, null, 2, 2, null),
    ('A2', 2, 'transferred', '2020-02-29 15:59:59+00', '2020-02-29 16:00:00+00', null, false, false, null, false, false, '人社分局', '人社分局、城管分局', 2, 2, null),
    ('A3', 3, 'reopened', '2020-02-29 15:59:59+00', '2020-02-29 16:00:00+00', '2020-01-09 00:00:00+00', false, false, null, false, false, null, null, 2, 2, null),
    ('A4', 4, 'reclassified', '2020-02-29 15:59:59+00', '2020-02-29 16:00:00+00', null, false, false, null, false, false, '举报', '投诉', 2, 2, null);
insert into ticket_history (number, revision, received_at, due_at, due_is_date_only, due_origin, computed_due_at, computed_due_is_provisional, closed_at, closed_is_date_only, closed_is_inferred, first_closed_at, reopen_count, dispatched_at, category, category_text, department, department_text, assisting, district, community, channel, urgency, status, status_meaning, satisfaction, satisfaction_text, duplicate_of, exclusion, is_withdrawn, has_impossible_times, first_seen_at, highest_revision, columns, content_hash, run, line, known_from, made_by, known_to, kind)
values
    ('A1', 0, '2020-01-03 01:00:00+00', '2020-01-20 10:00:00+00', false, 'stated', null, false, '2020-01-10 02:00:00+00', false, false, null, 0, null, 'complaint', '投诉', '城管分局', null, null, '东街', null, null, null, '已办结', 'closed', 'satisfied', '满意', null, null, false, false, '2020-01-31 16:00:00+00', 0, 48823, 1954713701724628554, 1, 2, 1, 1, 2, 'replaced'),
    ('A2', 0, '2020-01-05 01:00:00+00', '2020-01-08 10:00:00+00', false, 'stated', null, false, null, false, false, null, 0, null, 'consultation', '咨询', '人社分局', null, null, '西街', null, null, null, '办理中', 'open', 'unrated', null, null, null, false, false, '2020-01-31 16:00:00+00', 0, 48823, -7415306048546820739, 1, 3, 1, 1, 2, 'replaced'),
    ('A3', 0, '2020-01-06 01:00:00+00', '2020-01-16 10:00:00+00', false, 'stated', null, false, '2020-01-09 00:00:00+00', false, false, null, 0, null, 'help', '求助', '水务', null, null, '东街', null, null, null, '已办结', 'closed', 'dissatisfied', '不满意', null, null, false, false, '2020-01-31 16:00:00+00', 0, 48823, -1660555393079312743, 1, 4, 1, 1, 2, 'replaced'),
    ('A4', 0, '2020-01-20 01:00:00+00', null, false, null, null, false, null, false, false, null, 0, null, 'report', '举报', '环保', null, null, null, null, null, null, '办理中', 'open', 'unrated', null, null, null, false, false, '2020-01-31 16:00:00+00', 0, 48823, -3625148687767130304, 1, 5, 1, 1, 2, 'replaced');
insert into ticket_personal (number, caller, phone, address, title, content, result, extra)
values
    ('A1', '李某', '13800138000', null, '路灯不亮', null, null, '{"备注": "一"}'),
    ('A2', '张某', '13800138001', null, '社保', null, null, null),
    ('A3', '王某', '13800138002', null, '积水', null, null, null),
    ('A4', null, null, null, '排污', null, null, null),
    ('A5', null, null, null, '杂项', null, null, null),
    ('A6', '赵某', '13800138003', null, '公交', null, null, null);
insert into ticket_personal_history (number, caller, phone, address, title, content, result, extra, known_from, known_to, line, kind)
values
    ('A1', '李某', '13800138000', null, '路灯不亮', null, null, '{"备注": "一"}', 1, 2, 2, 'replaced'),
    ('A2', '张某', '13800138001', null, '社保', null, null, null, 1, 2, 3, 'replaced'),
    ('A3', '王某', '13800138002', null, '积水', null, null, null, 1, 2, 4, 'replaced'),
    ('A4', null, null, null, '排污', null, null, null, 1, 2, 5, 'replaced');
