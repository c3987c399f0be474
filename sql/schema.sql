CREATE TYPE public.account_role AS ENUM (
    'viewer',
    'analyst',
    'operator',
    'administrator',
    'auditor'
);

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
    'settings',
    'archive',
    'restore'
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

CREATE FUNCTION public.holds_permission(asked text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
    select coalesce((select asked = any (r.permissions) from reading_account() r), false)
$$;

CREATE FUNCTION public.masked_text(written text, caller text, phone text, address text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select regexp_replace(regexp_replace(regexp_replace(
        replace(replace(replace(written,
            case when length(caller) > 1 then caller else '' end, '***'),
            case when length(phone) > 4 then phone else '' end, '***'),
            case when length(address) > 3 then address else '' end, '***'),
        '(?<![0-9０-９])([0-9０-９]{3})[0-9０-９]{14}[0-9０-９Xx](?![0-9０-９])', '\1***************', 'g'),
        '(?<![0-9０-９])(?:[8８][6６][ -]?)?([1１][3-9３-９][0-9０-９])(?:[ -]?[0-9０-９]){8}(?![0-9０-９])', '\1********', 'g'),
        '(?<![0-9０-９])([0０][0-9０-９]{2,3})[ -]?[0-9０-９]{7,8}(?![0-9０-９])', '\1********', 'g')
$$;

CREATE FUNCTION public.readable_departments() RETURNS text[]
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
    select r.departments from reading_account() r where 'read_summaries' = any (r.permissions)
$$;

CREATE FUNCTION public.readable_districts() RETURNS text[]
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
    select r.districts from reading_account() r where 'read_summaries' = any (r.permissions)
$$;

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

CREATE VIEW public.ticket_masked WITH (security_barrier='true') AS
 SELECT t.number,
    t.revision,
    t.received_at,
    t.due_at,
    t.closed_at,
    t.category,
    t.status_meaning,
    t.status,
    t.department,
    t.assisting,
    t.district,
    t.community,
    t.channel,
    t.urgency,
    t.satisfaction,
    t.reopen_count,
    t.exclusion,
    t.is_withdrawn,
    t.run,
    t.line,
    ("left"(t.caller, 1) || '**'::text) AS caller,
    ("left"(t.phone, 3) || '********'::text) AS phone,
    ("left"(t.address, 0) || '***'::text) AS address,
    public.masked_text(t.title, t.caller, t.phone, t.address) AS title,
    public.masked_text(t.content, t.caller, t.phone, t.address) AS content,
    public.masked_text(t.result, t.caller, t.phone, t.address) AS result
   FROM public.ticket t
  WHERE (( SELECT public.holds_permission('search_tickets'::text) AS holds_permission) AND ((( SELECT public.readable_districts() AS readable_districts) = '{}'::text[]) OR (t.district = ANY (( SELECT public.readable_districts() AS readable_districts)::text[]))) AND ((( SELECT public.readable_departments() AS readable_departments) = '{}'::text[]) OR (t.department = ANY (( SELECT public.readable_departments() AS readable_departments)::text[]))));

CREATE FUNCTION public.find_tickets(words text, in_category text, in_department text, in_district text, in_community text, in_channel text, received_from timestamp with time zone, received_before timestamp with time zone, with_number text, after_received_at timestamp with time zone, after_number text, how_many bigint) RETURNS SETOF public.ticket_masked
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    select t.number, t.revision, t.received_at, t.due_at, t.closed_at, t.category, t.status_meaning, t.status, t.department, t.assisting,
        t.district, t.community, t.channel, t.urgency, t.satisfaction, t.reopen_count, t.exclusion, t.is_withdrawn, t.run, t.line,
        left(t.caller, 1) || '**', left(t.phone, 3) || '********', left(t.address, 0) || '***', m.title, m.content, m.result
    from (
        select k.*
        from ticket k
        where (select holds_permission('search_tickets'))
          and ((select readable_districts()) = '{}' or k.district = any ((select readable_districts())::text[]))
          and ((select readable_departments()) = '{}' or k.department = any ((select readable_departments())::text[]))
          and (in_category is null or k.category::text = in_category) and (in_department is null or k.department = in_department)
          and (in_district is null or k.district = in_district) and (in_community is null or k.community = in_community)
          and (in_channel is null or k.channel = in_channel)
          and (received_from is null or k.received_at >= received_from) and (received_before is null or k.received_at < received_before)
          and (with_number is null or k.number = with_number)
          and (after_received_at is null or (k.received_at, k.number) < (after_received_at, after_number collate "C"))
          and (words is null or strpos(k.title, words) > 0 or strpos(k.content, words) > 0 or strpos(k.result, words) > 0)
        order by k.received_at desc, k.number desc
    ) t
    cross join lateral (
        select masked_text(t.title, t.caller, t.phone, t.address), masked_text(t.content, t.caller, t.phone, t.address),
            masked_text(t.result, t.caller, t.phone, t.address)
        offset 0
    ) m (title, content, result)
    where words is null or strpos(m.title, words) > 0 or strpos(m.content, words) > 0 or strpos(m.result, words) > 0
    order by t.received_at desc, t.number desc
    limit how_many
$$;

CREATE FUNCTION public.forget_audit_log(older_than interval) RETURNS bigint
    LANGUAGE sql
    AS $$
    with forgotten as (
        delete from audit_log where happened_at < now() - greatest(older_than, interval '190 days') returning 1
    )
    select count(*) from forgotten
$$;

CREATE FUNCTION public.grant_rights() RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
    -- what is counted, and nothing that a person wrote or is called
    counted constant text := 'number, received_at, due_at, closed_at, content_hash, source_hash, run, known_from, line, category, '
        'status_meaning, due_is_date_only, computed_due_is_provisional, closed_is_date_only, closed_is_inferred, is_withdrawn, '
        'has_impossible_times, revision, highest_revision, reopen_count, satisfaction, due_origin, exclusion, computed_due_at, '
        'first_closed_at, dispatched_at, first_seen_at, columns, made_by, department, department_text, assisting, category_text, status, '
        'district, community, channel, urgency, satisfaction_text, duplicate_of';
    run constant text := 'id, kind, started_at, finished_at, actor, reverted_by, source, file_name, sha256, exported_at, encoding, '
        'profile, profile_version, columns, header, personal_positions, earliest_received_at, latest_received_at, is_full_snapshot, withdrawn, '
        'rows_read, inserted, updated, unchanged, stale, rejected, skipped';
    -- Sums over all tickets and what archives leave behind: migrations before and after this one name these differently.
    summed constant text := (
        select string_agg(quote_ident(relname), ', ' order by relname)
        from pg_class
        where relnamespace = 'public'::regnamespace
          and relname in ('tally_day', 'tally_month', 'tally_course', 'duration_day', 'duration_month', 'duration_course',
                          'archive', 'archived_ticket', 'archived_run', 'archived_tally', 'archived_duration', 'verification'));
    tallies constant text := (
        select string_agg(quote_ident(relname), ', ' order by relname)
        from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r'
          and relname in ('tally_day', 'tally_month', 'tally_course', 'duration_day', 'duration_month', 'duration_course'));
    reader text;
begin
    for reader in select rolname from pg_roles where rolname in ('hotline_report', 'hotline_web') loop
        execute format('grant usage on schema public to %I', reader);
        execute format('grant select (%s) on ticket to %I', counted, reader);
        execute format('grant select (%s, known_to, kind) on ticket_history to %I', counted, reader);
        execute format('grant select (%s) on run to %I', run, reader);
        execute format('grant select (run, line, column_name, reason) on rejection to %I', reader);
        execute format('grant select on ticket_event, tally_rules, alert, alert_event, alert_act, alert_silence, edition, edition_file, '
            'calendar_day, calendar_notice, deadline_rule, category_alias, department_alias, schema_migration, %s to %I', summed, reader);
        execute format('grant select on ticket_told to %I', reader);
        execute format('grant execute on function reading_account() to %I', reader);
    end loop;
    if exists (select from pg_roles where rolname = 'hotline_web') then
        grant select on ticket_masked, audit_log to hotline_web;
        grant execute on function note_unmasking(text, text, text), unmasked_ticket(text),
            find_tickets(text, text, text, text, text, text, timestamptz, timestamptz, text, timestamptz, text, bigint)
            to hotline_web;
    end if;
    if exists (select from pg_roles where rolname = 'hotline_accounts') then
        grant usage on schema public to hotline_accounts;
        grant select, insert, update on account, account_link, account_session, api_token to hotline_accounts;
        grant delete on account_link, account_session to hotline_accounts;
        grant insert (account, actor, action, subject, detail, address) on audit_log to hotline_accounts;
        grant select on schema_migration to hotline_accounts;
    end if;
    if exists (select from pg_roles where rolname = 'hotline_auditor') then
        grant usage on schema public to hotline_auditor;
        grant select on audit_log, schema_migration to hotline_auditor;
        grant select (id, name, role, districts, departments, is_disabled, created_at, created_by) on account to hotline_auditor;
        execute format('grant select (%s) on run to hotline_auditor', run);
        grant execute on function reading_account() to hotline_auditor;
    end if;
    if exists (select from pg_roles where rolname = 'hotline_ingest') then
        grant usage on schema public to hotline_ingest;
        grant select, insert, update, delete on ticket, ticket_event, ticket_history, rejection, run, tally_rules, calendar_day,
            calendar_notice, deadline_rule, category_alias, department_alias, alert, alert_event, alert_act, alert_silence, outbox
            to hotline_ingest;
        execute format('grant select, insert, update, delete, truncate on %s to hotline_ingest', tallies);
        execute format('grant select on %s to hotline_ingest', summed);
        grant select on ticket_told to hotline_ingest;
        grant select, insert on edition, edition_file to hotline_ingest;
        grant select on schema_migration to hotline_ingest;
        grant insert (account, actor, action, subject, detail, address) on audit_log to hotline_ingest;
    end if;
end
$$;

CREATE FUNCTION public.is_unit_of(level text, series text, districts text[], departments text[]) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select level = 'department' and districts = '{}' and series = any (departments)
        or level = 'district' and departments = '{}' and series = any (districts)
$$;

CREATE FUNCTION public.make_roles(is_dry_run boolean) RETURNS TABLE(role text, deed text)
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
    wanted record;
    thing record;
begin
    -- two commands at once would both find a role missing
    if not is_dry_run then perform pg_advisory_xact_lock(hashtext('hotline roles')); end if;
    for wanted in
        select w.name, w.attributes, w.bypasses from (values
            -- as the owner of a database it has the rights of pg_database_owner, by inheritance
            ('hotline_owner', 'login', false),
            -- row-level security takes no bulk load, and an import reads all that is known
            ('hotline_ingest', 'login noinherit bypassrls', true),
            ('hotline_report', 'login', false),
            ('hotline_web', 'login noinherit', false),
            ('hotline_accounts', 'login noinherit', false),
            ('hotline_auditor', 'login', false)) w (name, attributes, bypasses)
    loop
        role := wanted.name;
        if not exists (select from pg_roles where rolname = wanted.name) then
            deed := 'created';
            if not is_dry_run then
                begin
                    execute format('create role %I %s', wanted.name, wanted.attributes);
                exception when duplicate_object or unique_violation then
                    -- made for another database of the server at this moment
                    continue;
                end;
            end if;
            return next;
        else
            for deed in
                select 'taken away: ' || a.attribute
                from pg_roles r
                cross join lateral (values ('superuser', r.rolsuper, false), ('createrole', r.rolcreaterole, false),
                    ('createdb', r.rolcreatedb, false), ('replication', r.rolreplication, false),
                    ('bypassrls', r.rolbypassrls, wanted.bypasses)) a (attribute, has, may)
                where r.rolname = wanted.name and a.has and not a.may
            loop
                if not is_dry_run then execute format('alter role %I no%s', wanted.name, split_part(deed, ': ', 2)); end if;
                return next;
            end loop;
        end if;
        for deed in
            select 'taken away: membership in ' || quote_ident(pg_get_userbyid(m.roleid))
            from pg_auth_members m
            where m.member = to_regrole(quote_ident(wanted.name))
        loop
            if not is_dry_run then execute format('revoke %s from %I', split_part(deed, ' membership in ', 2), wanted.name); end if;
            return next;
        end loop;
    end loop;

    role := 'hotline_owner';
    for thing in
        select case c.relkind when 'v' then 'view' when 'S' then 'sequence' else 'table' end as kind, c.oid::regclass::text as name
        from pg_class c
        -- a sequence of a column goes with its table
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and pg_get_userbyid(c.relowner) <> 'hotline_owner'
          and c.relowner in ((select relowner from pg_class where oid = 'ticket'::regclass), current_user::regrole)
        union all
        select 'type', t.oid::regtype::text
        from pg_type t
        where t.typnamespace = 'public'::regnamespace and t.typtype = 'e' and pg_get_userbyid(t.typowner) <> 'hotline_owner'
          and t.typowner in ((select relowner from pg_class where oid = 'ticket'::regclass), current_user::regrole)
        union all
        select 'function', p.oid::regprocedure::text
        from pg_proc p
        where p.pronamespace = 'public'::regnamespace and pg_get_userbyid(p.proowner) <> 'hotline_owner'
          and p.proowner in ((select relowner from pg_class where oid = 'ticket'::regclass), current_user::regrole)
          and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    loop
        deed := format('owns %s %s', thing.kind, thing.name);
        if not is_dry_run then execute format('alter %s %s owner to hotline_owner', thing.kind, thing.name); end if;
        return next;
    end loop;

    if not is_dry_run then
        execute format('grant create, temporary on database %I to hotline_owner', current_database());
        grant usage, create on schema public to hotline_owner;
        execute format('grant temporary on database %I to hotline_ingest', current_database());
        execute format('revoke create, temporary on database %I from public', current_database());
        revoke create on schema public from public;
        perform grant_rights();
    end if;
end
$$;

CREATE FUNCTION public.note_unmasking(ticket_number text, reason text, address text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
    reader record;
begin
    select * into reader from reading_account();
    if not found or 'unmask' <> all (reader.permissions) then
        raise exception 'the reader may not see personal data' using errcode = 'insufficient_privilege';
    end if;
    if coalesce(btrim(reason), '') = '' then
        raise exception 'personal data are shown for a reason only' using errcode = 'check_violation';
    end if;
    if not exists (select from ticket t where t.number = ticket_number
                     and (reader.districts = '{}' or t.district = any (reader.districts))
                     and (reader.departments = '{}' or t.department = any (reader.departments))) then
        return false;
    end if;
    insert into audit_log (account, actor, action, subject, detail, address)
    values (reader.account, reader.name, 'unmask', ticket_number, reason, note_unmasking.address);
    return true;
end
$$;

CREATE FUNCTION public.reading_account(OUT account bigint, OUT name text, OUT districts text[], OUT departments text[], OUT permissions text[]) RETURNS SETOF record
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'public', 'pg_temp'
    AS $$
    select a.id, a.name, a.districts, a.departments, held.permissions
    from (
        select s.account, null::text[] as permissions
        from account_session s
        where s.fingerprint = sha256(decode(nullif(current_setting('hotline.reader', true), ''), 'hex'))
          and s.ended_at is null and now() < s.idle_end and now() < s.expires_at
        union all
        select t.account, t.permissions
        from api_token t
        where t.fingerprint = sha256(decode(nullif(current_setting('hotline.reader', true), ''), 'hex'))
          and t.revoked_at is null and now() < t.expires_at
    ) k
    join account a on a.id = k.account and not a.is_disabled
    cross join lateral (select role_permissions(a.role, a.districts = '{}' and a.departments = '{}')) may (permissions)
    cross join lateral (
        select array(select p from unnest(may.permissions) p where k.permissions is null or p = any (k.permissions))
    ) held (permissions)
$$;

CREATE FUNCTION public.reads_everything() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
    select exists (select from pg_roles o where o.rolname = 'hotline_report' and pg_has_role(current_user, o.oid, 'usage'))
        or coalesce(readable_districts() = '{}' and readable_departments() = '{}', false)
$$;

CREATE FUNCTION public.refuse_change_of_audit_log() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if tg_op = 'DELETE' and tg_level = 'ROW' then
        if old.happened_at < now() - interval '190 days' then
            return old;
        end if;
        raise exception 'the audit log is kept for 190 days at least' using errcode = 'restrict_violation';
    end if;
    raise exception 'the audit log is never changed' using errcode = 'restrict_violation';
end
$$;

CREATE FUNCTION public.refuse_change_of_edition() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'an edition that was published is never changed' using errcode = 'restrict_violation';
end
$$;

CREATE FUNCTION public.role_permissions(role public.account_role, is_everything boolean) RETURNS text[]
    LANGUAGE sql IMMUTABLE
    AS $$
    select array(
        select p.permission
        from unnest(case role
            when 'viewer' then array['read_summaries']
            when 'analyst' then array['read_summaries', 'search_tickets', 'export', 'read_imports']
            when 'operator' then array['read_summaries', 'search_tickets', 'export', 'read_imports', 'unmask', 'import_files',
                                       'revert_imports', 'acknowledge_alerts', 'publish']
            when 'administrator' then array['read_summaries', 'search_tickets', 'export', 'read_imports', 'unmask', 'import_files',
                                            'revert_imports', 'acknowledge_alerts', 'publish', 'manage_accounts']
            when 'auditor' then array['read_summaries', 'read_imports', 'read_audit_log']
        end) p (permission)
        where is_everything
           or p.permission <> all ('{read_imports,import_files,revert_imports,publish,manage_accounts,read_audit_log}'::text[]))
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

CREATE FUNCTION public.told_cells(extra jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select case when extra is not null then (
        select jsonb_object_agg(e.key, e.value) from jsonb_each(extra) e where e.key = any (told_headers())) end
$$;

CREATE FUNCTION public.told_headers() RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select array['问题分类', '问题类别', '问题类型', '事项分类', '事项类别', '主题分类', '热点分类', '三级分类', '二级分类', '一级分类',
                 '办理方式', '处理方式', '办结方式', '答复方式', '是否直接答复', '催办次数', '催单次数', '是否催办', '催办',
                 '延期次数', '是否延期', '延期状态', '延期']
$$;

CREATE FUNCTION public.unmasked_ticket(ticket_number text) RETURNS TABLE(caller text, phone text, address text, title text, content text, result text, extra jsonb)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    select t.caller, t.phone, t.address, t.title, t.content, t.result, t.extra
    from reading_account() r
    join ticket t on t.number = ticket_number
                 and (r.districts = '{}' or t.district = any (r.districts)) and (r.departments = '{}' or t.department = any (r.departments))
    where 'unmask' = any (r.permissions)
      and exists (select from audit_log l
                  where l.account = r.account and l.action = 'unmask' and l.subject = ticket_number
                    and l.happened_at > now() - interval '10 minutes' and pg_xact_status(l.written_in) = 'committed')
$$;

CREATE TABLE public.account (
    id bigint NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    role public.account_role NOT NULL,
    districts text[] DEFAULT '{}'::text[] NOT NULL,
    departments text[] DEFAULT '{}'::text[] NOT NULL,
    password_hash text,
    is_disabled boolean DEFAULT false NOT NULL,
    failures integer DEFAULT 0 NOT NULL,
    locked_until timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    created_by text NOT NULL,
    CONSTRAINT account_scope_is_named CHECK (((array_position(districts, NULL::text) IS NULL) AND (array_position(departments, NULL::text) IS NULL)))
);

ALTER TABLE public.account ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.account_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.account_link (
    fingerprint bytea NOT NULL,
    account bigint NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    created_by text NOT NULL
);

CREATE TABLE public.account_session (
    fingerprint bytea NOT NULL,
    account bigint NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    idle_end timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    address text
);

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

CREATE TABLE public.api_token (
    id bigint NOT NULL,
    fingerprint bytea NOT NULL,
    account bigint NOT NULL,
    label text NOT NULL,
    permissions text[] NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone
);

ALTER TABLE public.api_token ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.api_token_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.archive (
    run bigint NOT NULL,
    year smallint NOT NULL,
    from_at timestamp with time zone NOT NULL,
    until_at timestamp with time zone NOT NULL,
    tickets integer NOT NULL,
    history_rows integer NOT NULL,
    events integer NOT NULL,
    file_name text NOT NULL,
    sha256 bytea NOT NULL,
    restored_by bigint,
    CONSTRAINT archive_span CHECK ((from_at < until_at))
);

CREATE TABLE public.archived_duration (
    archive bigint NOT NULL,
    happened_in date NOT NULL,
    month date NOT NULL,
    bucket smallint NOT NULL,
    tickets integer[] NOT NULL,
    microseconds bigint[] NOT NULL
);

CREATE TABLE public.archived_run (
    archive bigint NOT NULL,
    run bigint NOT NULL
);

CREATE TABLE public.archived_tally (
    archive bigint NOT NULL,
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

CREATE TABLE public.archived_ticket (
    number text NOT NULL COLLATE pg_catalog."C",
    seen_hash bigint NOT NULL,
    archive bigint NOT NULL
);

CREATE TABLE public.audit_log (
    id bigint NOT NULL,
    happened_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    written_in xid8 DEFAULT pg_current_xact_id() NOT NULL,
    account bigint,
    actor text NOT NULL,
    action text NOT NULL,
    subject text,
    detail text,
    address text,
    CONSTRAINT audit_log_action_is_named CHECK ((action ~ '^[a-z]+(_[a-z]+)*$'::text))
);

ALTER TABLE public.audit_log ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.audit_log_id_seq
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

CREATE VIEW public.tally_day WITH (security_invoker='true') AS
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

CREATE VIEW public.ticket_told WITH (security_barrier='true') AS
 SELECT v.number,
    v.received_at,
    v.known_from,
    v.known_to,
    v.category_text,
    public.told_cells(v.extra) AS extra
   FROM ( SELECT t.number,
            t.received_at,
            t.known_from,
            NULL::bigint AS known_to,
            t.category_text,
            t.extra,
            t.district,
            t.department
           FROM public.ticket t
        UNION ALL
         SELECT h.number,
            h.received_at,
            h.known_from,
            h.known_to,
            h.category_text,
            h.extra,
            h.district,
            h.department
           FROM public.ticket_history h
          WHERE (h.kind = 'replaced'::public.history_kind)) v
  WHERE (( SELECT (SESSION_USER <> 'hotline_web'::name)) OR (((( SELECT public.readable_districts() AS readable_districts) = '{}'::text[]) OR (v.district = ANY (( SELECT public.readable_districts() AS readable_districts)::text[]))) AND ((( SELECT public.readable_departments() AS readable_departments) = '{}'::text[]) OR (v.department = ANY (( SELECT public.readable_departments() AS readable_departments)::text[])))));

CREATE TABLE public.verification (
    verified_at timestamp with time zone NOT NULL,
    run bigint NOT NULL,
    differences integer NOT NULL,
    CONSTRAINT verification_single CHECK (true)
);

ALTER TABLE ONLY public.account_link
    ADD CONSTRAINT account_link_pkey PRIMARY KEY (fingerprint);

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_name_is_free UNIQUE (name);

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.account_session
    ADD CONSTRAINT account_session_pkey PRIMARY KEY (fingerprint);

ALTER TABLE ONLY public.alert_act
    ADD CONSTRAINT alert_act_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.alert_event
    ADD CONSTRAINT alert_event_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.alert
    ADD CONSTRAINT alert_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.alert_silence
    ADD CONSTRAINT alert_silence_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.api_token
    ADD CONSTRAINT api_token_fingerprint_is_new UNIQUE (fingerprint);

ALTER TABLE ONLY public.api_token
    ADD CONSTRAINT api_token_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.archive
    ADD CONSTRAINT archive_pkey PRIMARY KEY (run);

ALTER TABLE ONLY public.archived_run
    ADD CONSTRAINT archived_run_pkey PRIMARY KEY (archive, run);

ALTER TABLE ONLY public.archived_ticket
    ADD CONSTRAINT archived_ticket_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.audit_log
    ADD CONSTRAINT audit_log_pkey PRIMARY KEY (id);

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

CREATE INDEX account_session_account ON public.account_session USING btree (account);

CREATE INDEX alert_event_alert ON public.alert_event USING btree (alert);

CREATE UNIQUE INDEX alert_open ON public.alert USING btree (rule, level, series) WHERE (state = ANY (ARRAY['pending'::text, 'firing'::text]));

CREATE INDEX archived_duration_archive ON public.archived_duration USING btree (archive);

CREATE INDEX archived_tally_archive ON public.archived_tally USING btree (archive);

CREATE INDEX archived_ticket_seen_hash ON public.archived_ticket USING btree (seen_hash);

CREATE INDEX audit_log_time ON public.audit_log USING btree (happened_at);

CREATE INDEX outbox_waiting ON public.outbox USING btree (moment) WHERE (state = 'waiting'::text);

CREATE INDEX run_exported_at ON public.run USING btree (exported_at) WHERE ((kind = 'import'::public.run_kind) AND (reverted_by IS NULL));

CREATE UNIQUE INDEX tally_rules_one_row ON public.tally_rules USING btree ((true));

CREATE INDEX ticket_event_reopened ON public.ticket_event USING btree (old_at) WHERE (kind = 'reopened'::public.event_kind);

CREATE INDEX ticket_history_known_to ON public.ticket_history USING btree (known_to) WHERE (kind = 'replaced'::public.history_kind);

CREATE INDEX ticket_times ON public.ticket USING brin (received_at, due_at, closed_at) WITH (pages_per_range='32');

CREATE UNIQUE INDEX verification_one_row ON public.verification USING btree ((true));

CREATE TRIGGER audit_log_is_append_only BEFORE UPDATE OR TRUNCATE ON public.audit_log FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change_of_audit_log();

CREATE TRIGGER audit_log_is_kept BEFORE DELETE ON public.audit_log FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_audit_log();

CREATE TRIGGER edition_file_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.edition_file FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change_of_edition();

CREATE TRIGGER edition_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.edition FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change_of_edition();

ALTER TABLE ONLY public.account_link
    ADD CONSTRAINT account_link_account_fkey FOREIGN KEY (account) REFERENCES public.account(id);

ALTER TABLE ONLY public.account_session
    ADD CONSTRAINT account_session_account_fkey FOREIGN KEY (account) REFERENCES public.account(id);

ALTER TABLE ONLY public.api_token
    ADD CONSTRAINT api_token_account_fkey FOREIGN KEY (account) REFERENCES public.account(id);

ALTER TABLE ONLY public.calendar_day
    ADD CONSTRAINT calendar_day_notice_fkey FOREIGN KEY (notice_year, revision) REFERENCES public.calendar_notice(year, revision);

ALTER TABLE ONLY public.edition_file
    ADD CONSTRAINT edition_file_edition_fkey FOREIGN KEY (edition) REFERENCES public.edition(id);

ALTER TABLE public.alert ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.alert_act ENABLE ROW LEVEL SECURITY;

CREATE POLICY alert_act_in_scope ON public.alert_act FOR SELECT USING ((( SELECT public.reads_everything() AS reads_everything) OR public.is_unit_of(level, series, ( SELECT public.readable_districts() AS readable_districts), ( SELECT public.readable_departments() AS readable_departments))));

ALTER TABLE public.alert_event ENABLE ROW LEVEL SECURITY;

CREATE POLICY alert_event_in_scope ON public.alert_event FOR SELECT USING ((EXISTS ( SELECT
   FROM public.alert a
  WHERE (a.id = alert_event.alert))));

CREATE POLICY alert_in_scope ON public.alert FOR SELECT USING ((( SELECT public.reads_everything() AS reads_everything) OR public.is_unit_of(level, series, ( SELECT public.readable_districts() AS readable_districts), ( SELECT public.readable_departments() AS readable_departments))));

ALTER TABLE public.alert_silence ENABLE ROW LEVEL SECURITY;

CREATE POLICY alert_silence_in_scope ON public.alert_silence FOR SELECT USING ((( SELECT public.reads_everything() AS reads_everything) OR public.is_unit_of(level, series, ( SELECT public.readable_districts() AS readable_districts), ( SELECT public.readable_departments() AS readable_departments))));

ALTER TABLE public.archived_duration ENABLE ROW LEVEL SECURITY;

CREATE POLICY archived_duration_of_everything ON public.archived_duration FOR SELECT USING (( SELECT public.reads_everything() AS reads_everything));

ALTER TABLE public.archived_tally ENABLE ROW LEVEL SECURITY;

CREATE POLICY archived_tally_of_everything ON public.archived_tally FOR SELECT USING (( SELECT public.reads_everything() AS reads_everything));

ALTER TABLE public.archived_ticket ENABLE ROW LEVEL SECURITY;

CREATE POLICY archived_ticket_of_everything ON public.archived_ticket FOR SELECT USING (( SELECT public.reads_everything() AS reads_everything));

ALTER TABLE public.audit_log ENABLE ROW LEVEL SECURITY;

CREATE POLICY audit_log_for_auditors ON public.audit_log FOR SELECT USING ((( SELECT public.holds_permission('read_audit_log'::text) AS holds_permission) OR ( SELECT (EXISTS ( SELECT
           FROM pg_roles o
          WHERE ((o.rolname = 'hotline_auditor'::name) AND pg_has_role(CURRENT_USER, o.oid, 'usage'::text)))) AS "exists")));

CREATE POLICY audit_log_for_writers ON public.audit_log FOR INSERT WITH CHECK (true);

ALTER TABLE public.duration_course ENABLE ROW LEVEL SECURITY;

CREATE POLICY duration_course_of_everything ON public.duration_course FOR SELECT USING (( SELECT public.reads_everything() AS reads_everything));

ALTER TABLE public.tally_course ENABLE ROW LEVEL SECURITY;

CREATE POLICY tally_course_of_everything ON public.tally_course FOR SELECT USING (( SELECT public.reads_everything() AS reads_everything));

ALTER TABLE public.tally_month ENABLE ROW LEVEL SECURITY;

CREATE POLICY tally_month_of_everything ON public.tally_month FOR SELECT USING (( SELECT public.reads_everything() AS reads_everything));

ALTER TABLE public.tally_rules ENABLE ROW LEVEL SECURITY;

CREATE POLICY tally_rules_of_everything ON public.tally_rules FOR SELECT USING (( SELECT public.reads_everything() AS reads_everything));

ALTER TABLE public.ticket ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.ticket_event ENABLE ROW LEVEL SECURITY;

CREATE POLICY ticket_event_in_scope ON public.ticket_event FOR SELECT USING ((( SELECT public.reads_everything() AS reads_everything) OR (EXISTS ( SELECT
   FROM public.ticket t
  WHERE (t.number = ticket_event.number))) OR (EXISTS ( SELECT
   FROM public.ticket_history h
  WHERE (h.number = ticket_event.number)))));

ALTER TABLE public.ticket_history ENABLE ROW LEVEL SECURITY;

CREATE POLICY ticket_history_in_scope ON public.ticket_history FOR SELECT USING ((( SELECT public.reads_everything() AS reads_everything) OR (((( SELECT public.readable_districts() AS readable_districts) = '{}'::text[]) OR (district = ANY (( SELECT public.readable_districts() AS readable_districts)::text[]))) AND ((( SELECT public.readable_departments() AS readable_departments) = '{}'::text[]) OR (department = ANY (( SELECT public.readable_departments() AS readable_departments)::text[]))))));

CREATE POLICY ticket_in_scope ON public.ticket FOR SELECT USING ((( SELECT public.reads_everything() AS reads_everything) OR (((( SELECT public.readable_districts() AS readable_districts) = '{}'::text[]) OR (district = ANY (( SELECT public.readable_districts() AS readable_districts)::text[]))) AND ((( SELECT public.readable_departments() AS readable_departments) = '{}'::text[]) OR (department = ANY (( SELECT public.readable_departments() AS readable_departments)::text[]))))));
