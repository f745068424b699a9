package com.erpsmartcloud.app.ui.rules;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Segments;
import com.erpsmartcloud.app.ui.table.DataTable;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.push.RulePreview;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.List;
import java.util.Optional;

/// What the rule would do: twenty products from the scarcest to the richest, or the listings that
/// change most, and below them the count over everything.
final class PreviewPane extends VBox {

    /// Which listings are named.
    private enum View {
        SAMPLE,
        LARGEST
    }

    private final Texts texts;
    private final RuleEditorViewModel model;
    private final DataTable<Preview> table;
    private final Label all = Labels.wrapped("", "t-bold");
    private final Label sums = Labels.wrapped("", "t-small", "muted");
    private final HBox busy;
    private View view = View.SAMPLE;
    private final Subscription kept;

    PreviewPane(Desk desk, RuleEditorViewModel model) {
        this.texts = desk.texts();
        this.model = model;
        this.table = new DataTable<>(desk, new PreviewColumns(desk).all());
        getStyleClass().add("rule-preview");
        Segments<View> which =
                new Segments<>(
                        texts.get("rules.preview"),
                        List.of(View.values()),
                        View.SAMPLE,
                        each -> texts.get(words(each)),
                        next -> {
                            view = next;
                            rows();
                        });
        HBox head = new HBox(which);
        head.getStyleClass().add("rule-preview-head");
        table.setAccessibleText(texts.get("rules.preview"));
        table.setPlaceholder(Labels.wrapped(texts.get("rules.preview.none"), "muted"));
        table.follow(model.previews());
        VBox.setVgrow(table, Priority.ALWAYS);
        busy =
                new HBox(
                        Icon.of("bi-arrow-repeat"),
                        Labels.of(texts.get("rules.counting"), "t-small", "muted"));
        busy.getStyleClass().add("gap-6");
        busy.setAlignment(Pos.CENTER_LEFT);
        VBox foot = new VBox(all, sums, busy);
        foot.getStyleClass().add("rule-sums");
        getChildren().addAll(head, table, foot);
        kept =
                Subscription.combine(
                        model.sampleProperty().subscribe(_ -> rows()),
                        model.simulationProperty()
                                .subscribe(_ -> {
                                    rows();
                                    sums();
                                }),
                        model.countingProperty().subscribe(on -> busy.setVisible(on)));
    }

    void release() {
        kept.unsubscribe();
        table.release();
    }

    private static String words(View view) {
        return switch (view) {
            case SAMPLE -> "rules.preview.sample";
            case LARGEST -> "rules.preview.largest";
        };
    }

    private void rows() {
        model.preview(
                view == View.SAMPLE
                        ? model.sampleProperty().get()
                        : model.simulationProperty()
                                .get()
                                .map(RuleEditorViewModel.Simulation::largest)
                                .orElse(List.of()));
    }

    private void sums() {
        Optional<RulePreview> found =
                model.simulationProperty().get().map(RuleEditorViewModel.Simulation::preview);
        all.setText(
                found.map(sum ->
                                texts.get(
                                        "rules.sim", sum.covered(), sum.changed(), sum.listings()))
                        .orElse(""));
        sums.setText(
                found.map(sum ->
                                texts.get(
                                        "rules.sim.more",
                                        sum.up(),
                                        sum.down(),
                                        sum.toZero(),
                                        sum.before(),
                                        sum.after()))
                        .orElse(""));
    }
}
