package com.erpsmartcloud.archive;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A list as JSON Lines for programs; amounts are text with their decimals.
final class JsonLinesSheet implements ListSheet {

    private final Writer out;
    private final List<ListHead> heads;

    JsonLinesSheet(OutputStream out, List<ListHead> heads) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.heads = heads;
    }

    @Override
    public void row(List<ListCell> cells) throws IOException {
        out.append('{');
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            JsonText.write(out, heads.get(i).id());
            out.append(':');
            value(cells.get(i));
        }
        out.append("}\n");
    }

    private void value(ListCell cell) throws IOException {
        switch (cell) {
            case ListCell.Nothing() -> out.append("null");
            case ListCell.Words(String text) -> JsonText.write(out, text);
            case ListCell.Count(long value) -> out.append(Long.toString(value));
            case ListCell.Amount(var money) -> JsonText.write(out, money.amount().toPlainString());
            case ListCell.Moment(var at) -> JsonText.write(out, at.toString());
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
