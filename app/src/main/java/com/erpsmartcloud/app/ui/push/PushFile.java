package com.erpsmartcloud.app.ui.push;

import com.erpsmartcloud.app.ui.table.ListColumn;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.app.ui.why.PushWords;
import com.erpsmartcloud.archive.ListCell;
import com.erpsmartcloud.marketplace.push.Drift;
import com.erpsmartcloud.marketplace.push.PublishedRow;
import com.erpsmartcloud.marketplace.push.Push;

import java.util.List;

/// The columns of the publishing screen's two lists in a file.
record PushFile(Texts texts) {

    List<ListColumn<PublishedRow>> shown() {
        return List.of(
                ListColumn.text(
                        "marketplace",
                        "list.marketplace",
                        "badge",
                        row -> row.marketplace().name()),
                ListColumn.text("sku", "stock.sku", "sku", PublishedRow::sku),
                ListColumn.text("store", "push.store", "store", PublishedRow::storeName),
                new ListColumn<>(
                        "shows",
                        "push.shows",
                        "shows",
                        row ->
                                row.shown().isPresent()
                                        ? new ListCell.Count(row.shown().getAsLong())
                                        : ListCell.NONE),
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
                new ListColumn<>(
                        "held_back",
                        "push.held",
                        "held",
                        row ->
                                row.heldBack().isPresent()
                                        ? new ListCell.Count(row.heldBack().getAsLong())
                                        : ListCell.NONE),
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
                ListColumn.text(
                        "marketplace",
                        "list.marketplace",
                        "badge",
                        row -> row.marketplace().name()),
                ListColumn.text("sku", "stock.sku", "sku", Drift::sku),
                ListColumn.text("store", "push.store", "store", Drift::storeName),
                ListColumn.count("ours", "push.ours", "ours", Drift::ours),
                ListColumn.count("theirs", "push.theirs", "theirs", Drift::theirs),
                new ListColumn<>(
                        "since", "push.since", "since", row -> new ListCell.Moment(row.since())));
    }

    List<ListColumn<Push>> sent() {
        return List.of(
                ListColumn.text(
                        "marketplace",
                        "list.marketplace",
                        "badge",
                        row -> row.marketplace().name()),
                ListColumn.text("sku", "stock.sku", "sku", Push::article),
                ListColumn.text("store", "push.store", "store", Push::storeName),
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
}
