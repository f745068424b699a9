package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.EmptyState;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.StatusPill;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.dialog.Question;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.privacy.buyer.FoundBuyer;
import com.erpsmartcloud.privacy.rights.RightsRequest;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// What a seller does when a buyer asks: find, hand out, remove, restrict, and the log of it.
final class BuyersPage implements PrivacyPage {

    private final PrivacyDesk desk;
    private final Texts texts;
    private final BuyersViewModel model;
    private final PageFrame frame;
    private final TextField words = new TextField();
    private final VBox people = new VBox();
    private final VBox log = new VBox();

    BuyersPage(PrivacyDesk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.model = new BuyersViewModel(desk);
        this.frame = new PageFrame(desk, PrivacyPart.BUYERS);
        words.setId("buyerWords");
        words.textProperty().subscribe((_, typed) -> model.find(typed));
        Label name = Labels.wrapped(texts.get("privacy.buyer.words"), "t-small", "muted");
        name.setLabelFor(words);
        VBox field = new VBox(name, words);
        field.getStyleClass().add("field");
        people.getStyleClass().add("gap-8");
        log.getStyleClass().add("gap-8");
        frame.scrolling(
                Cards.column(
                        Cards.titled(texts.get("privacy.buyer.find"), field, people),
                        Cards.titled(texts.get("privacy.buyer.log"), log)));
        model.foundProperty().subscribe(this::show);
        model.logProperty().subscribe(this::showLog);
    }

    @Override
    public Region node() {
        return frame;
    }

    @Override
    public void shown() {
        model.load();
        words.requestFocus();
    }

    @Override
    public void asked(String about) {
        words.setText(about);
    }

    private void show(List<BuyersViewModel.Person> found) {
        people.getChildren().setAll(found.stream().map(this::person).toList());
        if (found.isEmpty()) {
            boolean asked = words.getText().strip().length() >= 2;
            people.getChildren()
                    .add(
                            new EmptyState(
                                    "bi-person",
                                    texts.get(
                                            asked
                                                    ? "privacy.buyer.nobody"
                                                    : "privacy.buyer.type")));
        }
    }

    private Node person(BuyersViewModel.Person person) {
        FoundBuyer buyer = person.buyer();
        FlowPane acts = new FlowPane(8, 8);
        Button export = Buttons.plain(texts.get("privacy.buyer.export"), "bi-download");
        export.setId("exportBuyer");
        export.setOnAction(_ -> export(buyer));
        Button remove = Buttons.plain(texts.get("privacy.buyer.remove"), "bi-person-x");
        remove.setId("removeBuyer");
        remove.setOnAction(_ -> remove(buyer));
        acts.getChildren()
                .addAll(
                        export,
                        remove,
                        person.restricted().isPresent() ? lift(buyer) : hold(buyer));
        Label name = Labels.wrapped(buyer.masked() + "  " + buyer.maskedPhone(), "t-bold");
        HBox head = new HBox(name);
        head.getStyleClass().add("gap-8");
        head.setAlignment(Pos.CENTER_LEFT);
        person.restricted()
                .map(since ->
                        texts.get("orders.restricted", texts.formats().day(since, desk.now())))
                .ifPresent(words ->
                        head.getChildren()
                                .add(new StatusPill(Tone.WARNING, "bi-lock", words, words)));
        VBox box =
                new VBox(
                        head,
                        Labels.wrapped(
                                texts.get(
                                        "privacy.buyer.orders",
                                        buyer.orders().size(),
                                        String.join(", ", buyer.stores()),
                                        texts.formats().day(buyer.first(), desk.now()),
                                        texts.formats().day(buyer.last(), desk.now())),
                                "muted"),
                        acts);
        box.getStyleClass().addAll("gap-8", "way", "buyer-found");
        box.setAccessibleText(texts.get("privacy.buyer.hidden"));
        return box;
    }

    private Button hold(FoundBuyer buyer) {
        Button restrict = Buttons.plain(texts.get("privacy.buyer.restrict"), "bi-lock");
        restrict.setId("restrictBuyer");
        restrict.setOnAction(_ -> IdentityBox.ask(desk, proof -> model.restrict(buyer, proof)));
        return restrict;
    }

    private Button lift(FoundBuyer buyer) {
        Button lift = Buttons.plain(texts.get("privacy.buyer.lift"), "bi-unlock");
        lift.setId("liftBuyer");
        lift.setOnAction(_ -> model.lift(buyer));
        return lift;
    }

    private void export(FoundBuyer buyer) {
        IdentityBox.ask(
                desk,
                proof ->
                        desk.desk()
                                .dialogs()
                                .whereToSave(Text.of("privacy.buyer.export"), "buyer.json")
                                .ifPresent(file -> model.export(buyer, file, proof)));
    }

    private void remove(FoundBuyer buyer) {
        desk.desk()
                .dialogs()
                .ask(
                        new Question(
                                Text.of("privacy.buyer.ask", buyer.orders().size()),
                                Text.of("privacy.buyer.ask.more"),
                                Text.of("privacy.buyer.remove"),
                                Text.of("privacy.buyer.keep")),
                        () -> IdentityBox.ask(desk, proof -> model.remove(buyer, proof)));
    }

    private void showLog(List<RightsRequest> requests) {
        log.getChildren()
                .setAll(
                        requests.stream()
                                .map(r ->
                                        new RequestRow(
                                                desk, r, () -> desk.open(PrivacyPart.REQUESTS)))
                                .toList());
        if (requests.isEmpty()) {
            log.getChildren().add(Labels.wrapped(texts.get("privacy.buyer.log.none"), "muted"));
        }
    }
}
