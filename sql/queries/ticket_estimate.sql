/* queries/ticket_estimate */
-- About how many tickets there are, from what the imports in force have inserted; 0 only where there is none.
select case when exists (select from ticket) then greatest((select sum(inserted) from run where kind = 'import' and reverted_by is null), 1)
            else 0 end
