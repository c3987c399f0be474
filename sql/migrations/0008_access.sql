-- Who may see what: accounts and their sessions, a log that only grows, and row-level security by which a reader sees the tickets of a
-- part of the office whatever is asked of the server.
--
-- Roles belong to a whole cluster and may be missing, so that nothing here names one except `grant_rights` and `make_roles`, which look
-- first.

create type account_role as enum ('viewer', 'analyst', 'operator', 'administrator', 'auditor');

-- One row is somebody who may log in. An account is disabled and never deleted: the log names it.
create table account (
    id bigint generated always as identity,
    name text collate "C" not null,
    role account_role not null,
    -- the part of the tickets that is shown; an empty set: any
    districts text[] not null default '{}',
    departments text[] not null default '{}',
    -- crypt(5); null before an invitation is taken, and for those whom a proxy vouches for
    password_hash text,
    is_disabled boolean not null default false,
    -- wrong passwords since the last right one
    failures integer not null default 0,
    locked_until timestamptz,
    created_at timestamptz not null default now(),
    created_by text not null,
    constraint account_pkey primary key (id),
    constraint account_name_is_free unique (name),
    constraint account_scope_is_named check (array_position(districts, null) is null and array_position(departments, null) is null)
);

-- One row is a link by which somebody sets a password, once: SHA-256 of the SHA-256 of its secret.
create table account_link (
    fingerprint bytea not null,
    account bigint not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    created_by text not null,
    constraint account_link_pkey primary key (fingerprint),
    constraint account_link_account_fkey foreign key (account) references account (id)
);

-- One row is a log-in.
create table account_session (
    fingerprint bytea not null,
    account bigint not null,
    begun_at timestamptz not null,
    -- when it ends unless it is used, and when it ends in any case
    idle_end timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz,
    address text,
    constraint account_session_pkey primary key (fingerprint),
    constraint account_session_account_fkey foreign key (account) references account (id)
);
create index account_session_account on account_session (account);

-- One row is a secret for programs, with a part of the permissions of its account.
create table api_token (
    id bigint generated always as identity,
    fingerprint bytea not null,
    account bigint not null,
    label text not null,
    permissions text[] not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    revoked_at timestamptz,
    constraint api_token_pkey primary key (id),
    constraint api_token_fingerprint_is_new unique (fingerprint),
    constraint api_token_account_fkey foreign key (account) references account (id)
);

-- One row is something that somebody did or tried. Append-only for 190 days, also for the owner.
create table audit_log (
    id bigint generated always as identity,
    happened_at timestamptz not null default clock_timestamp(),
    -- the transaction that wrote it: what may happen only when it is written asks whether that one was committed
    written_in xid8 not null default pg_current_xact_id(),
    account bigint,
    -- as typed, where no account has the name
    actor text not null,
    action text not null,
    subject text,
    detail text,
    address text,
    constraint audit_log_pkey primary key (id),
    constraint audit_log_action_is_named check (action ~ '^[a-z]+(_[a-z]+)*$')
);
create index audit_log_time on audit_log (happened_at);

create function refuse_change_of_audit_log() returns trigger language plpgsql as $$
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

create trigger audit_log_is_kept before delete on audit_log for each row execute function refuse_change_of_audit_log();
create trigger audit_log_is_append_only before update or truncate on audit_log
    for each statement execute function refuse_change_of_audit_log();

-- Deletes what is older than the interval, and than 190 days. Returns how many rows.
create function forget_audit_log(older_than interval) returns bigint language sql as $$
    with forgotten as (
        delete from audit_log where happened_at < now() - greatest(older_than, interval '190 days') returning 1
    )
    select count(*) from forgotten
$$;

-- What a role may do, as in Swift's Role; a part of the tickets gives no right over all of them.
create function role_permissions(role account_role, is_everything boolean) returns text[] language sql immutable as $$
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

-- Who reads in this transaction: the account whose session or token has the secret of which `hotline.reader` is the SHA-256, in
-- hexadecimal.
-- No row without one. The setting is anybody's to change, and knows 2^256 values: who has no secret gains nothing by it.
create function reading_account(out account bigint, out name text, out districts text[], out departments text[], out permissions text[])
returns setof record language sql stable parallel safe security definer set search_path = public, pg_temp as $$
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

-- The sets of the reader, asked once a statement. Null where nobody reads, so that no row is shown.
create function readable_districts() returns text[] language sql stable parallel safe as $$
    select r.districts from reading_account() r where 'read_summaries' = any (r.permissions)
$$;

create function readable_departments() returns text[] language sql stable parallel safe as $$
    select r.departments from reading_account() r where 'read_summaries' = any (r.permissions)
$$;

-- Whether all tickets are shown, and with them what is counted of all: to reports, and to a reader without a limit.
create function reads_everything() returns boolean language sql stable parallel safe as $$
    select exists (select from pg_roles o where o.rolname = 'hotline_report' and pg_has_role(current_user, o.oid, 'usage'))
        or coalesce(readable_districts() = '{}' and readable_departments() = '{}', false)
$$;

create function holds_permission(asked text) returns boolean language sql stable parallel safe as $$
    select coalesce((select asked = any (r.permissions) from reading_account() r), false)
$$;

-- Owners bypass all of this, and so does what they load.
alter table ticket enable row level security;
create policy ticket_in_scope on ticket for select using (
    (select reads_everything())
    or ((select readable_districts()) = '{}' or district = any ((select readable_districts())::text[]))
       and ((select readable_departments()) = '{}' or department = any ((select readable_departments())::text[])));

-- A row belongs to who could see the ticket then.
alter table ticket_history enable row level security;
create policy ticket_history_in_scope on ticket_history for select using (
    (select reads_everything())
    or ((select readable_districts()) = '{}' or district = any ((select readable_districts())::text[]))
       and ((select readable_departments()) = '{}' or department = any ((select readable_departments())::text[])));

-- Of columns that nobody knows only these are told to readers; in others a person may have written what is personal.
create function told_headers() returns text[] language sql immutable parallel safe as $$
    select array['问题分类', '问题类别', '问题类型', '事项分类', '事项类别', '主题分类', '热点分类', '三级分类', '二级分类', '一级分类',
                 '办理方式', '处理方式', '办结方式', '答复方式', '是否直接答复', '催办次数', '催单次数', '是否催办', '催办',
                 '延期次数', '是否延期', '延期状态', '延期']
$$;

create function told_cells(extra jsonb) returns jsonb language sql immutable parallel safe as $$
    select case when extra is not null then (
        select jsonb_object_agg(e.key, e.value) from jsonb_each(extra) e where e.key = any (told_headers())) end
$$;

-- Every version of a ticket with those cells: of the web's readers' part, and all for the other roles.
create view ticket_told with (security_barrier) as
select v.number, v.received_at, v.known_from, v.known_to, v.category_text, told_cells(v.extra) as extra
from (
    select t.number, t.received_at, t.known_from, null::bigint as known_to, t.category_text, t.extra, t.district, t.department
    from ticket t
    union all
    select h.number, h.received_at, h.known_from, h.known_to, h.category_text, h.extra, h.district, h.department
    from ticket_history h
    where h.kind = 'replaced'
) v
where (select session_user <> 'hotline_web')
   or ((select readable_districts()) = '{}' or v.district = any ((select readable_districts())::text[]))
      and ((select readable_departments()) = '{}' or v.department = any ((select readable_departments())::text[]));

alter table ticket_event enable row level security;
create policy ticket_event_in_scope on ticket_event for select using (
    (select reads_everything())
    or exists (select from ticket t where t.number = ticket_event.number)
    or exists (select from ticket_history h where h.number = ticket_event.number));

-- Sums over all tickets tell of parts that are not shown. Without the rules no figure is taken from tallies: it is counted.
alter table tally_rules enable row level security;
create policy tally_rules_of_everything on tally_rules for select using ((select reads_everything()));
alter table tally_day enable row level security;
create policy tally_day_of_everything on tally_day for select using ((select reads_everything()));
alter table tally_month enable row level security;
create policy tally_month_of_everything on tally_month for select using ((select reads_everything()));
alter table duration_day enable row level security;
create policy duration_day_of_everything on duration_day for select using ((select reads_everything()));
alter table duration_month enable row level security;
create policy duration_month_of_everything on duration_month for select using ((select reads_everything()));

-- An alert is shown to who sees all tickets of its unit.
create function is_unit_of(level text, series text, districts text[], departments text[]) returns boolean
language sql immutable parallel safe as $$
    select level = 'department' and districts = '{}' and series = any (departments)
        or level = 'district' and departments = '{}' and series = any (districts)
$$;

alter table alert enable row level security;
create policy alert_in_scope on alert for select using (
    (select reads_everything()) or is_unit_of(level, series, (select readable_districts()), (select readable_departments())));
alter table alert_act enable row level security;
create policy alert_act_in_scope on alert_act for select using (
    (select reads_everything()) or is_unit_of(level, series, (select readable_districts()), (select readable_departments())));
alter table alert_silence enable row level security;
create policy alert_silence_in_scope on alert_silence for select using (
    (select reads_everything()) or is_unit_of(level, series, (select readable_districts()), (select readable_departments())));
alter table alert_event enable row level security;
create policy alert_event_in_scope on alert_event for select using (exists (select from alert a where a.id = alert_event.alert));

alter table audit_log enable row level security;
create policy audit_log_for_auditors on audit_log for select using (
    (select holds_permission('read_audit_log'))
    or (select exists (select from pg_roles o where o.rolname = 'hotline_auditor' and pg_has_role(current_user, o.oid, 'usage'))));
create policy audit_log_for_writers on audit_log for insert with check (true);

-- A text with telephone and identity numbers masked, full-width digits too, and with the caller's own name, number and address.
create function masked_text(written text, caller text, phone text, address text) returns text
language sql immutable parallel safe as $$
    select regexp_replace(regexp_replace(regexp_replace(
        replace(replace(replace(written,
            case when length(caller) > 1 then caller else '' end, '***'),
            case when length(phone) > 4 then phone else '' end, '***'),
            case when length(address) > 3 then address else '' end, '***'),
        '(?<![0-9０-９])([0-9０-９]{3})[0-9０-９]{14}[0-9０-９Xx](?![0-9０-９])', '\1***************', 'g'),
        '(?<![0-9０-９])(?:[8８][6６][ -]?)?([1１][3-9３-９][0-9０-９])(?:[ -]?[0-9０-９]){8}(?![0-9０-９])', '\1********', 'g'),
        '(?<![0-9０-９])([0０][0-9０-９]{2,3})[ -]?[0-9０-９]{7,8}(?![0-9０-９])', '\1********', 'g')
$$;

-- One row is a ticket of the reader's part, as it may be shown. The first sign of a name and of a number stay.
create view ticket_masked with (security_barrier) as
select t.number, t.revision, t.received_at, t.due_at, t.closed_at, t.category, t.status_meaning, t.status, t.department, t.assisting,
    t.district, t.community, t.channel, t.urgency, t.satisfaction, t.reopen_count, t.exclusion, t.is_withdrawn, t.run, t.line,
    left(t.caller, 1) || '**' as caller, left(t.phone, 3) || '********' as phone, left(t.address, 0) || '***' as address,
    masked_text(t.title, t.caller, t.phone, t.address) as title,
    masked_text(t.content, t.caller, t.phone, t.address) as content,
    masked_text(t.result, t.caller, t.phone, t.address) as result
from ticket t
where (select holds_permission('search_tickets'))
  and ((select readable_districts()) = '{}' or t.district = any ((select readable_districts())::text[]))
  and ((select readable_departments()) = '{}' or t.department = any ((select readable_departments())::text[]));

-- The tickets of the reader's part that hold the words as they are shown, the newest first; other conditions are null for all. The texts
-- are
-- looked through as they are written, and only where the words stand are they masked and looked through again: what is masked is not found.
create function find_tickets(words text, in_category text, in_department text, in_district text, in_community text, in_channel text,
    received_from timestamptz, received_before timestamptz, with_number text, after_received_at timestamptz, after_number text,
    how_many bigint)
returns setof ticket_masked language sql stable security definer set search_path = public, pg_temp as $$
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

-- Notes that the reader wants to see the personal data of a ticket. Returns whether the ticket is one of theirs; nothing is noted if not.
create function note_unmasking(ticket_number text, reason text, address text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
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

-- The personal data of a ticket, for ten minutes after the view was noted. A row that is not yet committed counts for nothing: it could be
-- rolled back when all is read.
create function unmasked_ticket(ticket_number text) returns table (
    caller text, phone text, address text, title text, content text, result text, extra jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
    select t.caller, t.phone, t.address, t.title, t.content, t.result, t.extra
    from reading_account() r
    join ticket t on t.number = ticket_number
                 and (r.districts = '{}' or t.district = any (r.districts)) and (r.departments = '{}' or t.department = any (r.departments))
    where 'unmask' = any (r.permissions)
      and exists (select from audit_log l
                  where l.account = r.account and l.action = 'unmask' and l.subject = ticket_number
                    and l.happened_at > now() - interval '10 minutes' and pg_xact_status(l.written_in) = 'committed')
$$;

revoke all on function forget_audit_log(interval), reading_account(), note_unmasking(text, text, text), unmasked_ticket(text),
    find_tickets(text, text, text, text, text, text, timestamptz, timestamptz, text, timestamptz, text, bigint)
    from public;

-- Grants every role of hotline's that exists what it needs and nothing else. To be called by each migration that makes something to read.
create function grant_rights() returns void language plpgsql set search_path = public, pg_temp as $$
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

-- Makes the roles that are missing, hands everything to the owner's, and grants. One row is something that was done, or would be on a
-- dry run; none where all is well. The caller must be allowed to make roles.
create function make_roles(is_dry_run boolean) returns table (role text, deed text) language plpgsql set search_path = public, pg_temp as $$
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

revoke all on function make_roles(boolean), grant_rights() from public;

select grant_rights();
