-- What a listing may show at the most while nobody watches; absent while the stores are in contact.
ALTER TABLE published_quantity ADD COLUMN leash BIGINT;
