package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Chip;
import com.erpsmartcloud.app.ui.text.Formats;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.orders.Deadline;
import com.erpsmartcloud.orders.OrderFilter;
import com.erpsmartcloud.orders.OrderTag;

import javafx.scene.Node;
import javafx.scene.control.Button;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The filters of the orders list as chips: what is on, what is offered, "Clear" from two on.
record OrderChips(Desk desk, OrdersViewModel model, List<OrderTag> tags) {

    List<Node> nodes() {
        Texts texts = desk.texts();
        List<Node> chips = new ArrayList<>();
        if (!model.deadlineProperty().get().equals(Deadline.ANY)) {
            Chip due = Chip.on(words(model.deadlineProperty().get()));
            due.setOnAction(_ -> model.deadlineProperty().set(Deadline.ANY));
            chips.add(due);
        }
        chips.add(dueSoon());
        ClauseWords words = new ClauseWords(texts, tags, id -> id.toString());
        for (OrderFilter.Clause clause : model.filterProperty().get().clauses()) {
            Chip on = Chip.on(words.of(clause));
            on.setOnAction(
                    _ -> model.filterProperty().set(model.filterProperty().get().without(clause)));
            chips.add(on);
        }
        if (model.storesChosen() > 0) {
            Chip stores = Chip.on(texts.get("stores.some", model.storesChosen()));
            stores.setOnAction(_ -> model.allStores());
            chips.add(stores);
        }
        if (model.filters() > 1) {
            chips.add(clear());
        }
        return chips;
    }

    /// Takes all filters away.
    Button clear() {
        Button clear = Buttons.link(desk.texts().get("orders.clear"));
        clear.setOnAction(_ -> model.clearFilters());
        return clear;
    }

    private Chip dueSoon() {
        boolean on = model.dueSoonProperty().get();
        String words = desk.texts().get("orders.chip.due-soon");
        Chip due = on ? Chip.on(words) : Chip.offered(words);
        if (!on) {
            due.setGraphic(null);
        }
        due.setOnAction(_ -> model.dueSoonProperty().set(!on));
        return due;
    }

    private String words(Deadline range) {
        Texts texts = desk.texts();
        Formats formats = texts.formats();
        Instant now = desk.now().instant();
        if (range.before().isEmpty()) {
            return range.from()
                    .map(from -> texts.get("orders.chip.due-from", formats.moment(from, now)))
                    .orElse("");
        }
        Instant before = range.before().get();
        if (range.from().isPresent()) {
            Instant from = range.from().get();
            return texts.get("orders.chip.due-between", formats.time(from), formats.time(before));
        }
        if (!before.isAfter(now)) {
            return texts.get("orders.chip.late", formats.moment(before, now));
        }
        LocalDate last = LocalDate.ofInstant(before.minusMillis(1), formats.zone());
        return last.equals(LocalDate.ofInstant(now, formats.zone()))
                ? texts.get("orders.chip.due-today")
                : texts.get("orders.chip.due-before", formats.moment(before, now));
    }
}
