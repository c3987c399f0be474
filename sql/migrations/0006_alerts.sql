-- What is stored of alerts: the state between two evaluations, what happened to each, what people did, and the messages under way.
-- Everything else is computed anew from the tickets.

-- One row is an alert from the day on which it fired or became pending; it stays when it has ended. At most one of a key is open.
create table alert (
    id bigint generated always as identity,
    rule text not null,
    -- office, category, department, district or community, and the unit's name; empty for the office
    level text not null,
    series text collate "C" not null,
    state text not null,
    since date not null,
    onset date not null,
    -- the unit under which its messages are grouped
    group_level text not null,
    group_series text collate "C" not null,
    -- untold while the whole office is slow
    is_held_back boolean not null,
    is_low boolean not null,
    -- it fires only because the unit of its group does
    is_consequence boolean not null,
    acknowledged_by text,
    acknowledged_note text,
    acknowledged_on date,
    notified_on date,
    judged_on date not null,
    -- the sentence of the last judged day on which it was found
    chinese text not null,
    english text not null,
    constraint alert_pkey primary key (id),
    constraint alert_state check (state in ('pending', 'firing', 'resolved', 'accepted')),
    constraint alert_acknowledged check (num_nulls(acknowledged_by, acknowledged_note, acknowledged_on) in (0, 3))
);
create unique index alert_open on alert (rule, level, series) where state in ('pending', 'firing');

-- One row is something that happened to an alert, with the numbers that it was decided on. Append-only: a closing that is told late
-- does not rewrite it.
create table alert_event (
    id bigint generated always as identity,
    alert bigint not null,
    kind text not null,
    day date not null,
    recorded_at timestamptz not null default now(),
    -- the newest run when it was decided
    run bigint not null,
    numbers jsonb not null,
    by_name text,
    note text,
    constraint alert_event_pkey primary key (id)
);
create index alert_event_alert on alert_event (alert);

-- One row is what a person did about an open alert; the next evaluation takes it.
create table alert_act (
    id bigint generated always as identity,
    kind text not null,
    rule text not null,
    level text not null,
    series text collate "C" not null,
    by_name text not null,
    note text not null,
    day date not null,
    taken_on date,
    -- of an acceptance that was taken: since when the low pace counts as usual
    onset date,
    constraint alert_act_pkey primary key (id),
    constraint alert_act_kind check (kind in ('acknowledge', 'accept'))
);

-- One row keeps some alerts from being told up to and including a day. A null is every rule, or every unit.
create table alert_silence (
    id bigint generated always as identity,
    rule text,
    level text,
    series text collate "C",
    through date not null,
    by_name text not null,
    note text not null,
    day date not null,
    constraint alert_silence_pkey primary key (id),
    constraint alert_silence_unit check (num_nulls(level, series) in (0, 2))
);

-- One row is a message on its way to a channel, or there. A message reaches a channel once.
create table outbox (
    key text collate "C" not null,
    channel text not null,
    message jsonb not null,
    created_at timestamptz not null,
    state text not null,
    -- waiting: not to be tried before; else when it ended
    moment timestamptz not null,
    attempts integer not null,
    -- what was wrong with the newest try
    remark text,
    constraint outbox_pkey primary key (key, channel),
    constraint outbox_state check (state in ('waiting', 'delivered', 'given_up'))
);
create index outbox_waiting on outbox (moment) where state = 'waiting';
