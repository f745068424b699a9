package com.erpsmartcloud.app.ui.outbox;

import com.erpsmartcloud.app.ui.table.ListColumn;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.archive.ListCell;
import com.erpsmartcloud.marketplace.pull.Quarantine;
import com.erpsmartcloud.marketplace.push.Command;

import java.util.List;
import java.util.function.Function;

/// The columns of the outbox screen's two lists in a file.
record OutboxFile(Texts texts, Function<Command, CommandWords.Look> look) {

    List<ListColumn<Command>> commands() {
        return List.of(
                ListColumn.text("store", "outbox.store", "store", Command::storeName),
                ListColumn.text(
                        "marketplace",
                        "list.marketplace",
                        "badge",
                        row -> row.marketplace().name()),
                ListColumn.text(
                        "command",
                        "outbox.command",
                        "kind",
                        row -> texts.get(CommandWords.of(row.kind()))),
                ListColumn.text("subject", "list.subject", "change", Command::title),
                ListColumn.text("before", "list.before", "change", Command::before),
                ListColumn.text("after", "list.after", "change", Command::after),
                ListColumn.text(
                        "state", "outbox.state", "state", row -> texts.get(look.apply(row).word())),
                new ListColumn<>(
                        "created_at",
                        "list.created-at",
                        "age",
                        row -> new ListCell.Moment(row.createdAt())),
                new ListColumn<>(
                        "ended_at",
                        "list.ended-at",
                        "",
                        row ->
                                row.endedAt()
                                        .<ListCell>map(ListCell.Moment::new)
                                        .orElse(ListCell.NONE)),
                ListColumn.count("attempts", "outbox.attempts", "", row -> (long) row.attempts()),
                ListColumn.text("answer_code", "list.answer-code", "", Command::answerCode),
                ListColumn.text("answer", "outbox.answer", "", Command::answerText));
    }

    List<ListColumn<Quarantine.Kept>> notUnderstood() {
        return List.of(
                ListColumn.text(
                        "resource",
                        "list.resource",
                        "row",
                        row -> texts.get(CommandWords.of(row.resource()))),
                ListColumn.text("row", "outbox.row", "row", Quarantine.Kept::externalId),
                ListColumn.text("path", "outbox.path", "path", Quarantine.Kept::jsonPath),
                ListColumn.text("reason", "outbox.reason", "reason", Quarantine.Kept::reason),
                new ListColumn<>(
                        "since", "outbox.since", "since", row -> new ListCell.Moment(row.since())));
    }
}
