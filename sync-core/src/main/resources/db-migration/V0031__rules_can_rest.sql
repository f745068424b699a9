-- A rule that rests is kept and asked by nobody.
ALTER TABLE channel_rule ADD COLUMN active BOOLEAN DEFAULT TRUE NOT NULL;
