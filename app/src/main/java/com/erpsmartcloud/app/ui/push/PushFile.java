package com.erpsmartcloud.app.ui.push;

import com.erpsmartcloud.app.ui.table.ListColumn;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.app.ui.why.PushWords;
import com.erpsmartcloud.archive.ListCell;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.push.Drift;
import com.erpsmartcloud.marketplace.push.PublishedRow;
import com.erpsmartcloud.marketplace.push.Push;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/// The columns of the publishing screen's two lists in a file.
record PushFile(Texts texts) {

    List<ListColumn<PublishedRow>> shown() {
        return List.of(
                marketplace(PublishedRow::marketplace),
                sku(PublishedRow::sku),
                store(PublishedRow::storeName),
                figure("shows", "push.shows", "shows", PublishedRow::shown),
                ListColumn.count("wants", "push.wants", "wants", PublishedRow::wanted),
                new ListColumn<>(
                        "available",
                        "stock.available",
                        "available",
                        row ->
                                row.number()
                                        .<ListCell>map(
                                                one -> new ListCell.Count(one.steps().available()))
                                        .orElse(ListCell.NONE)),
                figure("held_back", "push.held", "held", PublishedRow::heldBack),
                ListColumn.text(
                        "rule",
                        "push.why",
                        "why",
                        row ->
                                row.number()
                                        .flatMap(one -> one.rule())
                                        .map(found -> found.rule().name())
                                        .orElse("")),
                ListColumn.text("answer", "push.answer", "state", PublishedRow::answer));
    }

    List<ListColumn<Drift>> drifted() {
        return List.of(
                marketplace(Drift::marketplace),
                sku(Drift::sku),
                store(Drift::storeName),
                ListColumn.count("ours", "push.ours", "ours", Drift::ours),
                ListColumn.count("theirs", "push.theirs", "theirs", Drift::theirs),
                new ListColumn<>(
                        "since", "push.since", "since", row -> new ListCell.Moment(row.since())));
    }

    List<ListColumn<Push>> sent() {
        return List.of(
                marketplace(Push::marketplace),
                sku(Push::article),
                store(Push::storeName),
                ListColumn.text("before", "list.before", "before", Push::before),
                ListColumn.text("after", "list.after", "after", Push::after),
                ListColumn.text(
                        "cause",
                        "push.cause",
                        "cause",
                        row -> texts.get(PushWords.cause(row.cause()))),
                new ListColumn<>(
                        "created_at",
                        "list.created-at",
                        "at",
                        row -> new ListCell.Moment(row.createdAt())),
                new ListColumn<>(
                        "ended_at",
                        "list.ended-at",
                        "at",
                        row ->
                                row.endedAt()
                                        .<ListCell>map(ListCell.Moment::new)
                                        .orElse(ListCell.NONE)),
                ListColumn.text(
                        "state", "push.answer", "state", row -> PushWords.answer(row, texts)),
                ListColumn.text("answer_code", "list.answer-code", "", Push::answerCode));
    }

    private static <T> ListColumn<T> marketplace(Function<T, Marketplace> of) {
        return ListColumn.text(
                "marketplace", "list.marketplace", "badge", row -> of.apply(row).name());
    }

    private static <T> ListColumn<T> sku(Function<T, String> of) {
        return ListColumn.text("sku", "stock.sku", "sku", of);
    }

    private static <T> ListColumn<T> store(Function<T, String> of) {
        return ListColumn.text("store", "push.store", "store", of);
    }

    /// A figure that may not be known.
    private static <T> ListColumn<T> figure(
            String id, String titleKey, String column, Function<T, OptionalLong> of) {
        return new ListColumn<>(
                id,
                titleKey,
                column,
                row -> {
                    OptionalLong units = of.apply(row);
                    return units.isPresent()
                            ? new ListCell.Count(units.getAsLong())
                            : ListCell.NONE;
                });
    }
}
