package com.erpsmartcloud.archive;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The page a person opens first, also years later and without the program: what is inside, what is
/// not and why, and how to check it with tools every computer has.
final class Readme {

    private static final int WIDTH = 30;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final ExportOptions options;
    private final Instant at;
    private final ExportPlan plan;
    private final Texts texts;

    Readme(ExportOptions options, Instant at, ExportPlan plan) {
        this.options = options;
        this.at = at;
        this.plan = plan;
        this.texts = Texts.in(options.language());
    }

    /// @param zip name of the ZIP
    /// @param folder the folder inside it
    String text(String zip, String folder, List<WrittenTable> tables) {
        StringBuilder page = new StringBuilder();
        add(page, texts.text(plan.whole() ? "title" : "titlePart", options.company()));
        add(page, texts.text("written", MINUTE.format(at), options.programVersion()));
        add(page, texts.text("inside"));
        for (WrittenTable table : tables) {
            String title = table.file().title();
            page.append("  ").append(padded(title)).append(padded(number(table.rows()), 14));
            page.append(about(table.file())).append('\n');
        }
        page.append('\n');
        add(page, texts.text("forms"));
        add(page, texts.text("defused"));
        add(page, texts.text("money"));
        if (!plan.leftOut().isEmpty()) {
            add(page, texts.text("leftOut"));
            for (LeftOut left : plan.leftOut()) {
                page.append("  ").append(padded(left.name()));
                page.append(texts.text(left.reason().key())).append('\n');
            }
            page.append('\n');
        }
        add(page, texts.text("verify", "unzip -t " + zip, "unzip " + zip));
        page.append("  cd ").append(folder).append('\n');
        page.append("  sha256sum -c ").append(Bag.MANIFEST).append('\n');
        page.append("  sha256sum -c ").append(Bag.TAG_MANIFEST).append("\n\n");
        add(page, texts.text("verifyElsewhere"));
        add(page, texts.text("personal"));
        return page.toString();
    }

    private String about(TableFile file) {
        return texts.find("table." + file.table().name()).orElse("");
    }

    private static void add(StringBuilder page, String paragraph) {
        page.append(paragraph).append("\n\n");
    }

    private String number(long rows) {
        return NumberFormat.getIntegerInstance(options.language()).format(rows);
    }

    private static String padded(String text) {
        return padded(text, WIDTH);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
