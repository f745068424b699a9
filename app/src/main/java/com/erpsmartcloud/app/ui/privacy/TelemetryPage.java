package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.EmptyState;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Segments;
import com.erpsmartcloud.app.ui.table.ColumnSpec;
import com.erpsmartcloud.app.ui.table.DataTable;
import com.erpsmartcloud.app.ui.table.Page;
import com.erpsmartcloud.app.ui.table.RowsModel;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.privacy.consent.Purpose;
import com.erpsmartcloud.privacy.telemetry.KeptEvent;
import com.erpsmartcloud.privacy.telemetry.Telemetry;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// Events of use and faults: the list left, the exact text right, deleting and sending as equals.
final class TelemetryPage implements PrivacyPage {

    private enum View {
        WAITING,
        SENT
    }

    private final PrivacyDesk desk;
    private final Texts texts;
    private final Telemetry telemetry;
    private final PageFrame frame;
    private final RowsModel<KeptEvent> events;
    private final DataTable<KeptEvent> table;
    private final TextArea body = new TextArea();
    private final Label state = Labels.wrapped("", "muted");
    private final Button deleteThis;
    private View view = View.WAITING;

    TelemetryPage(PrivacyDesk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.telemetry = desk.company().telemetry();
        Button consents = Buttons.plain(texts.get("privacy.telemetry.consents"));
        consents.setOnAction(_ -> desk.open(PrivacyPart.CONSENTS));
        this.frame = new PageFrame(desk, PrivacyPart.TELEMETRY, consents);
        this.events = new RowsModel<>(desk.desk().jobs());
        this.table = new DataTable<>(desk.desk(), columns());
        table.setAccessibleText(texts.get(PrivacyPart.TELEMETRY.nameKey()));
        table.setPlaceholder(new EmptyState("bi-eye", texts.get("privacy.telemetry.none")));
        table.follow(events);
        table.onCurrent(this::read);
        body.setEditable(false);
        body.setWrapText(true);
        body.setId("eventBody");
        body.setAccessibleText(texts.get("privacy.telemetry.text"));
        body.getStyleClass().add("t-mono");
        this.deleteThis = Buttons.plain(texts.get("privacy.telemetry.delete-one"));
        deleteThis.setDisable(true);
        deleteThis.setOnAction(_ -> table.current().ifPresent(this::delete));
        frame.setCenter(both());
    }

    private Region both() {
        Segments<View> views =
                new Segments<>(
                        texts.get(PrivacyPart.TELEMETRY.nameKey()),
                        List.of(View.values()),
                        view,
                        each ->
                                texts.get(
                                        each == View.WAITING
                                                ? "privacy.telemetry.waiting"
                                                : "privacy.telemetry.sent"),
                        chosen -> {
                            view = chosen;
                            shown();
                        });
        HBox bar = new HBox(views, state);
        bar.getStyleClass().add("chip-row");
        HBox.setHgrow(state, Priority.ALWAYS);
        BorderPane left = new BorderPane(table);
        left.setTop(bar);
        HBox.setHgrow(left, Priority.ALWAYS);
        Button delete = Buttons.plain(texts.get("privacy.telemetry.delete"), "bi-trash");
        delete.setId("deleteWaiting");
        delete.setOnAction(_ -> deleteAll());
        Button send = Buttons.plain(texts.get("privacy.telemetry.send"), "bi-cloud-arrow-up");
        send.setId("sendWaiting");
        send.setOnAction(_ -> send());
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox right =
                new VBox(
                        Labels.wrapped(texts.get("privacy.telemetry.text"), "t-bold"),
                        body,
                        deleteThis,
                        new EqualPair(delete, send),
                        Labels.wrapped(texts.get("privacy.telemetry.equal"), "t-small", "muted"));
        right.getStyleClass().addAll("gap-12", "page-aside");
        HBox both = new HBox(left, right);
        both.setAlignment(Pos.TOP_LEFT);
        return both;
    }

    private List<ColumnSpec<KeptEvent>> columns() {
        return List.of(
                ColumnSpec.<KeptEvent>text(
                                "at",
                                "privacy.telemetry.at",
                                150,
                                event -> texts.formats().longDate(event.at()))
                        .with("first"),
                ColumnSpec.<KeptEvent>text("body", "privacy.telemetry.event", 200, KeptEvent::body)
                        .growing());
    }

    @Override
    public Region node() {
        return frame;
    }

    private record Found(boolean on, boolean faults, long waiting) {}

    @Override
    public void shown() {
        boolean waiting = view == View.WAITING;
        events.show((offset, limit) -> {
            List<KeptEvent> page =
                    waiting ? telemetry.waiting(offset, limit) : telemetry.sent(offset, limit);
            return new Page<>(page, waiting ? telemetry.waitingCount() : offset + page.size());
        });
        refreshed();
    }

    @Override
    public void refreshed() {
        var consents = desk.company().consents();
        desk.read(
                _ ->
                        new Found(
                                consents.isOn(Purpose.TELEMETRY),
                                consents.isOn(Purpose.CRASH_REPORTS),
                                telemetry.waitingCount()),
                found ->
                        state.setText(
                                texts.get(
                                        "privacy.telemetry.state",
                                        word(found.on()),
                                        word(found.faults()),
                                        found.waiting())));
    }

    /// In the middle of a sentence.
    private String word(boolean on) {
        return texts.get(on ? "privacy.on" : "privacy.off").toLowerCase(texts.language().locale());
    }

    private void read(Optional<KeptEvent> event) {
        body.setText(event.map(KeptEvent::body).orElse(""));
        deleteThis.setDisable(event.isEmpty());
    }

    private void delete(KeptEvent event) {
        desk.act(
                _ -> {
                    telemetry.delete(desk.ports().actor(), event.id());
                    return 1;
                },
                gone -> Text.of("privacy.telemetry.deleted", gone),
                this::shown);
    }

    private void deleteAll() {
        desk.act(
                _ ->
                        view == View.WAITING
                                ? telemetry.deleteWaiting(desk.ports().actor())
                                : telemetry.deleteSent(desk.ports().actor()),
                gone -> Text.of("privacy.telemetry.deleted", gone),
                this::shown);
    }

    private void send() {
        desk.act(
                _ -> telemetry.send(desk.ports().sender()),
                outcome ->
                        Text.of(
                                switch (outcome) {
                                    case DONE -> "privacy.telemetry.done";
                                    case OFF -> "privacy.telemetry.is-off";
                                    case WAITING -> "privacy.telemetry.no-account";
                                }),
                this::shown);
    }
}
