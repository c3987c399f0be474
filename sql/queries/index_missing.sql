/* queries/index_missing */
-- One row is an index that a migration made and somebody dropped: its name, and the statement that makes it again.
select expected.name, 'create ' || expected.kind || ' ' || expected.name || ' on ' || expected.rest
from (values
    ('account_session_account', 'index', 'account_session (account)'),
    ('alert_event_alert', 'index', 'alert_event (alert)'),
    ('alert_open', 'unique index', 'alert (rule, level, series) where state in (''pending'', ''firing'')'),
    ('archived_duration_archive', 'index', 'archived_duration (archive)'),
    ('archived_tally_archive', 'index', 'archived_tally (archive)'),
    ('archived_ticket_seen_hash', 'index', 'archived_ticket (seen_hash)'),
    ('audit_log_time', 'index', 'audit_log (happened_at)'),
    ('outbox_waiting', 'index', 'outbox (moment) where state = ''waiting'''),
    ('run_exported_at', 'index', 'run (exported_at) where kind = ''import'' and reverted_by is null'),
    ('tally_rules_one_row', 'unique index', 'tally_rules ((true))'),
    ('ticket_event_reopened', 'index', 'ticket_event (old_at) where kind = ''reopened'''),
    ('ticket_history_known_to', 'index', 'ticket_history (known_to) where kind = ''replaced'''),
    ('ticket_times', 'index', 'ticket using brin (received_at, due_at, closed_at) with (pages_per_range = 32)'),
    ('verification_one_row', 'unique index', 'verification ((true))')
) as expected (name, kind, rest)
where to_regclass(expected.name) is null
order by expected.name
