/* queries/ticket_search */
-- One row is a ticket of the reader's part with everything personal masked, the newest first. Each of these null for all: $1 category,
-- $2 department, $3 district, $4 community, $5 channel, $6 words in title, content or result, $7 and $8 received in [$7, $8),
-- $9 number; $10 and $11 only what comes after a ticket received then with that number; $12 how many.
select number, received_at, due_at, closed_at, category::text, coalesce(status, ''), department, coalesce(district, ''), coalesce(community, ''),
    coalesce(channel, ''), satisfaction::text, reopen_count::bigint, run, line::bigint,
    coalesce(caller, ''), coalesce(phone, ''), coalesce(address, ''), coalesce(title, ''), coalesce(content, ''), coalesce(result, '')
from ticket_masked
where ($1::text is null or category::text = $1) and ($2::text is null or department = $2) and ($3::text is null or district = $3)
  and ($4::text is null or community = $4) and ($5::text is null or channel = $5)
  and ($6::text is null or strpos(title, $6) > 0 or strpos(content, $6) > 0 or strpos(result, $6) > 0)
  and ($7::timestamptz is null or received_at >= $7) and ($8::timestamptz is null or received_at < $8)
  and ($9::text is null or number = $9)
  and ($10::timestamptz is null or (received_at, number) < ($10, $11::text collate "C"))
order by received_at desc, number desc
limit $12
