/* queries/tally_rules_update */
-- $1 zone, $2 causes of exclusion in force, $3 categories that need closing: the tallies are complete under these rules from now on.
update tally_rules set zone = $1, excluded = $2::exclusion[], closable = $3::category[], is_complete = true
