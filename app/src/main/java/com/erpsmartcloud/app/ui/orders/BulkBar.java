package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.SelectionBar;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.orders.ActOutcome;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;

import java.util.stream.Collectors;

/// What can be done with the ticked orders, docked above the totals; after an act that some
/// refused, how many, why, and once more.
final class BulkBar {

    private final Texts texts;
    private final OrderWork work;
    private final OrderTools tools;
    private final SelectionBar bar;
    private final Subscription kept;

    BulkBar(Desk desk, OrderWork work, OrderTools tools) {
        this.texts = desk.texts();
        this.work = work;
        this.tools = tools;
        this.bar = new SelectionBar(texts);
        kept =
                Subscription.combine(
                        work.ticks().idsProperty().subscribe(_ -> show()),
                        work.sumsProperty().subscribe(_ -> show()),
                        work.partlyProperty().subscribe(_ -> show()));
    }

    SelectionBar node() {
        return bar;
    }

    void release() {
        kept.unsubscribe();
    }

    private void show() {
        int ticked = work.ticks().idsProperty().get().size();
        if (ticked == 0) {
            bar.hide();
            return;
        }
        work.partlyProperty()
                .get()
                .ifPresentOrElse(
                        partly -> bar.show(ticked, "", work.ticks()::clear, refused(partly)),
                        () -> bar.show(ticked, units(), work.ticks()::clear, acts()));
    }

    private String units() {
        return work.sumsProperty()
                .get()
                .map(sums -> texts.get("orders.units", sums.units()))
                .orElse("");
    }

    private Node[] acts() {
        Button hold = button("orders.act.hold", "bi-pause-circle");
        hold.setOnAction(_ -> tools.hold(hold));
        Button tag = button("orders.act.tag", "bi-tag");
        tag.setOnAction(_ -> tools.tag(tag));
        Button note = button("orders.act.note", "bi-chat-left-text");
        note.setOnAction(_ -> tools.note(note));
        Button place = button("orders.act.warehouse", "bi-geo-alt");
        place.setOnAction(_ -> tools.warehouse(place));
        Button more = Buttons.icon("bi-three-dots", texts.get("orders.act.more"));
        more.setOnAction(_ -> tools.more(more));
        return new Node[] {hold, tag, note, place, more};
    }

    private Button button(String key, String icon) {
        return Buttons.plain(texts.get(key), icon);
    }

    private Node[] refused(PartlyDone partly) {
        var words =
                Labels.of(
                        texts.get("orders.done.partly", partly.done(), partly.refused().size()),
                        "danger");
        String each =
                partly.refused().stream()
                        .limit(20)
                        .map(one -> one.number() + "  " + texts.get(reason(one.reason())))
                        .collect(Collectors.joining("\n"));
        words.setTooltip(new Tooltip(each));
        var why =
                Labels.of(
                        texts.get(reason(partly.refused().getFirst().reason())),
                        "t-small",
                        "muted");
        Button again =
                Buttons.withKey(
                        Buttons.plain(texts.get("orders.act.retry"), "bi-arrow-repeat"), "R");
        again.setOnAction(_ -> partly.again().run());
        return new Node[] {words, why, again};
    }

    static String reason(ActOutcome.Reason reason) {
        return switch (reason) {
            case GONE -> "orders.refused.gone";
            case ALREADY -> "orders.refused.already";
            case OVER -> "orders.refused.over";
            case MARKETPLACE -> "orders.refused.marketplace";
        };
    }
}
