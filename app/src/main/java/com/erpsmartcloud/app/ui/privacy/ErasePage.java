package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.CardGrid;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Segments;
import com.erpsmartcloud.app.ui.control.Styles;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.privacy.erase.ClassErasure;
import com.erpsmartcloud.privacy.erase.ErasePlan;
import com.erpsmartcloud.privacy.erase.NotReached;
import com.erpsmartcloud.privacy.erase.StoreChoice;
import com.erpsmartcloud.privacy.map.DataClass;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What to erase at the left; three piles side by side before anything goes; the typed name; then
/// the certificate.
final class ErasePage implements PrivacyPage {

    private final PrivacyDesk desk;
    private final Texts texts;
    private final EraseViewModel model;
    private final PageFrame frame;
    private final VBox targets = new VBox();
    private final VBox room = new VBox();

    ErasePage(PrivacyDesk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.model = new EraseViewModel(desk);
        this.frame = new PageFrame(desk, PrivacyPart.ERASE);
        targets.getStyleClass().addAll("gap-4", "policy-side");
        room.getStyleClass().addAll("gap-12", "page-room");
        ScrollPane scroll = new ScrollPane(room);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        frame.setCenter(new HBox(targets, scroll));
        model.storesProperty().subscribe(_ -> listTargets());
        model.targetProperty().subscribe(_ -> listTargets());
        model.planProperty().subscribe(this::paint);
        model.certificateProperty().subscribe(_ -> paint(model.planProperty().get()));
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
    public void asked(String about) {
        Arrays.stream(DataClass.values())
                .filter(data -> data.name().equals(about))
                .findFirst()
                .ifPresent(model::ask);
    }

    private void listTargets() {
        targets.getChildren().clear();
        for (MarketplaceStore store : model.storesProperty().get()) {
            targets.getChildren()
                    .add(
                            target(
                                    EraseViewModel.Target.of(store),
                                    texts.get("privacy.erase.store", store.name())));
        }
        for (DataClass data : DataClass.values()) {
            if (ClassErasure.possible().contains(data)) {
                targets.getChildren()
                        .add(target(EraseViewModel.Target.of(data), texts.get(DataWords.of(data))));
            }
        }
        targets.getChildren()
                .add(target(EraseViewModel.Target.COMPANY, texts.get("privacy.erase.company")));
    }

    private Button target(EraseViewModel.Target target, String words) {
        Button button = new Button(words);
        button.getStyleClass().addAll("flat", "settings-section");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> model.choose(target));
        button.pseudoClassStateChanged(
                Styles.HERE, model.targetProperty().get().equals(Optional.of(target)));
        return button;
    }

    private void paint(Optional<ErasePlan> plan) {
        List<Node> parts = new ArrayList<>();
        model.certificateProperty().get().ifPresent(signed -> parts.addAll(certificate(signed)));
        Optional<EraseViewModel.Target> target = model.targetProperty().get();
        if (target.isEmpty()) {
            parts.add(Labels.wrapped(texts.get("privacy.erase.choose"), "muted"));
        } else {
            target.get().store().ifPresent(_ -> parts.add(choices()));
            plan.ifPresent(found -> parts.addAll(asking(target.get(), found)));
        }
        room.getChildren().setAll(parts);
    }

    private Node choices() {
        return new Segments<>(
                texts.get(PrivacyPart.ERASE.nameKey()),
                Arrays.asList(StoreChoice.values()),
                model.choiceProperty().get(),
                each -> texts.get(EraseWords.of(each)),
                model::choose);
    }

    private List<Node> asking(EraseViewModel.Target target, ErasePlan plan) {
        CardGrid piles = new CardGrid();
        piles.getChildren()
                .addAll(
                        pile("privacy.erase.now", plan.erased(), false, target),
                        pile("privacy.erase.kept", plan.kept(), false, target),
                        pile("privacy.erase.removed", plan.buyersRemoved(), true, target));
        Label deadline =
                Labels.wrapped(
                        texts.get(
                                "privacy.erase.deadline",
                                texts.formats().day(plan.deadline(), desk.now())),
                        "muted");
        TextField typed = new TextField();
        typed.setId("eraseName");
        typed.textProperty().bindBidirectional(model.typedProperty());
        Label name =
                Labels.wrapped(texts.get("privacy.erase.type", model.name()), "t-small", "muted");
        name.setLabelFor(typed);
        VBox field = new VBox(name, typed);
        field.getStyleClass().add("field");
        Button keep = Buttons.plain(texts.get("privacy.erase.stop"));
        keep.setOnAction(_ -> desk.open(PrivacyPart.DATA));
        Button erase = Buttons.plain(texts.get("privacy.erase.act", model.name()));
        erase.setId("eraseNow");
        erase.getStyleClass().add("danger");
        erase.setOnAction(_ -> erase(target));
        Runnable enable =
                () ->
                        erase.setDisable(
                                !model.isTyped()
                                        || target.isCompany()
                                                && !desk.ports().whole().isPossible());
        typed.textProperty().subscribe(_ -> enable.run());
        HBox foot = new HBox(keep, erase);
        foot.getStyleClass().add("gap-8");
        return List.of(piles, deadline, notReached(), field, foot);
    }

    /// What erasing cannot reach, said before.
    private Node notReached() {
        VBox box = new VBox(Labels.wrapped(texts.get("privacy.left"), "t-bold"));
        for (NotReached each : NotReached.values()) {
            box.getChildren()
                    .add(Labels.wrapped(texts.get(EraseWords.of(each)), "t-small", "muted"));
        }
        box.getStyleClass().addAll("gap-4");
        return box;
    }

    private Node pile(
            String key, List<ErasePlan.Line> lines, boolean people, EraseViewModel.Target target) {
        return new Pile(texts, key, lines, people, _ -> open(target));
    }

    private void open(EraseViewModel.Target target) {
        target.store()
                .ifPresentOrElse(
                        store -> model.orders(store.id(), this::listed),
                        () -> desk.open(PrivacyPart.DATA));
    }

    private void listed(List<String> numbers) {
        TextArea text = new TextArea(String.join("\n", numbers));
        text.setEditable(false);
        text.setAccessibleText(texts.get("privacy.erase.orders", numbers.size()));
        VBox box =
                new VBox(
                        Labels.wrapped(
                                texts.get("privacy.erase.orders", numbers.size()), "t-heading"),
                        text);
        box.getStyleClass().add("dialog-box");
        desk.desk().layers().inMiddle(box);
    }

    private void erase(EraseViewModel.Target target) {
        IdentityBox.ask(
                desk,
                proof -> {
                    if (target.store().isPresent()) {
                        model.eraseStore(proof);
                    } else if (target.data().isPresent()) {
                        model.eraseClass(target.data().get(), proof);
                    } else {
                        desk.desk()
                                .dialogs()
                                .whereToSave(
                                        Text.of("privacy.erase.where"), "erasure-certificate.json")
                                .ifPresent(model::eraseCompany);
                    }
                });
    }

    private List<Node> certificate(String signed) {
        TextArea text = new TextArea(signed);
        text.setEditable(false);
        text.setPrefRowCount(12);
        text.getStyleClass().add("t-mono");
        text.setAccessibleText(texts.get("privacy.certificate"));
        Button save = Buttons.plain(texts.get("privacy.certificate.save"), "bi-download");
        save.setId("saveCertificate");
        save.setOnAction(_ ->
                desk.desk()
                        .dialogs()
                        .whereToSave(
                                Text.of("privacy.certificate.save"), "erasure-certificate.json")
                        .ifPresent(file -> model.save(signed, file)));
        return List.of(
                new Banner(
                        Tone.SUCCESS,
                        "bi-check-circle",
                        texts.get("privacy.certificate"),
                        texts.get("privacy.certificate.more"),
                        save),
                text);
    }
}
