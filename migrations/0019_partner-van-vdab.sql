-- VDAB lets a partner in, as it does all others: the list of ties goes to the person, without names of staff. Who did it
-- stands in the history.

-- What is there already, with the sight of the program.
select set_config('wop.actor', 'systeem', true), set_config('wop.rol', 'systeem', true);
update band set verleend_door = 'VDAB'
  where soort = 'toegewezen' and rol = 'partner (OCMW/GTB)' and doel = 'helpen met het dossier';
select set_config('wop.actor', '', true), set_config('wop.rol', '', true);
