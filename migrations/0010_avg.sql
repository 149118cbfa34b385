-- Rights of the person whose data these are: what waits to be destroyed at the end of its time of keeping.

create table vernietiging (
  id uuid primary key,
  history uuid not null,
  regel text not null,
  aantal int not null check (aantal > 0),
  voorgesteld_op date not null,
  -- Ids of the people who approved; two different ones are needed.
  goedgekeurd_door text[] not null default '{}',
  stand text not null default 'wacht' check (stand in ('wacht', 'vernietigd', 'tegengehouden')),
  created_at timestamptz not null default now()
);
create index vernietiging_wacht on vernietiging (voorgesteld_op, id) where stand = 'wacht';

alter table vernietiging enable row level security;
alter table vernietiging force row level security;
create policy alleen_programma on vernietiging using ((select mijn_rol()) = 'systeem')
  with check ((select has_actor()));

create index stuk_ingetrokken on stuk (ingetrokken_op, history) where ingetrokken_op is not null;
