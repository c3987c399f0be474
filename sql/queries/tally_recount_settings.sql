/* queries/tally_recount_settings */
-- For the rest of the transaction: there are far fewer keys than the planner expects, so that they fit into memory and nothing has to be
-- sorted; compiling would take longer than it saves.
select set_config('work_mem', '1GB', true), set_config('enable_sort', 'off', true), set_config('jit', 'off', true)
