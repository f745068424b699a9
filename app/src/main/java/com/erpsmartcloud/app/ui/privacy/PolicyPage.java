package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Styles;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.privacy.policy.Banner;
import com.erpsmartcloud.privacy.policy.Difference;
import com.erpsmartcloud.privacy.policy.FeedState;
import com.erpsmartcloud.privacy.policy.KnownVersion;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// The privacy policy: versions left, the text right with + and - before what changed.
final class PolicyPage implements PrivacyPage {

    private final PrivacyDesk desk;
    private final Texts texts;
    private final PolicyViewModel model;
    private final PageFrame frame;
    private final VBox versions = new VBox();
    private final VBox text = new VBox();
    private final VBox foot = new VBox();
    private final Label looked = Labels.wrapped("", "t-small", "muted");

    PolicyPage(PrivacyDesk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.model = new PolicyViewModel(desk);
        Button look = Buttons.plain(texts.get("privacy.policy.look"), "bi-arrow-repeat");
        look.setId("lookForPolicy");
        look.setOnAction(_ -> model.look());
        this.frame = new PageFrame(desk, PrivacyPart.POLICY, look);
        versions.getStyleClass().add("gap-4");
        VBox left = new VBox(versions, looked);
        left.getStyleClass().addAll("gap-12", "policy-side");
        text.getStyleClass().addAll("policy-text", "gap-12");
        ScrollPane scroll = new ScrollPane(text);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        foot.getStyleClass().addAll("page-foot", "gap-8");
        BorderPane right = new BorderPane(scroll);
        right.setBottom(foot);
        HBox.setHgrow(right, Priority.ALWAYS);
        frame.setCenter(new HBox(left, right));
        model.knownProperty()
                .subscribe(known -> {
                    known.ifPresent(this::list);
                    model.openProperty().get().ifPresent(this::read);
                });
        model.openProperty()
                .subscribe(open -> {
                    model.knownProperty().get().ifPresent(this::list);
                    open.ifPresent(this::read);
                });
    }

    @Override
    public Region node() {
        return frame;
    }

    @Override
    public void shown() {
        model.load();
    }

    private void list(PolicyViewModel.Known known) {
        versions.getChildren().clear();
        for (KnownVersion version : known.versions().reversed()) {
            Button button =
                    new Button(
                            texts.get(
                                    version.inForce()
                                            ? "privacy.policy.since"
                                            : "privacy.policy.from",
                                    version.version().version(),
                                    texts.formats().day(version.bindsFrom(), desk.now())));
            button.getStyleClass().addAll("flat", "settings-section");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(_ -> model.show(version));
            button.pseudoClassStateChanged(
                    Styles.HERE, model.openProperty().get().equals(Optional.of(version)));
            versions.getChildren().add(button);
        }
        looked.setText(looked(known.feed()));
    }

    private String looked(FeedState feed) {
        return feed.looked()
                .map(at -> texts.get("privacy.policy.looked", texts.formats().longDate(at)))
                .orElseGet(() -> texts.get("privacy.policy.never-looked"));
    }

    private void read(KnownVersion version) {
        text.getChildren().clear();
        text.getChildren()
                .add(
                        Labels.wrapped(
                                texts.get(
                                        "privacy.policy.dates",
                                        version.version().version(),
                                        texts.formats()
                                                .day(version.version().published(), desk.now()),
                                        texts.formats().day(version.bindsFrom(), desk.now())),
                                "muted"));
        for (Difference.Line line : model.text(version)) {
            text.getChildren().add(paragraph(line));
        }
        foot.getChildren().clear();
        model.asks(version).ifPresent(this::ask);
        foot.setManaged(!foot.getChildren().isEmpty());
        foot.setVisible(foot.isManaged());
    }

    private Node paragraph(Difference.Line line) {
        String mark =
                switch (line.mark()) {
                    case SAME -> "";
                    case ADDED -> "+";
                    case REMOVED -> "−";
                };
        Label sign = Labels.whole(mark, "t-bold", "policy-mark");
        Label clause =
                Labels.whole(
                        texts.get("privacy.clause", line.paragraph().clause()),
                        "t-small",
                        "subtle",
                        "policy-clause");
        Label words = Labels.wrapped(line.paragraph().text());
        if (line.mark() == Difference.Mark.REMOVED) {
            words.getStyleClass().add("struck");
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(sign, clause, words);
        row.getStyleClass().add("gap-8");
        row.setAlignment(Pos.TOP_LEFT);
        switch (line.mark()) {
            case SAME -> {}
            case ADDED -> row.getStyleClass().add("policy-added");
            case REMOVED -> row.getStyleClass().add("policy-removed");
        }
        row.setAccessibleText(
                texts.get(
                        switch (line.mark()) {
                            case SAME -> "privacy.policy.same";
                            case ADDED -> "privacy.policy.added";
                            case REMOVED -> "privacy.policy.removed";
                        },
                        line.paragraph().text()));
        return row;
    }

    private void ask(Banner banner) {
        Button decline = Buttons.plain(texts.get("privacy.policy.decline"));
        decline.setId("declinePolicy");
        decline.setOnAction(_ -> model.decline(banner.version()));
        Button accept = Buttons.plain(texts.get("privacy.policy.accept"));
        accept.setId("acceptPolicy");
        accept.setOnAction(_ -> model.accept(banner.version()));
        String why =
                texts.get(
                        switch (banner.step()) {
                            case TAKE_NOTE -> "privacy.policy.takes-note";
                            case ASK_CONSENT -> "privacy.policy.asks-consent";
                            case EXPORT -> "privacy.policy.was-declined";
                        },
                        texts.formats().day(banner.bindsFrom(), desk.now()));
        foot.getChildren().addAll(Labels.wrapped(why, "muted"), new EqualPair(decline, accept));
    }
}
