-- A line that sells a kit reserves of each of its components.
ALTER TABLE reservation DROP PRIMARY KEY;
ALTER TABLE reservation ADD PRIMARY KEY (line_id, product_id);
