package com.erpsmartcloud.marketplace.wire;

import com.erpsmartcloud.marketplace.PoisonRow;

import java.util.ArrayList;
import java.util.List;

/// Rows of an answer, the understood ones apart from the others: one bad row never takes its
/// neighbours with it.
public record Rows<T>(List<T> read, List<PoisonRow> poison) {

    private static final int MOST_RAW = 64 * 1024;

    public Rows {
        read = List.copyOf(read);
        poison = List.copyOf(poison);
    }

    public interface Reader<T> {
        T read(Fields row) throws MalformedException;
    }

    /// @param idField the field that names a row, for the poison's label
    public static <T> Rows<T> of(List<Fields.Element> elements, String idField, Reader<T> reader) {
        List<T> read = new ArrayList<>(elements.size());
        List<PoisonRow> poison = new ArrayList<>();
        for (Fields.Element element : elements) {
            try {
                read.add(reader.read(element.fields()));
            } catch (MalformedException e) {
                poison.add(poison(element, idField, e.path(), e.reason()));
            }
        }
        return new Rows<>(read, poison);
    }

    /// One row that was understood.
    public static <T> Rows<T> read(T row) {
        return new Rows<>(List.of(row), List.of());
    }

    /// One row that was not.
    public static <T> Rows<T> bad(PoisonRow row) {
        return new Rows<>(List.of(), List.of(row));
    }

    public static <T> Rows<T> all(List<Rows<T>> parts) {
        return new Rows<>(
                parts.stream().flatMap(part -> part.read().stream()).toList(),
                parts.stream().flatMap(part -> part.poison().stream()).toList());
    }

    public static PoisonRow poison(
            Fields.Element element, String idField, String path, String reason) {
        return new PoisonRow(
                LongTexts.cut(element.node().path(idField).asString(""), 100),
                path,
                reason,
                LongTexts.cut(element.node().toString(), MOST_RAW));
    }
}
