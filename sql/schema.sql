CREATE TYPE public.category AS ENUM (
    'consultation',
    'complaint',
    'suggestion',
    'praise',
    'report',
    'help',
    'unclassified'
);

CREATE TYPE public.deadline_origin AS ENUM (
    'stated',
    'computed'
);

CREATE TYPE public.event_kind AS ENUM (
    'reopened',
    'corrected',
    'deadline_changed',
    'transferred',
    'reclassified',
    'withdrawn'
);

CREATE TYPE public.exclusion AS ENUM (
    'void',
    'merged',
    'invalid'
);

CREATE TYPE public.history_kind AS ENUM (
    'replaced',
    'stale',
    'superseded'
);

CREATE TYPE public.run_kind AS ENUM (
    'import',
    'revert',
    'deadlines',
    'aliases',
    'settings'
);

CREATE TYPE public.satisfaction AS ENUM (
    'satisfied',
    'basically_satisfied',
    'dissatisfied',
    'unrated'
);

CREATE TYPE public.status_meaning AS ENUM (
    'open',
    'closed',
    'other'
);

CREATE TYPE public.tally_basis AS ENUM (
    'received',
    'due'
);

CREATE TYPE public.tally_dimension AS ENUM (
    'category',
    'department',
    'district',
    'community',
    'channel',
    'satisfaction',
    'flaw'
);

CREATE FUNCTION public.refuse_change_of_edition() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'an edition that was published is never changed' using errcode = 'restrict_violation';
end
$$;

CREATE FUNCTION public.ticket_at(as_of timestamp with time zone, known_run bigint, excluded public.exclusion[]) RETURNS TABLE(number text, received_at timestamp with time zone, due_at timestamp with time zone, closed_at timestamp with time zone, closing_at timestamp with time zone, closing_is_inferred boolean, standing text, category public.category, department text, district text, community text, channel text, dispatched_at timestamp with time zone, satisfaction public.satisfaction, status_meaning public.status_meaning, reopen_count smallint, has_impossible_times boolean, due_is_provisional boolean)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
    select k.number, k.received_at, k.due_at, k.closed_at, c.closing_at, c.closing_is_inferred,
        case
            when k.is_withdrawn or k.exclusion = any (excluded) then 'excluded'
            when c.closing_at is not null then
                case when k.due_at is null then 'closed_without_deadline'
                     -- where either has no time the dates are compared: a day without a time is its last second, 23:59:59
                     when c.closing_is_date_only and c.closing_at - interval '86399 s' <= k.due_at then 'closed_on_time'
                     when k.due_is_date_only and c.closing_at < k.due_at + interval '1 s' then 'closed_on_time'
                     when c.closing_at <= k.due_at then 'closed_on_time'
                     else 'closed_late' end
            when k.due_at is null then 'open_without_deadline'
            when k.due_at < as_of then 'open_overdue'
            else 'open_not_due'
        end,
        k.category, k.department, coalesce(k.district, ''), coalesce(k.community, ''), coalesce(k.channel, ''),
        k.dispatched_at, k.satisfaction, k.status_meaning, k.reopen_count,
        k.has_impossible_times, k.due_origin = 'computed' and k.computed_due_is_provisional
    from (
        select t.number, t.received_at, t.due_at, t.due_is_date_only, t.due_origin, t.computed_due_is_provisional, t.closed_at, t.closed_is_date_only,
            t.closed_is_inferred, t.reopen_count, t.dispatched_at, t.category, t.department, t.district, t.community, t.channel,
            t.status_meaning, t.satisfaction, t.exclusion, t.is_withdrawn, t.has_impossible_times
        from ticket t where t.known_from <= known_run
        union all
        select h.number, h.received_at, h.due_at, h.due_is_date_only, h.due_origin, h.computed_due_is_provisional, h.closed_at, h.closed_is_date_only,
            h.closed_is_inferred, h.reopen_count, h.dispatched_at, h.category, h.department, h.district, h.community, h.channel,
            h.status_meaning, h.satisfaction, h.exclusion, h.is_withdrawn, h.has_impossible_times
        from ticket_history h where h.kind = 'replaced' and h.known_from <= known_run and h.known_to > known_run
    ) k
    left join lateral (
        select e.old_at, e.old_is_date_only, e.old_is_inferred
        from ticket_event e
        where k.reopen_count > 0 and e.number = k.number and e.kind = 'reopened'
          and e.first_run <= known_run and (e.retracted_run is null or e.retracted_run > known_run)
          and e.old_at < as_of and e.occurred_at >= as_of
        limit 1
    ) undone on true
    cross join lateral (
        select case when k.closed_at < as_of then k.closed_at else undone.old_at end,
               case when k.closed_at < as_of then k.closed_is_date_only else undone.old_is_date_only end,
               case when k.closed_at < as_of then k.closed_is_inferred else undone.old_is_inferred end
    ) c (closing_at, closing_is_date_only, closing_is_inferred)
$$;

CREATE TABLE public.alert (
    id bigint NOT NULL,
    rule text NOT NULL,
    level text NOT NULL,
    series text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL,
    since date NOT NULL,
    onset date NOT NULL,
    group_level text NOT NULL,
    group_series text NOT NULL COLLATE pg_catalog."C",
    is_held_back boolean NOT NULL,
    is_low boolean NOT NULL,
    is_consequence boolean NOT NULL,
    acknowledged_by text,
    acknowledged_note text,
    acknowledged_on date,
    notified_on date,
    judged_on date NOT NULL,
    chinese text NOT NULL,
    english text NOT NULL,
    CONSTRAINT alert_acknowledged CHECK ((num_nulls(acknowledged_by, acknowledged_note, acknowledged_on) = ANY (ARRAY[0, 3]))),
    CONSTRAINT alert_state CHECK ((state = ANY (ARRAY['pending'::text, 'firing'::text, 'resolved'::text, 'accepted'::text])))
);

CREATE TABLE public.alert_act (
    id bigint NOT NULL,
    kind text NOT NULL,
    rule text NOT NULL,
    level text NOT NULL,
    series text NOT NULL COLLATE pg_catalog."C",
    by_name text NOT NULL,
    note text NOT NULL,
    day date NOT NULL,
    taken_on date,
    onset date,
    CONSTRAINT alert_act_kind CHECK ((kind = ANY (ARRAY['acknowledge'::text, 'accept'::text])))
);

ALTER TABLE public.alert_act ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.alert_act_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.alert_event (
    id bigint NOT NULL,
    alert bigint NOT NULL,
    kind text NOT NULL,
    day date NOT NULL,
    recorded_at timestamp with time zone DEFAULT now() NOT NULL,
    run bigint NOT NULL,
    numbers jsonb NOT NULL,
    by_name text,
    note text
);

ALTER TABLE public.alert_event ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.alert_event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.alert ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.alert_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.alert_silence (
    id bigint NOT NULL,
    rule text,
    level text,
    series text COLLATE pg_catalog."C",
    through date NOT NULL,
    by_name text NOT NULL,
    note text NOT NULL,
    day date NOT NULL,
    CONSTRAINT alert_silence_unit CHECK ((num_nulls(level, series) = ANY (ARRAY[0, 2])))
);

ALTER TABLE public.alert_silence ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.alert_silence_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.calendar_day (
    day date NOT NULL,
    notice_year smallint NOT NULL,
    revision smallint DEFAULT 1 NOT NULL,
    is_workday boolean NOT NULL,
    name text NOT NULL
);

CREATE TABLE public.calendar_notice (
    year smallint NOT NULL,
    revision smallint DEFAULT 1 NOT NULL,
    loaded_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT calendar_notice_revision_positive CHECK ((revision > 0))
);

CREATE TABLE public.category_alias (
    alias text NOT NULL,
    category public.category NOT NULL,
    valid_from date DEFAULT '-infinity'::date NOT NULL,
    valid_until date DEFAULT 'infinity'::date NOT NULL,
    CONSTRAINT category_alias_valid CHECK ((valid_from < valid_until))
);

CREATE TABLE public.deadline_rule (
    category public.category NOT NULL,
    working_days smallint NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    note text DEFAULT ''::text NOT NULL,
    CONSTRAINT deadline_rule_validity CHECK ((valid_until > valid_from)),
    CONSTRAINT deadline_rule_working_days_positive CHECK ((working_days > 0))
);

CREATE TABLE public.department_alias (
    alias text NOT NULL,
    department text NOT NULL,
    valid_from date DEFAULT '-infinity'::date NOT NULL,
    valid_until date DEFAULT 'infinity'::date NOT NULL,
    CONSTRAINT department_alias_valid CHECK ((valid_from < valid_until))
);

CREATE TABLE public.duration_course (
    happened_in date NOT NULL,
    month date NOT NULL,
    bucket smallint NOT NULL,
    tickets integer[] NOT NULL,
    microseconds bigint[] NOT NULL
);

CREATE TABLE public.edition (
    id bigint NOT NULL,
    published_at timestamp with time zone NOT NULL,
    published_by text NOT NULL,
    period_kind text NOT NULL,
    period text[] NOT NULL,
    as_of timestamp with time zone NOT NULL,
    known_run bigint NOT NULL,
    known_time timestamp with time zone,
    zone text NOT NULL,
    office text,
    unit text NOT NULL,
    headline text[] NOT NULL,
    excluded public.exclusion[] NOT NULL,
    closable public.category[] NOT NULL,
    language text NOT NULL,
    template_version integer NOT NULL,
    objections text[] NOT NULL,
    override_reason text,
    missing_formats text[] NOT NULL,
    CONSTRAINT edition_objections_are_overridden CHECK (((cardinality(objections) = 0) = (override_reason IS NULL))),
    CONSTRAINT edition_reason_is_given CHECK ((override_reason <> ''::text))
);

CREATE TABLE public.edition_file (
    edition bigint NOT NULL,
    format text NOT NULL,
    content bytea NOT NULL,
    sha256 bytea NOT NULL
);

ALTER TABLE public.edition ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.edition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.outbox (
    key text NOT NULL COLLATE pg_catalog."C",
    channel text NOT NULL,
    message jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    state text NOT NULL,
    moment timestamp with time zone NOT NULL,
    attempts integer NOT NULL,
    remark text,
    CONSTRAINT outbox_state CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'given_up'::text])))
);

CREATE TABLE public.rejection (
    run bigint NOT NULL,
    line integer NOT NULL,
    column_name text NOT NULL,
    reason text NOT NULL,
    raw text NOT NULL,
    raw_bytes integer NOT NULL
);

CREATE TABLE public.run (
    id bigint NOT NULL,
    kind public.run_kind NOT NULL,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone NOT NULL,
    actor text NOT NULL,
    reverted_by bigint,
    source text,
    file_name text,
    sha256 bytea,
    exported_at timestamp with time zone,
    encoding text,
    profile text,
    profile_version integer,
    columns integer,
    header text[],
    personal_positions bigint[],
    earliest_received_at timestamp with time zone,
    latest_received_at timestamp with time zone,
    is_full_snapshot boolean DEFAULT false NOT NULL,
    withdrawn integer DEFAULT 0 NOT NULL,
    rows_read integer DEFAULT 0 NOT NULL,
    inserted integer DEFAULT 0 NOT NULL,
    updated integer DEFAULT 0 NOT NULL,
    unchanged integer DEFAULT 0 NOT NULL,
    stale integer DEFAULT 0 NOT NULL,
    rejected integer DEFAULT 0 NOT NULL,
    skipped integer DEFAULT 0 NOT NULL,
    seen bigint[] DEFAULT '{}'::bigint[] NOT NULL,
    CONSTRAINT run_import_is_complete CHECK (((kind <> 'import'::public.run_kind) OR ((source IS NOT NULL) AND (file_name IS NOT NULL) AND (sha256 IS NOT NULL) AND (exported_at IS NOT NULL) AND (profile IS NOT NULL) AND (profile_version IS NOT NULL) AND (columns IS NOT NULL)))),
    CONSTRAINT run_rows_add_up CHECK ((rows_read = ((((inserted + updated) + unchanged) + stale) + rejected)))
);
ALTER TABLE ONLY public.run ALTER COLUMN seen SET STORAGE EXTERNAL;

CREATE TABLE public.schema_migration (
    version integer NOT NULL,
    name text NOT NULL,
    checksum text NOT NULL,
    applied_at timestamp with time zone NOT NULL
);

CREATE TABLE public.tally_course (
    dimension public.tally_dimension NOT NULL,
    happened_in date NOT NULL,
    basis public.tally_basis NOT NULL,
    month date NOT NULL,
    category text NOT NULL,
    unit text NOT NULL COLLATE pg_catalog."C",
    received integer[],
    excluded integer[],
    without_deadline integer[],
    closed_on_time integer[],
    closed_late integer[],
    closed_without_deadline integer[],
    open_overdue integer[],
    due integer[],
    due_closed_on_time integer[],
    closed_when_due integer[],
    on_time_when_due integer[],
    closable integer[],
    closable_closed integer[],
    dispatched integer[],
    dispatched_closed integer[],
    closings integer[],
    reopenings integer[],
    closings_in_place integer[]
);

CREATE VIEW public.tally_day AS
 SELECT tally_course.dimension,
    ((tally_course.happened_in + day.day) - 1) AS happened_on,
    tally_course.basis,
    tally_course.month,
    tally_course.category,
    tally_course.unit,
    (COALESCE(tally_course.received[day.day], 0) - COALESCE(tally_course.received[(day.day - 1)], 0)) AS received,
    (COALESCE(tally_course.excluded[day.day], 0) - COALESCE(tally_course.excluded[(day.day - 1)], 0)) AS excluded,
    (COALESCE(tally_course.without_deadline[day.day], 0) - COALESCE(tally_course.without_deadline[(day.day - 1)], 0)) AS without_deadline,
    (COALESCE(tally_course.closed_on_time[day.day], 0) - COALESCE(tally_course.closed_on_time[(day.day - 1)], 0)) AS closed_on_time,
    (COALESCE(tally_course.closed_late[day.day], 0) - COALESCE(tally_course.closed_late[(day.day - 1)], 0)) AS closed_late,
    (COALESCE(tally_course.closed_without_deadline[day.day], 0) - COALESCE(tally_course.closed_without_deadline[(day.day - 1)], 0)) AS closed_without_deadline,
    (COALESCE(tally_course.open_overdue[day.day], 0) - COALESCE(tally_course.open_overdue[(day.day - 1)], 0)) AS open_overdue,
    (COALESCE(tally_course.due[day.day], 0) - COALESCE(tally_course.due[(day.day - 1)], 0)) AS due,
    (COALESCE(tally_course.due_closed_on_time[day.day], 0) - COALESCE(tally_course.due_closed_on_time[(day.day - 1)], 0)) AS due_closed_on_time,
    (COALESCE(tally_course.closed_when_due[day.day], 0) - COALESCE(tally_course.closed_when_due[(day.day - 1)], 0)) AS closed_when_due,
    (COALESCE(tally_course.on_time_when_due[day.day], 0) - COALESCE(tally_course.on_time_when_due[(day.day - 1)], 0)) AS on_time_when_due,
    (COALESCE(tally_course.closable[day.day], 0) - COALESCE(tally_course.closable[(day.day - 1)], 0)) AS closable,
    (COALESCE(tally_course.closable_closed[day.day], 0) - COALESCE(tally_course.closable_closed[(day.day - 1)], 0)) AS closable_closed,
    (COALESCE(tally_course.dispatched[day.day], 0) - COALESCE(tally_course.dispatched[(day.day - 1)], 0)) AS dispatched,
    (COALESCE(tally_course.dispatched_closed[day.day], 0) - COALESCE(tally_course.dispatched_closed[(day.day - 1)], 0)) AS dispatched_closed,
    (COALESCE(tally_course.closings[day.day], 0) - COALESCE(tally_course.closings[(day.day - 1)], 0)) AS closings,
    (COALESCE(tally_course.reopenings[day.day], 0) - COALESCE(tally_course.reopenings[(day.day - 1)], 0)) AS reopenings,
    (COALESCE(tally_course.closings_in_place[day.day], 0) - COALESCE(tally_course.closings_in_place[(day.day - 1)], 0)) AS closings_in_place
   FROM (public.tally_course
     CROSS JOIN LATERAL generate_series(1, (((tally_course.happened_in + '1 mon'::interval))::date - tally_course.happened_in)) day(day));

CREATE TABLE public.tally_month (
    dimension public.tally_dimension NOT NULL,
    happened_in date NOT NULL,
    basis public.tally_basis NOT NULL,
    month date NOT NULL,
    category text NOT NULL,
    unit text NOT NULL COLLATE pg_catalog."C",
    received integer NOT NULL,
    excluded integer NOT NULL,
    without_deadline integer NOT NULL,
    closed_on_time integer NOT NULL,
    closed_late integer NOT NULL,
    closed_without_deadline integer NOT NULL,
    open_overdue integer NOT NULL,
    due integer NOT NULL,
    due_closed_on_time integer NOT NULL,
    closed_when_due integer NOT NULL,
    on_time_when_due integer NOT NULL,
    closable integer NOT NULL,
    closable_closed integer NOT NULL,
    dispatched integer NOT NULL,
    dispatched_closed integer NOT NULL,
    closings integer NOT NULL,
    reopenings integer NOT NULL,
    closings_in_place integer NOT NULL
);

CREATE TABLE public.tally_rules (
    zone text NOT NULL,
    excluded public.exclusion[] NOT NULL,
    closable public.category[] NOT NULL,
    is_complete boolean NOT NULL,
    CONSTRAINT tally_rules_single CHECK (true)
);

CREATE TABLE public.ticket (
    number text NOT NULL COLLATE pg_catalog."C",
    received_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone,
    closed_at timestamp with time zone,
    content_hash bigint NOT NULL,
    source_hash bigint,
    run bigint NOT NULL,
    known_from bigint NOT NULL,
    line integer NOT NULL,
    category public.category NOT NULL,
    status_meaning public.status_meaning NOT NULL,
    due_is_date_only boolean DEFAULT false NOT NULL,
    computed_due_is_provisional boolean DEFAULT false NOT NULL,
    closed_is_date_only boolean DEFAULT false NOT NULL,
    closed_is_inferred boolean DEFAULT false NOT NULL,
    is_withdrawn boolean DEFAULT false NOT NULL,
    has_impossible_times boolean DEFAULT false NOT NULL,
    revision smallint DEFAULT 0 NOT NULL,
    highest_revision smallint DEFAULT 0 NOT NULL,
    reopen_count smallint DEFAULT 0 NOT NULL,
    satisfaction public.satisfaction DEFAULT 'unrated'::public.satisfaction NOT NULL,
    due_origin public.deadline_origin DEFAULT 'stated'::public.deadline_origin,
    exclusion public.exclusion,
    computed_due_at timestamp with time zone,
    first_closed_at timestamp with time zone,
    dispatched_at timestamp with time zone,
    first_seen_at timestamp with time zone,
    columns integer,
    made_by bigint,
    department text NOT NULL,
    department_text text,
    assisting text[],
    category_text text,
    status text,
    district text,
    community text,
    channel text,
    urgency text,
    satisfaction_text text,
    duplicate_of text,
    caller text,
    phone text,
    address text,
    title text,
    content text,
    result text,
    extra jsonb
)
WITH (autovacuum_vacuum_insert_threshold='5000', autovacuum_vacuum_insert_scale_factor='0');

CREATE TABLE public.ticket_event (
    number text NOT NULL COLLATE pg_catalog."C",
    id bigint NOT NULL,
    kind public.event_kind NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    old_at timestamp with time zone,
    old_is_date_only boolean NOT NULL,
    old_is_inferred boolean NOT NULL,
    new_at timestamp with time zone,
    new_is_date_only boolean NOT NULL,
    new_is_inferred boolean NOT NULL,
    old_text text,
    new_text text,
    first_run bigint NOT NULL,
    made_by bigint NOT NULL,
    retracted_run bigint
);

ALTER TABLE public.ticket_event ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.ticket_event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ticket_history (
    number text NOT NULL COLLATE pg_catalog."C",
    received_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone,
    closed_at timestamp with time zone,
    content_hash bigint NOT NULL,
    source_hash bigint,
    run bigint NOT NULL,
    known_from bigint NOT NULL,
    line integer NOT NULL,
    category public.category NOT NULL,
    status_meaning public.status_meaning NOT NULL,
    due_is_date_only boolean NOT NULL,
    computed_due_is_provisional boolean NOT NULL,
    closed_is_date_only boolean NOT NULL,
    closed_is_inferred boolean NOT NULL,
    is_withdrawn boolean NOT NULL,
    has_impossible_times boolean NOT NULL,
    revision smallint NOT NULL,
    highest_revision smallint NOT NULL,
    reopen_count smallint NOT NULL,
    satisfaction public.satisfaction NOT NULL,
    due_origin public.deadline_origin,
    exclusion public.exclusion,
    computed_due_at timestamp with time zone,
    first_closed_at timestamp with time zone,
    dispatched_at timestamp with time zone,
    first_seen_at timestamp with time zone,
    columns integer,
    made_by bigint,
    department text NOT NULL,
    department_text text,
    assisting text[],
    category_text text,
    status text,
    district text,
    community text,
    channel text,
    urgency text,
    satisfaction_text text,
    duplicate_of text,
    caller text,
    phone text,
    address text,
    title text,
    content text,
    result text,
    extra jsonb,
    known_to bigint NOT NULL,
    kind public.history_kind NOT NULL,
    CONSTRAINT ticket_history_known CHECK (((known_to > known_from) OR ((known_to = known_from) AND (kind <> 'replaced'::public.history_kind))))
);

ALTER TABLE ONLY public.alert_act
    ADD CONSTRAINT alert_act_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.alert_event
    ADD CONSTRAINT alert_event_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.alert
    ADD CONSTRAINT alert_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.alert_silence
    ADD CONSTRAINT alert_silence_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.calendar_day
    ADD CONSTRAINT calendar_day_pkey PRIMARY KEY (day, notice_year, revision);

ALTER TABLE ONLY public.calendar_notice
    ADD CONSTRAINT calendar_notice_pkey PRIMARY KEY (year, revision);

ALTER TABLE ONLY public.category_alias
    ADD CONSTRAINT category_alias_pkey PRIMARY KEY (alias, valid_from);

ALTER TABLE ONLY public.deadline_rule
    ADD CONSTRAINT deadline_rule_pkey PRIMARY KEY (category, valid_from);

ALTER TABLE ONLY public.department_alias
    ADD CONSTRAINT department_alias_pkey PRIMARY KEY (alias, valid_from);

ALTER TABLE ONLY public.duration_course
    ADD CONSTRAINT duration_course_pkey PRIMARY KEY (happened_in, month, bucket);

ALTER TABLE ONLY public.edition_file
    ADD CONSTRAINT edition_file_pkey PRIMARY KEY (edition, format);

ALTER TABLE ONLY public.edition
    ADD CONSTRAINT edition_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (key, channel);

ALTER TABLE ONLY public.rejection
    ADD CONSTRAINT rejection_pkey PRIMARY KEY (run, line);

ALTER TABLE ONLY public.run
    ADD CONSTRAINT run_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.schema_migration
    ADD CONSTRAINT schema_migration_pkey PRIMARY KEY (version);

ALTER TABLE ONLY public.tally_course
    ADD CONSTRAINT tally_course_pkey PRIMARY KEY (dimension, happened_in, basis, month, category, unit);

ALTER TABLE ONLY public.tally_month
    ADD CONSTRAINT tally_month_pkey PRIMARY KEY (dimension, happened_in, basis, month, category, unit);

ALTER TABLE ONLY public.ticket_event
    ADD CONSTRAINT ticket_event_pkey PRIMARY KEY (number, id);

ALTER TABLE ONLY public.ticket_history
    ADD CONSTRAINT ticket_history_pkey PRIMARY KEY (number, known_from, line, kind);

ALTER TABLE ONLY public.ticket
    ADD CONSTRAINT ticket_pkey PRIMARY KEY (number);

CREATE INDEX alert_event_alert ON public.alert_event USING btree (alert);

CREATE UNIQUE INDEX alert_open ON public.alert USING btree (rule, level, series) WHERE (state = ANY (ARRAY['pending'::text, 'firing'::text]));

CREATE INDEX outbox_waiting ON public.outbox USING btree (moment) WHERE (state = 'waiting'::text);

CREATE INDEX run_exported_at ON public.run USING btree (exported_at) WHERE ((kind = 'import'::public.run_kind) AND (reverted_by IS NULL));

CREATE UNIQUE INDEX tally_rules_one_row ON public.tally_rules USING btree ((true));

CREATE INDEX ticket_event_reopened ON public.ticket_event USING btree (old_at) WHERE (kind = 'reopened'::public.event_kind);

CREATE INDEX ticket_history_known_to ON public.ticket_history USING btree (known_to) WHERE (kind = 'replaced'::public.history_kind);

CREATE INDEX ticket_times ON public.ticket USING brin (received_at, due_at, closed_at) WITH (pages_per_range='32');

CREATE TRIGGER edition_file_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.edition_file FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change_of_edition();

CREATE TRIGGER edition_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.edition FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change_of_edition();

ALTER TABLE ONLY public.calendar_day
    ADD CONSTRAINT calendar_day_notice_fkey FOREIGN KEY (notice_year, revision) REFERENCES public.calendar_notice(year, revision);

ALTER TABLE ONLY public.edition_file
    ADD CONSTRAINT edition_file_edition_fkey FOREIGN KEY (edition) REFERENCES public.edition(id);
