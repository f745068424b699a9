package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.EmptyState;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Segments;
import com.erpsmartcloud.app.ui.control.StatusPill;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.privacy.map.DataPurpose;
import com.erpsmartcloud.privacy.rights.About;
import com.erpsmartcloud.privacy.rights.Right;
import com.erpsmartcloud.privacy.rights.RightsRequest;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Seven buttons in plain words; the requests with their two clocks; one of them opened.
final class RequestsPage implements PrivacyPage {

    private final PrivacyDesk desk;
    private final Texts texts;
    private final RequestsViewModel model;
    private final PageFrame frame;
    private final VBox asking = new VBox();
    private final VBox objected = new VBox();
    private final VBox list = new VBox();
    private final VBox aside = new VBox();

    RequestsPage(PrivacyDesk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.model = new RequestsViewModel(desk);
        this.frame = new PageFrame(desk, PrivacyPart.REQUESTS);
        asking.getStyleClass().add("gap-8");
        list.getStyleClass().add("gap-8");
        aside.getStyleClass().add("gap-12");
        VBox buttons = new VBox();
        buttons.getStyleClass().add("gap-8");
        for (Right right : Right.values()) {
            Button button = new Button(texts.get(RightsWords.of(right)));
            button.setId("right-" + right.name());
            button.getStyleClass().add("right-button");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(_ -> choose(right));
            buttons.getChildren().add(button);
        }
        VBox rights =
                new VBox(
                        buttons,
                        Labels.wrapped(texts.get("privacy.rights.equal"), "t-small", "muted"));
        rights.getStyleClass().addAll("gap-12", "rights-side");
        VBox middle =
                new VBox(
                        asking,
                        objected,
                        Labels.wrapped(texts.get("privacy.rights.list"), "t-bold"),
                        list);
        middle.getStyleClass().addAll("gap-12", "page-room");
        HBox.setHgrow(middle, Priority.ALWAYS);
        HBox both = new HBox(scroll(rights, "page-narrow"), grown(scroll(middle, "")), side());
        frame.setCenter(both);
        objected.getStyleClass().add("gap-8");
        model.allProperty().subscribe(this::show);
        model.objectionsProperty().subscribe(this::showObjections);
        model.openProperty()
                .subscribe(open ->
                        aside.getChildren()
                                .setAll(
                                        open.map(it -> new RequestCard(desk, model, it).parts())
                                                .orElseGet(() ->
                                                        List.of(
                                                                Labels.wrapped(
                                                                        texts.get(
                                                                                "privacy.rights.choose"),
                                                                        "muted")))));
    }

    private ScrollPane side() {
        ScrollPane side = scroll(aside, "page-aside");
        side.setId("requestAside");
        return side;
    }

    private static ScrollPane grown(ScrollPane pane) {
        HBox.setHgrow(pane, Priority.ALWAYS);
        return pane;
    }

    private static ScrollPane scroll(Region content, String styleClass) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        if (!styleClass.isEmpty()) {
            scroll.getStyleClass().add(styleClass);
        }
        return scroll;
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

    @Override
    public boolean escaped() {
        boolean something =
                !asking.getChildren().isEmpty() || model.openProperty().get().isPresent();
        asking.getChildren().clear();
        model.close();
        return something;
    }

    private void choose(Right right) {
        About[] about = {About.MYSELF};
        Segments<About> whose =
                new Segments<>(
                        texts.get("privacy.about"),
                        Arrays.asList(About.values()),
                        About.MYSELF,
                        each -> texts.get(RightsWords.of(each)),
                        chosen -> about[0] = chosen);
        TextArea words = new TextArea();
        words.setId("requestWords");
        words.setPrefRowCount(3);
        words.setWrapText(true);
        Label name = Labels.wrapped(texts.get("privacy.request.words"), "t-small", "muted");
        name.setLabelFor(words);
        Button stop = Buttons.plain(texts.get("privacy.request.stop"));
        stop.setOnAction(_ -> asking.getChildren().clear());
        Button ask = Buttons.plain(texts.get("privacy.request.ask"));
        ask.setId("askRequest");
        ask.setOnAction(_ ->
                IdentityBox.ask(
                        desk,
                        proof -> {
                            Optional<Path> file =
                                    AtOnce.file(right, about[0])
                                            .flatMap(suggested ->
                                                    desk.desk()
                                                            .dialogs()
                                                            .whereToSave(
                                                                    Text.of("privacy.right.where"),
                                                                    suggested));
                            model.ask(right, about[0], words.getText(), proof, file);
                            asking.getChildren().clear();
                        }));
        asking.getChildren()
                .setAll(
                        Cards.titled(
                                texts.get(RightsWords.of(right)),
                                Labels.wrapped(texts.get(RightsWords.what(right)), "muted"),
                                whose,
                                name,
                                words,
                                new EqualPair(stop, ask)));
    }

    private void showObjections(Map<DataPurpose, Instant> objections) {
        objected.getChildren().clear();
        objections.forEach((purpose, since) -> {
            String words =
                    texts.get(
                            "privacy.objection.since",
                            texts.get(DataWords.of(purpose)),
                            texts.formats().day(since, desk.now()));
            Button back = Buttons.plain(texts.get("privacy.objection.back"));
            back.setId("objectionBack-" + purpose.name());
            back.setOnAction(_ -> model.takeObjectionBack(purpose));
            HBox row =
                    new HBox(
                            new StatusPill(Tone.WARNING, "bi-slash-circle", words, words),
                            Labels.spring(),
                            back);
            row.getStyleClass().add("gap-8");
            row.setAlignment(Pos.CENTER_LEFT);
            objected.getChildren().add(row);
        });
        objected.setManaged(!objections.isEmpty());
    }

    private void show(List<RightsRequest> all) {
        list.getChildren().setAll(all.stream().map(this::row).toList());
        if (all.isEmpty()) {
            list.getChildren().add(new EmptyState("bi-inbox", texts.get("privacy.requests.none")));
        }
    }

    private Region row(RightsRequest request) {
        return new RequestRow(desk, request, () -> model.show(request));
    }
}
