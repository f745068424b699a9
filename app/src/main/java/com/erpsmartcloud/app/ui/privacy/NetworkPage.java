package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.EmptyState;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.export.ByteSize;
import com.erpsmartcloud.app.ui.export.ListBox;
import com.erpsmartcloud.app.ui.table.ColumnSpec;
import com.erpsmartcloud.app.ui.table.DataTable;
import com.erpsmartcloud.app.ui.table.ListColumn;
import com.erpsmartcloud.app.ui.table.ListOnScreen;
import com.erpsmartcloud.app.ui.table.Page;
import com.erpsmartcloud.app.ui.table.RowsModel;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.archive.ListCell;
import com.erpsmartcloud.privacy.network.HostTotal;
import com.erpsmartcloud.privacy.network.NetworkFilter;
import com.erpsmartcloud.privacy.network.NetworkRow;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// Every request this program made: the hosts with their bars, then request by request.
final class NetworkPage implements PrivacyPage {

    private final PrivacyDesk desk;
    private final Texts texts;
    private final PageFrame frame;
    private final VBox hosts = new VBox();
    private final TextField words = new TextField();
    private final RowsModel<NetworkRow> rows;
    private final DataTable<NetworkRow> table;

    NetworkPage(PrivacyDesk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        Button export = Buttons.plain(texts.get("privacy.export-list"), "bi-download");
        export.setOnAction(_ -> new ListBox(desk.desk(), desk.status(), file()).open());
        this.frame = new PageFrame(desk, PrivacyPart.NETWORK, export);
        this.rows = new RowsModel<>(desk.desk().jobs());
        this.table = new DataTable<>(desk.desk(), columns());
        table.setAccessibleText(texts.get(PrivacyPart.NETWORK.nameKey()));
        table.setPlaceholder(new EmptyState("bi-hdd-network", texts.get("privacy.network.none")));
        table.follow(rows);
        words.setId("networkFilter");
        words.setPromptText(texts.get("privacy.network.filter"));
        words.setAccessibleText(texts.get("privacy.network.filter"));
        words.textProperty().subscribe((_, _) -> find());
        HBox filter =
                new HBox(
                        words,
                        Labels.wrapped(texts.get("privacy.network.lead"), "t-small", "muted"));
        filter.getStyleClass().add("chip-row");
        filter.setAlignment(Pos.CENTER_LEFT);
        hosts.getStyleClass().add("host-list");
        ScrollPane scroll = new ScrollPane(hosts);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("host-scroll");
        javafx.scene.layout.BorderPane list = new javafx.scene.layout.BorderPane(table);
        list.setTop(new VBox(scroll, filter));
        frame.setCenter(list);
    }

    private List<ColumnSpec<NetworkRow>> columns() {
        return List.of(
                ColumnSpec.<NetworkRow>text(
                                "at",
                                "privacy.network.at",
                                100,
                                row ->
                                        texts.formats().day(row.entry().at(), desk.now())
                                                + " "
                                                + texts.formats().time(row.entry().at()))
                        .with("first"),
                ColumnSpec.<NetworkRow>text(
                                "host", "privacy.network.host", 170, row -> row.entry().host())
                        .growing(),
                ColumnSpec.<NetworkRow>text(
                                "purpose",
                                "privacy.network.purpose",
                                110,
                                row -> row.entry().purpose())
                        .yielding(2),
                ColumnSpec.<NetworkRow>text(
                                "carries",
                                "privacy.network.carries",
                                130,
                                row -> texts.get(NetworkWords.of(row.entry().carries())))
                        .yielding(1),
                ColumnSpec.number(
                        "out",
                        "privacy.network.out",
                        80,
                        row -> new ByteSize(row.entry().bytesOut()).in(texts)),
                ColumnSpec.number(
                        "in",
                        "privacy.network.in",
                        80,
                        row -> new ByteSize(row.entry().bytesIn()).in(texts)),
                ColumnSpec.<NetworkRow>text(
                                "tls", "privacy.network.tls", 80, row -> row.entry().tls())
                        .yielding(3),
                ColumnSpec.text(
                        "result",
                        "privacy.network.result",
                        130,
                        row -> texts.get(NetworkWords.of(row.entry().result()))));
    }

    @Override
    public Region node() {
        return frame;
    }

    @Override
    public void shown() {
        find();
        refreshed();
    }

    /// New requests do not move the rows under the eye; the hosts' figures change in place.
    @Override
    public void refreshed() {
        desk.read(_ -> desk.company().networkLog().totals(), this::show);
    }

    private void find() {
        NetworkFilter asked = NetworkFilter.ALL.with(words.getText());
        rows.show((offset, limit) -> page(asked, offset, limit));
    }

    private Page<NetworkRow> page(NetworkFilter filter, long offset, int limit) {
        var log = desk.company().networkLog();
        return new Page<>(log.page(filter, offset, limit), log.count(filter));
    }

    private void show(List<HostTotal> totals) {
        long most = totals.stream().mapToLong(HostTotal::requests).max().orElse(0);
        hosts.getChildren()
                .setAll(
                        totals.stream()
                                .map(host ->
                                        new HostRow(
                                                texts,
                                                host,
                                                most,
                                                chosen -> words.setText(chosen.host()),
                                                this::turn))
                                .toList());
        if (totals.isEmpty()) {
            hosts.getChildren()
                    .add(new EmptyState("bi-hdd-network", texts.get("privacy.network.none")));
        }
    }

    private void turn(HostTotal host) {
        String actor = desk.ports().actor();
        desk.act(
                _ -> {
                    if (host.blocked()) {
                        desk.company().blockedHosts().open(actor, host.host());
                    } else {
                        desk.company().blockedHosts().block(actor, host.host());
                    }
                    return host.host();
                },
                name ->
                        Text.of(
                                host.blocked()
                                        ? "privacy.host.was-opened"
                                        : "privacy.host.was-blocked",
                                name),
                this::refreshed);
    }

    @Override
    public Optional<ListOnScreen<?>> list() {
        return Optional.of(file());
    }

    private ListOnScreen<NetworkRow> file() {
        NetworkFilter asked = NetworkFilter.ALL.with(words.getText());
        List<ListColumn<NetworkRow>> all =
                List.of(
                        new ListColumn<>(
                                "at",
                                "privacy.network.at",
                                "at",
                                row -> new ListCell.Moment(row.entry().at())),
                        ListColumn.text(
                                "host", "privacy.network.host", "host", row -> row.entry().host()),
                        ListColumn.text(
                                "purpose",
                                "privacy.network.purpose",
                                "purpose",
                                row -> row.entry().purpose()),
                        ListColumn.text(
                                "method",
                                "privacy.network.method",
                                "",
                                row -> row.entry().method()),
                        ListColumn.text(
                                "path", "privacy.network.path", "", row -> row.entry().path()),
                        ListColumn.text(
                                "carries",
                                "privacy.network.carries",
                                "carries",
                                row -> texts.get(NetworkWords.of(row.entry().carries()))),
                        ListColumn.count(
                                "bytes_out",
                                "privacy.network.out",
                                "out",
                                row -> row.entry().bytesOut()),
                        ListColumn.count(
                                "bytes_in",
                                "privacy.network.in",
                                "in",
                                row -> row.entry().bytesIn()),
                        ListColumn.text(
                                "tls", "privacy.network.tls", "tls", row -> row.entry().tls()),
                        ListColumn.count(
                                "status",
                                "privacy.network.status",
                                "",
                                row -> (long) row.entry().status()),
                        ListColumn.text(
                                "result",
                                "privacy.network.result",
                                "result",
                                row -> texts.get(NetworkWords.of(row.entry().result()))));
        return new ListOnScreen<>(
                Text.of("privacy.network"),
                all,
                table.shownColumns(),
                (offset, limit) -> {
                    long newest = desk.company().networkLog().newest();
                    return page(asked.upTo(newest), offset, limit);
                });
    }
}
