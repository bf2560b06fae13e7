-- changed: by the sales people, and not in the mailbox yet
create table customer (
    email varchar(200) primary key,
    name varchar(200),
    company varchar(200),
    phone varchar(50),
    contact_id varchar(300),
    changed boolean default true not null
);
create table follow_up (
    title varchar(300) primary key,
    status varchar(20),
    due date,
    task_id varchar(300),
    changed boolean default true not null
);
