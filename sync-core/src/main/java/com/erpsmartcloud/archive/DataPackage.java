package com.erpsmartcloud.archive;

import com.erpsmartcloud.store.Column;
import com.erpsmartcloud.store.Column.Type;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Describes every file of an export to programs: types, keys, units, and what to know about them.
///
/// Source: Data Package 2.0, https://datapackage.org/standard/data-package/
final class DataPackage {

    private static final String SCHEMA = "https://datapackage.org/profiles/2.0/datapackage.json";

    private static final Map<String, Object> DIALECT =
            Map.of(
                    "delimiter", ",",
                    "quoteChar", "\"",
                    "doubleQuote", true,
                    "lineTerminator", "\r\n",
                    "header", true);

    private static final Map<String, String> CONVENTIONS =
            ordered(
                    "csvDefusing",
                    Defusing.RULE,
                    "exactForm",
                    "The .jsonl file of a table is its exact form; half surrogate pairs,"
                            + " which UTF-8 cannot hold, are escaped there and replaced by '?'"
                            + " in CSV.",
                    "missing",
                    "In CSV an absent value is an empty cell and an empty text is \"\"; in"
                            + " JSON Lines an absent value is null.",
                    "money",
                    "Columns ending in _minor hold whole minor units of the currency in the"
                            + " row's currency column (cents, kopecks, whole yen). The CSV"
                            + " column beside it without _minor is the same amount with its"
                            + " decimals, empty if the currency is not in ISO 4217.",
                    "instants",
                    "ISO 8601, UTC, milliseconds where they are not zero.",
                    "integers",
                    "Up to 64 bits, signed.",
                    "order",
                    "Rows stand in the order of the primary key.");

    private final ExportOptions options;
    private final Instant at;
    private final ExportPlan plan;

    DataPackage(ExportOptions options, Instant at, ExportPlan plan) {
        this.options = options;
        this.at = at;
        this.plan = plan;
    }

    String json(List<WrittenTable> tables) {
        List<Object> resources = new ArrayList<>();
        for (WrittenTable table : tables) {
            resources.add(csv(table.file(), table.key(), table.csv()));
            resources.add(jsonLines(table.file(), table.key(), table.jsonLines()));
        }
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", SCHEMA);
        root.put("name", "erp-smart-cloud-export");
        root.put("title", options.company());
        root.put("created", at.toString());
        root.put("generator", "ERP Smart Cloud Desktop " + options.programVersion());
        root.put("conventions", CONVENTIONS);
        root.put("leftOut", plan.leftOut().stream().map(this::leftOut).toList());
        root.put("resources", resources);
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private Map<String, Object> csv(TableFile table, TableKey key, ExportedFile file) {
        Map<String, Object> resource = resource(table, table.title(), "csv", "text/csv", file);
        resource.put("dialect", DIALECT);
        List<Object> fields = new ArrayList<>();
        for (Column column : table.columns()) {
            fields.add(field(column));
            if (column.type() == Type.MONEY) {
                fields.add(amount(column));
            }
        }
        resource.put("schema", schema(table, key, fields, ""));
        return resource;
    }

    private Map<String, Object> jsonLines(TableFile table, TableKey key, ExportedFile file) {
        Map<String, Object> resource =
                resource(table, table.title() + "-jsonl", "jsonl", "application/jsonl", file);
        List<Object> fields = new ArrayList<>();
        table.columns().forEach(column -> fields.add(field(column)));
        resource.put("schema", schema(table, key, fields, "-jsonl"));
        return resource;
    }

    private static Map<String, Object> resource(
            TableFile table, String name, String format, String mediaType, ExportedFile file) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", name);
        resource.put("type", "table");
        resource.put("path", file.name());
        resource.put("format", format);
        resource.put("mediatype", mediaType);
        resource.put("encoding", "utf-8");
        resource.put("bytes", file.bytes());
        resource.put("hash", "sha256:" + file.sha256());
        resource.put("rowCount", file.rows().orElse(0));
        resource.put("table", table.table().name());
        return resource;
    }

    private Map<String, Object> schema(
            TableFile table, TableKey key, List<Object> fields, String suffix) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("fields", fields);
        schema.put("missingValues", List.of(""));
        schema.put("primaryKey", key.columns());
        List<Object> links = new ArrayList<>();
        for (Column column : table.columns()) {
            Links.target(table.table().name(), column)
                    .flatMap(this::exported)
                    .ifPresent(target -> links.add(link(column, target.title() + suffix)));
        }
        if (!links.isEmpty()) {
            schema.put("foreignKeys", links);
        }
        return schema;
    }

    private Optional<TableFile> exported(String table) {
        return plan.files().stream().filter(f -> f.table().name().equals(table)).findFirst();
    }

    private static Map<String, Object> link(Column column, String resource) {
        return Map.of(
                "fields",
                List.of(column.name()),
                "reference",
                Map.of("resource", resource, "fields", List.of("id")));
    }

    private static Map<String, String> field(Column column) {
        String name = column.name();
        return switch (column.type()) {
            case ID -> ordered("name", name, "type", "string", "format", "uuid");
            case TEXT -> ordered("name", name, "type", "string");
            case NUMBER -> ordered("name", name, "type", "integer");
            case FLAG -> ordered("name", name, "type", "boolean");
            case INSTANT -> ordered("name", name, "type", "datetime");
            case MONEY ->
                    ordered(
                            "name",
                            name,
                            "type",
                            "integer",
                            "unit",
                            "minor",
                            "currencyField",
                            "currency");
            case BYTES -> ordered("name", name, "type", "string", "format", "binary");
        };
    }

    private static Map<String, String> amount(Column column) {
        return ordered(
                "name",
                Cells.amountColumn(column.name()),
                "type",
                "number",
                "unit",
                "major",
                "currencyField",
                "currency");
    }

    private Map<String, String> leftOut(LeftOut left) {
        String reason = Texts.in(Locale.ENGLISH).text(left.reason().key());
        return ordered("name", left.name(), "reason", reason);
    }

    private static Map<String, String> ordered(String... namesAndValues) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
