/* queries/reader_enter */
-- From here to the end of the transaction what is read is what the holder of a session or token may see. $1 the reading key in
-- hexadecimal. Returns whether the server keeps this role to it: it does not keep owners and superusers.
select set_config('hotline.reader', $1, true) is not null and row_security_active('ticket')
