package com.erpsmartcloud.archive;

import com.erpsmartcloud.store.Column;
import com.erpsmartcloud.store.Column.Type;

import org.jspecify.annotations.Nullable;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes a table as JSON Lines, the exact form: one object per row, every column in the registry's
/// order, raw text, money in minor units, null where there is nothing.
final class JsonLinesFile implements RowFormat.RowWriter {

    private final List<Column> columns;
    private final Writer out;

    JsonLinesFile(TableFile file, OutputStream out) {
        this.columns = file.columns();
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 65_536);
    }

    @Override
    public void accept(@Nullable Object[] row) throws IOException {
        for (int i = 0; i < row.length; i++) {
            Column column = columns.get(i);
            out.append(i == 0 ? "{\"" : ",\"").append(column.name()).append("\":");
            Object value = row[i];
            if (value == null) {
                out.append("null");
            } else {
                write(column.type(), value);
            }
        }
        out.append("}\n");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void write(Type type, Object value) throws IOException {
        switch (type) {
            case TEXT -> JsonText.write(out, value.toString());
            case NUMBER, FLAG, MONEY -> out.append(value.toString());
            case ID -> quoted(value.toString());
            case INSTANT -> quoted(Cells.instant(value));
            case BYTES -> quoted(Cells.base64(value));
        }
    }

    private void quoted(String plain) throws IOException {
        out.append('"').append(plain).append('"');
    }
}
