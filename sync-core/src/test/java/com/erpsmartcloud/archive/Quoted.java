package com.erpsmartcloud.archive;

import java.util.ArrayList;
import java.util.List;

/// Reads CSV by the letter of RFC 4180, remembering which cells were quoted: `q` or `p` stands in
/// front of each.
final class Quoted {

    private Quoted() {}

    static List<List<String>> records(String csv) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder cell = new StringBuilder("p");
        boolean inside = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (inside) {
                if (c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    inside = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"') {
                inside = true;
                cell.setCharAt(0, 'q');
            } else if (c == ',') {
                record.add(cell.toString());
                cell = new StringBuilder("p");
            } else if (c == '\n') {
                record.add(cell.toString());
                cell = new StringBuilder("p");
                records.add(record);
                record = new ArrayList<>();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        return records;
    }
}
