-- Spreads the tickets over the workers of a Citus cluster; `hotline database distribute` does the same, and leaves alone what was done.
-- Run it once in psql, as the owner of the tables, when the workers are known to the coordinator:
--   create extension citus;
--   select citus_set_coordinator_host('coordinator', 5432);
--   select citus_add_node('worker1', 5432);
--   psql --set ON_ERROR_STOP=1 --single-transaction --file deploy/citus.sql
-- A ticket, its history and its events lie on one worker. Tables that are read beside them are whole on every worker. Editions, alerts and
-- what has no key stay on the coordinator.

select create_distributed_table('ticket', 'number', colocate_with => 'none');
select create_distributed_table('ticket_history', 'number', colocate_with => 'ticket');
select create_distributed_table('ticket_event', 'number', colocate_with => 'ticket');
select create_distributed_table('archived_ticket', 'number', colocate_with => 'ticket');

select create_reference_table('run');
select create_reference_table('tally_course');
select create_reference_table('tally_month');
select create_reference_table('duration_course');
select create_reference_table('calendar_notice');
select create_reference_table('calendar_day');
select create_reference_table('deadline_rule');
select create_reference_table('category_alias');
select create_reference_table('department_alias');
