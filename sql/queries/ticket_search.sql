/* queries/ticket_search */
-- One row is a ticket of the reader's part with everything personal masked, the newest first. Each of these null for all: $1 words in
-- title,
-- content or result, $2 category, $3 department, $4 district, $5 community, $6 channel, received in [$7, $8), $9 number; $10 and $11 only
-- what comes after a ticket received then with that number; $12 how many.
select number, received_at, due_at, closed_at, category::text, coalesce(status, ''), department, coalesce(district, ''),
    coalesce(community, ''), coalesce(channel, ''), satisfaction::text, reopen_count::bigint, run, line::bigint,
    coalesce(caller, ''), coalesce(phone, ''), coalesce(address, ''), coalesce(title, ''), coalesce(content, ''), coalesce(result, '')
from find_tickets($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
order by received_at desc, number desc
