-- How many working days an office has for a ticket of a category, and since when. A deadline that the export states always wins.

-- One row is one rule. It holds for tickets received in [valid_from, valid_until); without an end it still holds. A category
-- without a rule on the day of receipt has no deadline. Day 1 is the next working day after receipt, and the ticket is due at
-- the end of the last one.
create table deadline_rule (
    category category not null,
    working_days smallint not null,
    valid_from date not null,
    valid_until date,
    note text not null default '',
    constraint deadline_rule_pkey primary key (category, valid_from),
    constraint deadline_rule_working_days_positive check (working_days > 0),
    constraint deadline_rule_validity check (valid_until > valid_from)
);

-- The usual deadlines in Guangdong. What applied before is not known; an office adds its own rules for earlier years. Praise
-- has none.
insert into deadline_rule (category, working_days, valid_from, note)
values
    ('consultation', 2, '2022-09-01', 'Guangdong, since 2022-09-01'),
    ('complaint', 15, '2022-09-01', 'Guangdong, since 2022-09-01'),
    ('suggestion', 10, '2022-09-01', 'Guangdong, since 2022-09-01'),
    ('report', 15, '2022-09-01', 'Guangdong, since 2022-09-01'),
    ('help', 10, '2022-09-01', 'Guangdong, since 2022-09-01');
