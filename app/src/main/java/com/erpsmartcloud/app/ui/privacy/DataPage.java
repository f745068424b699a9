package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.table.ColumnSpec;
import com.erpsmartcloud.app.ui.table.DataTable;
import com.erpsmartcloud.app.ui.table.ListColumn;
import com.erpsmartcloud.app.ui.table.ListOnScreen;
import com.erpsmartcloud.app.ui.table.Page;
import com.erpsmartcloud.app.ui.table.RowsModel;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.archive.ListCell;
import com.erpsmartcloud.privacy.map.DataMapRow;
import com.erpsmartcloud.privacy.map.Place;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The data map: every class of data, where it is, why, how long, how many, with what can be done
/// about it.
final class DataPage implements PrivacyPage {

    private final PrivacyDesk desk;
    private final Texts texts;
    private final PageFrame frame;
    private final RowsModel<DataMapRow> rows;
    private final DataTable<DataMapRow> table;
    private final VBox foot = new VBox();

    DataPage(PrivacyDesk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.frame = new PageFrame(desk, PrivacyPart.DATA);
        this.rows = new RowsModel<>(desk.desk().jobs());
        this.table = new DataTable<>(desk.desk(), columns());
        table.setAccessibleText(texts.get(PrivacyPart.DATA.nameKey()));
        table.follow(rows);
        table.onCurrent(row -> row.ifPresent(this::describe));
        foot.getStyleClass().addAll("page-foot", "gap-8");
        foot.getChildren().add(Labels.wrapped(texts.get("privacy.data.choose"), "muted"));
        frame.setCenter(table);
        frame.setBottom(foot);
    }

    private List<ColumnSpec<DataMapRow>> columns() {
        return List.of(
                ColumnSpec.<DataMapRow>text(
                                "class",
                                "privacy.data.class",
                                180,
                                row -> texts.get(DataWords.of(row.data())))
                        .with("first"),
                ColumnSpec.<DataMapRow>text("where", "privacy.data.where", 150, this::where)
                        .yielding(1),
                ColumnSpec.<DataMapRow>text("purpose", "privacy.data.purpose", 170, this::purposes)
                        .growing(),
                ColumnSpec.<DataMapRow>text(
                                "basis",
                                "privacy.data.basis",
                                120,
                                row -> texts.get(DataWords.of(row.data().basis())))
                        .yielding(2),
                ColumnSpec.text(
                        "keep",
                        "privacy.data.keep",
                        180,
                        row -> texts.get(DataWords.of(row.keep()))),
                ColumnSpec.number(
                        "records",
                        "privacy.data.records",
                        90,
                        row -> texts.formats().number(row.records())),
                ColumnSpec.<DataMapRow>text("oldest", "privacy.data.oldest", 110, this::oldest)
                        .yielding(3));
    }

    /// Without an account nothing is anywhere else.
    private String where(DataMapRow row) {
        return texts.get(
                row.data().places().contains(Place.THIS_DEVICE)
                        ? "privacy.place.here"
                        : "privacy.place.nowhere");
    }

    private String purposes(DataMapRow row) {
        return row.data().purposes().stream()
                .sorted()
                .map(purpose -> texts.get(DataWords.of(purpose)))
                .collect(Collectors.joining(", "));
    }

    private String oldest(DataMapRow row) {
        return row.oldest().map(at -> texts.formats().day(at, desk.now())).orElse("");
    }

    @Override
    public Region node() {
        return frame;
    }

    @Override
    public void shown() {
        rows.show((offset, limit) -> {
            List<DataMapRow> all = desk.company().privacyRights().dataMap().read();
            return new Page<>(all.stream().skip(offset).limit(limit).toList(), all.size());
        });
        table.requestFocus();
    }

    @Override
    public void refreshed() {
        rows.refresh();
    }

    private String words(DataMapRow.Part part) {
        String held = DataWords.table(texts, part.table());
        return part.exported() ? held : held + " (" + texts.get("privacy.data.stays") + ")";
    }

    private void describe(DataMapRow row) {
        Map<String, Long> counts = new LinkedHashMap<>();
        row.parts().stream()
                .filter(part -> part.records() > 0)
                .forEach(part -> counts.merge(words(part), part.records(), Long::sum));
        String parts =
                counts.entrySet().stream()
                        .map(part -> part.getKey() + ": " + texts.formats().number(part.getValue()))
                        .collect(Collectors.joining("; "));
        FlowPane acts = new FlowPane(8, 8);
        acts.setId("classActs");
        acts.setAlignment(Pos.CENTER_LEFT);
        acts.getChildren().addAll(new ClassActs(desk, row).buttons());
        if (row.data().basis().offersObjection()) {
            acts.getChildren()
                    .add(opens("privacy.data.object", "bi-hand-index", PrivacyPart.REQUESTS));
        }
        if (row.data().basis().offersWithdrawal()) {
            acts.getChildren()
                    .add(opens("privacy.data.withdraw", "bi-toggle-off", PrivacyPart.CONSENTS));
        }
        foot.getChildren()
                .setAll(
                        Labels.wrapped(
                                texts.get(DataWords.of(row.data()))
                                        + ", "
                                        + texts.get("privacy.clause", row.data().clause()),
                                "t-bold"),
                        Labels.wrapped(
                                parts.isEmpty() ? texts.get("privacy.data.nothing") : parts,
                                "t-small",
                                "muted"),
                        acts);
    }

    private Button opens(String key, String icon, PrivacyPart part) {
        Button button = Buttons.plain(texts.get(key), icon);
        button.setOnAction(_ -> desk.open(part));
        return button;
    }

    @Override
    public Optional<ListOnScreen<?>> list() {
        List<ListColumn<DataMapRow>> all =
                List.of(
                        ListColumn.text(
                                "class",
                                "privacy.data.class",
                                "class",
                                row -> texts.get(DataWords.of(row.data()))),
                        ListColumn.text("where", "privacy.data.where", "where", this::where),
                        ListColumn.text(
                                "purpose", "privacy.data.purpose", "purpose", this::purposes),
                        ListColumn.text(
                                "basis",
                                "privacy.data.basis",
                                "basis",
                                row -> texts.get(DataWords.of(row.data().basis()))),
                        ListColumn.text(
                                "keep",
                                "privacy.data.keep",
                                "keep",
                                row -> texts.get(DataWords.of(row.keep()))),
                        ListColumn.count(
                                "records", "privacy.data.records", "records", DataMapRow::records),
                        new ListColumn<>(
                                "oldest",
                                "privacy.data.oldest",
                                "oldest",
                                row ->
                                        row.oldest()
                                                .<ListCell>map(ListCell.Moment::new)
                                                .orElse(ListCell.NONE)));
        return Optional.of(
                new ListOnScreen<>(
                        Text.of("privacy.data"),
                        all,
                        table.shownColumns(),
                        (offset, limit) -> {
                            List<DataMapRow> map = desk.company().privacyRights().dataMap().read();
                            return new Page<>(
                                    map.stream().skip(offset).limit(limit).toList(), map.size());
                        }));
    }
}
