package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.EmptyState;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.table.ColumnSpec;
import com.erpsmartcloud.app.ui.table.DataTable;
import com.erpsmartcloud.app.ui.table.Page;
import com.erpsmartcloud.app.ui.table.RowsModel;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.privacy.consent.ChainCheck;
import com.erpsmartcloud.privacy.consent.ConsentLine;
import com.erpsmartcloud.privacy.consent.ConsentState;
import com.erpsmartcloud.privacy.consent.Purpose;

import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Every question for consent with its switch, and the ledger of answers.
final class ConsentsPage implements PrivacyPage {

    private final PrivacyDesk desk;
    private final Texts texts;
    private final ConsentsViewModel model;
    private final PageFrame frame;
    private final RowsModel<ConsentLine> lines;
    private final DataTable<ConsentLine> table;
    private final Map<Purpose, ConsentSwitch> switches = new EnumMap<>(Purpose.class);
    private final Button receipt;

    ConsentsPage(PrivacyDesk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.model = new ConsentsViewModel(desk);
        this.receipt = Buttons.plain(texts.get("privacy.receipt"), "bi-receipt");
        receipt.setId("receipt");
        receipt.setDisable(true);
        Button verify = Buttons.plain(texts.get("privacy.verify"), "bi-check2-circle");
        verify.setId("verify");
        verify.setOnAction(_ -> model.verify());
        this.frame = new PageFrame(desk, PrivacyPart.CONSENTS, receipt, verify);
        this.lines = new RowsModel<>(desk.desk().jobs());
        this.table = new DataTable<>(desk.desk(), columns());
        table.setAccessibleText(texts.get("privacy.ledger"));
        table.setPlaceholder(new EmptyState("bi-journal-check", texts.get("privacy.ledger.none")));
        table.follow(lines);
        table.onCurrent(line -> receipt.setDisable(line.isEmpty()));
        receipt.setOnAction(_ -> table.current().ifPresent(this::save));
        HBox both = new HBox(questions(), table);
        HBox.setHgrow(table, Priority.ALWAYS);
        both.getStyleClass().add("page-both");
        frame.setCenter(both);
        model.statesProperty().subscribe(this::show);
        model.checkProperty().subscribe(found -> found.ifPresent(this::say));
    }

    private Region questions() {
        VBox box = new VBox(ConsentsCard.needed(texts));
        box.getStyleClass().addAll("card", "consents-card");
        for (Purpose purpose : Purpose.values()) {
            ConsentSwitch each = new ConsentSwitch(texts, purpose, model::answer);
            switches.put(purpose, each);
            box.getChildren().add(each);
        }
        Button off = Buttons.plain(texts.get("privacy.turn-all-off"));
        off.setOnAction(_ -> model.turnAllOff());
        VBox all =
                new VBox(box, off, Labels.wrapped(texts.get("privacy.apart"), "t-small", "muted"));
        all.getStyleClass().addAll("gap-12", "page-room");
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("page-side");
        return scroll;
    }

    private List<ColumnSpec<ConsentLine>> columns() {
        return List.of(
                ColumnSpec.<ConsentLine>text(
                                "at",
                                "privacy.ledger.at",
                                150,
                                line -> texts.formats().longDate(line.at()))
                        .with("first"),
                ColumnSpec.<ConsentLine>text(
                                "subject",
                                "privacy.ledger.subject",
                                160,
                                line -> texts.get(PrivacyWords.subject(line)))
                        .growing(),
                ColumnSpec.text(
                        "said",
                        "privacy.ledger.said",
                        90,
                        line -> texts.get(PrivacyWords.said(line))),
                ColumnSpec.<ConsentLine>text(
                                "notice",
                                "privacy.ledger.notice",
                                90,
                                line -> line.notice().version() + " " + line.notice().language())
                        .yielding(2),
                ColumnSpec.<ConsentLine>text(
                                "device", "privacy.ledger.device", 110, ConsentLine::deviceName)
                        .yielding(1));
    }

    @Override
    public Region node() {
        return frame;
    }

    @Override
    public void shown() {
        model.load();
    }

    @Override
    public void refreshed() {
        model.load();
    }

    private void show(List<ConsentState> states) {
        states.forEach(state -> {
            ConsentSwitch shown = switches.get(state.purpose());
            if (shown != null) {
                shown.show(state, desk.now());
            }
        });
        lines.show((offset, limit) ->
                new Page<>(
                        desk.company().consents().lines(offset, limit),
                        desk.company().consents().count()));
    }

    private void save(ConsentLine line) {
        desk.desk()
                .dialogs()
                .whereToSave(Text.of("privacy.receipt"), "receipt-" + line.seq() + ".json")
                .ifPresent(file -> model.saveReceipt(line, file));
    }

    private void say(ChainCheck found) {
        frame.say(
                switch (found) {
                    case ChainCheck.Whole(long count) ->
                            new Banner(
                                    Tone.SUCCESS,
                                    "bi-check-circle",
                                    texts.get("privacy.chain.whole", count),
                                    texts.get("privacy.chain.whole.more"));
                    case ChainCheck.Broken(long device, long seq, ChainCheck.Fault fault) ->
                            new Banner(
                                    Tone.DANGER,
                                    "bi-x-circle-fill",
                                    texts.get(
                                            switch (fault) {
                                                case CHANGED -> "privacy.chain.changed";
                                                case MISSING -> "privacy.chain.missing";
                                                case NOT_LINKED -> "privacy.chain.unlinked";
                                            },
                                            seq),
                                    texts.get(
                                            "privacy.chain.broken.more", Long.toHexString(device)));
                });
    }
}
